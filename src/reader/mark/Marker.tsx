import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useQueries } from '../app/queries-context.ts'
import type { Mark, Tint } from '../device/library/records.ts'
import { useInterface } from '../locales/words.ts'
import { changeMark, keepMark, removeMark, useMarks } from './kept-marks.ts'
import { readChosen } from './make-mark.ts'
import { Pigments } from './Pigments.tsx'
import { writeNote } from './pen.ts'

/** With which colour words were marked last: a note to unmarked words takes it. */
let lastTint: Tint = 'saffron'

/**
 * What a bar by chosen words offers to mark them: the colours, a note, and where they are a mark already, to take it away.
 * `done` is called when the words need not be chosen any longer.
 */
export function Marker({
  articleId,
  range,
  done,
}: {
  articleId: string
  range: Range
  done: () => void
}) {
  const { t } = useInterface()
  const client = useQueryClient()
  const { queryKey } = useQueries().article(articleId)
  const view = client.getQueryData(queryKey)
  const marks = useMarks(articleId)
  const chosen = useMemo(
    () => (view?.article ? readChosen(view, range, marks) : undefined),
    [view, range, marks],
  )
  if (!chosen) return null
  const { mark, make } = chosen

  function choose(tint: Tint): void {
    lastTint = tint
    if (mark) void changeMark(mark, (now) => ({ ...now, tint }))
    else void keepMark(make(tint))
    done()
  }

  async function note(): Promise<void> {
    const noted: Mark = mark ?? make(lastTint)
    done()
    if (mark || (await keepMark(noted))) writeNote(noted.id)
  }

  return (
    <>
      <Pigments chosen={mark?.tint} choose={choose} />
      <button type="button" onClick={() => void note()}>
        {t('mark.note')}
      </button>
      {mark && (
        <button
          type="button"
          onClick={() => {
            void removeMark(mark)
            done()
          }}
        >
          {t('mark.remove')}
        </button>
      )}
    </>
  )
}
