import { useAtFirst } from '../device/at-first.ts'
import { choices, defaults, type Preference, showPreferences } from '../device/preferences.ts'
import { useInterface, type WordKey } from '../locales/words.ts'
import { Icon } from './Icon.tsx'
import { LanguageLinks } from './LanguageLinks.tsx'
import styles from './SettingsSheet.module.css'
import { SheetPanel } from './SheetPanel.tsx'
import { ToolLabel } from './ToolLabel.tsx'

/**
 * «TT»: text size, theme, face and spacing behind one control. It is alive before the app and without it:
 * a native disclosure, radio buttons, and the start script, which alone applies and keeps the choices.
 */
export function SettingsSheet({ place }: { place: 'masthead' | 'tools' }) {
  const { t } = useInterface()
  const isAtFirst = useAtFirst()
  return (
    <details className="Screen" data-sheet>
      <summary aria-label={t('settings.open')}>
        <ToolLabel
          // A sign, not a word to be read or said: styles draw it.
          sign={
            <span
              className={styles.letters}
              data-letter={t('settings.letter')}
              aria-hidden="true"
            />
          }
          word={place === 'tools' ? t('settings.open') : undefined}
          stays
        />
      </summary>
      {!isAtFirst && (
        <SheetPanel atEnd={place === 'masthead'}>
          <SettingsForm />
        </SheetPanel>
      )}
    </details>
  )
}

function SettingsForm() {
  const { t } = useInterface()
  return (
    <form className={styles.form} data-preferences ref={showPreferences}>
      <div className={styles.head}>
        <h2>{t('settings.title')}</h2>
        <button type="button" className="Tool" data-close aria-label={t('settings.close')}>
          <Icon name="close" />
        </button>
      </div>
      <fieldset>
        <legend>{t('settings.size')}</legend>
        <div className={`${styles.choices} ${styles.sizes}`}>
          {choices.size.map((value) => (
            <label key={value} data-size={value}>
              <Radio name="size" value={value} />
              <span aria-hidden="true">{t('settings.letter')}</span>
              <span className="Hidden">{t(`settings.size.${value}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('settings.theme')}</legend>
        <div className={styles.choices}>
          {choices.theme.map((value) => (
            <label key={value}>
              <Swatches theme={value} letter={t('settings.sample')} />
              <Radio name="theme" value={value} />
              {t(`settings.theme.${value}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('settings.face')}</legend>
        <div className={styles.choices}>
          {choices.face.map((value) => (
            <label key={value}>
              <Radio name="face" value={value} />
              <span className={styles[value]}>{t(`settings.face.${value}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <Choice name="leading" />
      <details className={styles.more}>
        <summary>{t('settings.more')}</summary>
        <Choice name="contrast" />
        <Choice name="measure" />
        <Choice name="tashkeel" />
        <Choice name="digits" />
        <Choice name="months" />
        <Choice name="hijri" />
        <Choice name="flow" />
      </details>
      <fieldset>
        <legend>{t('settings.language')}</legend>
        <LanguageLinks />
      </fieldset>
      <button type="reset">{t('settings.reset')}</button>
    </form>
  )
}

/** Settings whose choices are words, by the name under which they are kept. */
type WordedChoice = Exclude<Preference, 'size' | 'theme' | 'face'>

function Choice({ name }: { name: WordedChoice }) {
  const { t } = useInterface()
  const keys = choices[name].map(
    (value) => [value, `settings.${name}.${value}` as WordKey] as const,
  )
  return (
    <fieldset>
      <legend>{t(`settings.${name}`)}</legend>
      <div className={styles.choices}>
        {keys.map(([value, key]) => (
          <label key={value}>
            <Radio name={name} value={value} />
            {t(key)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Radio({ name, value }: { name: Preference; value: string }) {
  return <input type="radio" name={name} value={value} defaultChecked={defaults[name] === value} />
}

function Swatches({ theme, letter }: { theme: string; letter: string }) {
  const shown = theme === 'auto' ? ['light', 'dark'] : [theme]
  return (
    <span className={styles.swatches} aria-hidden="true">
      {shown.map((one) => (
        <span key={one} className={styles.swatch} data-theme={one}>
          {letter}
        </span>
      ))}
    </span>
  )
}
