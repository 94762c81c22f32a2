import { useRef } from 'react'
import { directionOfLanguage } from '../../article/text/direction.ts'
import type { Mark } from '../device/library/records.ts'
import { useInterface } from '../locales/words.ts'
import { pointOut } from './draw-marks.ts'
import { selectWords } from './select-words.ts'

/** The keyboard's way to the marks of an article: each is shown in the text when it is reached, and chosen when it is pressed. */
export function MarkList({
  marks,
  rangeOf,
}: {
  marks: readonly Mark[]
  rangeOf: (markId: string) => Range | undefined
}) {
  const { t, language } = useInterface()
  const leave = useRef<() => void>(undefined)
  if (marks.length === 0) return null

  function show(mark: Mark): void {
    const range = rangeOf(mark.id)
    if (!range) return
    leave.current = pointOut(range)
    const { top, bottom } = range.getBoundingClientRect()
    if (top < 0 || bottom > innerHeight) scrollBy({ top: (top + bottom - innerHeight) / 2 })
  }

  return (
    <nav
      className="Screen Hidden"
      aria-label={t('mark.list')}
      lang={language}
      dir={directionOfLanguage(language)}
    >
      {marks.map((mark) => (
        <button
          key={mark.id}
          type="button"
          onFocus={() => show(mark)}
          onBlur={() => leave.current?.()}
          onClick={() => {
            const range = rangeOf(mark.id)
            if (range) selectWords(range)
          }}
        >
          {t(mark.note ? 'mark.noted' : 'mark.one', {
            tint: t(`mark.${mark.tint}`),
            words: mark.quote.exact,
          })}
        </button>
      ))}
    </nav>
  )
}
