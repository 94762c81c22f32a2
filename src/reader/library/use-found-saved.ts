import { useDeferredValue, useEffect, useState } from 'react'
import { getArticleTexts } from '../../search/read/excerpts.ts'
import { makeQueryMatcher } from '../../search/read/query-matcher.ts'
import { readOwnCopy } from '../device/kept-files.ts'
import type { SavedArticle } from '../device/library/records.ts'
import { base } from '../parts/site-path.ts'

/** How many texts are looked through between two moments in which a finger is answered. */
const batch = 20

/**
 * The ids of the kept articles that a search finds: by what a list says of them at once, by their texts as these come
 * from the device. Undefined where nothing is looked for.
 */
export function useFoundSaved(
  saved: readonly SavedArticle[],
  text: string,
): { ids: ReadonlySet<string> } | undefined {
  const asked = useDeferredValue(text.trim())
  const [found, setFound] = useState<{ asked: string; ids: ReadonlySet<string> }>()

  // Texts lie on the device and come one after the other.
  useEffect(() => {
    if (asked === '') return
    const matches = makeQueryMatcher(asked)
    const ids = new Set(
      saved.filter(({ story }) => matches([story.headline, story.deck ?? ''])).map(({ id }) => id),
    )
    setFound({ asked, ids: new Set(ids) })
    let isOver = false
    const readTexts = async () => {
      const others = saved.filter(({ id }) => !ids.has(id))
      for (let from = 0; from < others.length && !isOver; from += batch) {
        const views = others.slice(from, from + batch).map(({ id }) => readOwnCopy(base, id))
        for (const view of await Promise.all(views)) {
          if (view && matches(getArticleTexts(view))) ids.add(view.article.id)
        }
        if (!isOver) setFound({ asked, ids: new Set(ids) })
      }
    }
    void readTexts()
    return () => {
      isOver = true
    }
  }, [saved, asked])

  if (asked === '') return undefined
  return found?.asked === asked ? found : { ids: new Set() }
}
