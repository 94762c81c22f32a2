import type { Block } from '../../article/article.ts'
import { directionOf } from '../../article/text/direction.ts'
import { plainText } from '../../article/text/plain-text.ts'
import { useInterface } from '../locales/words.ts'
import styles from './Contents.module.css'

/** From this many subheads on, an article is long enough to be looked through before it is read. */
const enoughSubheads = 3

/** The subheads of an article as a list to go by; nothing for an article with few of them. */
export function Contents({
  blocks,
  ids,
}: {
  blocks: readonly Block[]
  ids: readonly (string | null)[]
}) {
  const { t } = useInterface()
  const subheads = blocks.flatMap((block, at) =>
    block.type === 'heading'
      ? [{ id: ids[at] ?? '', level: block.level, text: plainText(block.text) }]
      : [],
  )
  if (subheads.length < enoughSubheads) return null
  return (
    <details className={`Screen ${styles.contents}`}>
      <summary>
        <span className="Dot" />
        {t('contents.title')}
      </summary>
      <nav aria-label={t('contents.title')}>
        <ol>
          {subheads.map(({ id, level, text }) => (
            <li key={id} className={level === 3 ? styles.inner : undefined}>
              <a href={`#${id}`} dir={directionOf(text)}>
                {text}
              </a>
            </li>
          ))}
        </ol>
      </nav>
    </details>
  )
}
