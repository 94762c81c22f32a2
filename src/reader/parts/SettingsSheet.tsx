import { choices, defaults, type Preference, showPreferences } from '../preferences/preferences.ts'
import { useInterface } from '../words.ts'
import { Icon } from './Icon.tsx'
import styles from './SettingsSheet.module.css'

/**
 * «TT»: text size, theme, face and spacing behind one control. It is alive before the app and without it:
 * a native disclosure, radio buttons, and the start script, which alone applies and keeps the choices.
 */
export function SettingsSheet() {
  const { t } = useInterface()
  return (
    <details className={styles.sheet} data-sheet>
      <summary className={styles.open} aria-label={t('settings.open')}>
        <span className={styles.letters} aria-hidden="true">
          <small>{t('settings.letter')}</small>
          {t('settings.letter')}
        </span>
      </summary>
      <form className={styles.panel} data-preferences ref={showPreferences}>
        <div className={styles.head}>
          <h2>{t('settings.title')}</h2>
          <button type="button" data-close aria-label={t('settings.close')}>
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
        <fieldset>
          <legend>{t('settings.leading')}</legend>
          <div className={styles.choices}>
            {choices.leading.map((value) => (
              <label key={value}>
                <Radio name="leading" value={value} />
                {t(`settings.leading.${value}`)}
              </label>
            ))}
          </div>
        </fieldset>
      </form>
    </details>
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
