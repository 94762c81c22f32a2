import { interfaceLanguages, languages } from '../../article/languages.ts'
import { useInterface } from '../locales/words.ts'

/**
 * The languages of the interface, each by its own name. Links first: before the app is there, the page itself comes
 * back in the chosen one.
 */
export function LanguageLinks() {
  const { language, choose } = useInterface()
  return (
    <ul>
      {interfaceLanguages.map((one) => (
        <li key={one}>
          <a
            href={`?lang=${one}`}
            hrefLang={one}
            lang={one}
            aria-current={one === language || undefined}
            onClick={(event) => {
              event.preventDefault()
              choose(one)
            }}
          >
            {languages[one].name}
          </a>
        </li>
      ))}
    </ul>
  )
}
