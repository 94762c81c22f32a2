import { type Tint, tints } from '../device/library/records.ts'
import { useInterface } from '../locales/words.ts'
import { Pigment } from '../parts/Pigment.tsx'
import styles from './Pigments.module.css'

/** The three colours, to choose one of them. */
export function Pigments({
  chosen,
  choose,
}: {
  chosen: Tint | undefined
  choose: (tint: Tint) => void
}) {
  const { t } = useInterface()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset belongs to a form; this stands in a bar too.
    <div className={styles.pigments} role="group" aria-label={t('mark.tint')}>
      {tints.map((tint) => (
        <button
          key={tint}
          type="button"
          className={styles.tint}
          aria-label={t(`mark.${tint}`)}
          aria-pressed={tint === chosen}
          onClick={() => choose(tint)}
        >
          <Pigment tint={tint} />
        </button>
      ))}
    </div>
  )
}
