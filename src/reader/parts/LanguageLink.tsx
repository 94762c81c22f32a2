import { useInterface } from '../locales/words.ts'

/** The other language of the interface. A link first: before the app is there, the page itself comes back in it. */
export function LanguageLink() {
  const { t, language, choose } = useInterface()
  const other = language === 'ar' ? 'en' : 'ar'
  return (
    <a
      href={`?lang=${other}`}
      hrefLang={other}
      lang={other}
      onClick={(event) => {
        event.preventDefault()
        choose(other)
      }}
    >
      {t('site.otherLanguage')}
    </a>
  )
}
