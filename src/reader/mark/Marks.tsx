import { Suspense, useEffect, useState, useSyncExternalStore } from 'react'
import type { ArticleView } from '../../article/edition.ts'
import { learnLibraryWords } from '../locales/interface.ts'
import { lazyPart } from '../parts/lazy-part.ts'
import { whenMarksMayBe } from './first-marks.ts'
import type { Framing } from './MarkedText.tsx'

const MarkedText = lazyPart(() =>
  Promise.all([import('./MarkedText.tsx'), learnLibraryWords()]).then(([part]) => part.MarkedText),
)

/** The reader's marks in an article, if there are any: only then is what draws them fetched. */
export function Marks({ view, setFrame }: { view: ArticleView } & Framing) {
  const [kept, setKept] = useState<typeof import('./kept-marks.ts')>()
  // The browser's idle time, and what it keeps.
  useEffect(
    () => whenMarksMayBe(() => void import('./kept-marks.ts').then(setKept, () => undefined)),
    [],
  )
  const isMarked = useSyncExternalStore(
    kept?.watchMarks ?? neverChanges,
    () => kept?.wasMarked(view.article.id) ?? false,
    () => false,
  )
  return (
    isMarked && (
      <Suspense>
        <MarkedText view={view} setFrame={setFrame} />
      </Suspense>
    )
  )
}

function neverChanges(): () => void {
  return () => {}
}
