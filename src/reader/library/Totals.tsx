import { history } from '../device/history.ts'
import { useKept } from '../device/kept-value.ts'
import { useInterface } from '../locales/words.ts'
import { formatSize } from '../parts/format-size.ts'
import type { LibraryPart } from './library-parts.ts'
import { useShelf } from './shelves.ts'

/** How much there is in a part of the library: «10 مقتطفات من 4 مقالات، و5 ملاحظات». */
export function Totals({ part }: { part: LibraryPart }) {
  if (part === 'excerpts') return <Excerpts />
  return part === 'history' ? <History /> : <Articles isAllHere={part === 'offline'} />
}

/** Of the articles that are saved, or of all that are on this device. */
function Articles({ isAllHere }: { isAllHere: boolean }) {
  const { t } = useInterface()
  const saved = useShelf('saved').records
  const copies = useShelf('copies').records
  if (!saved || !copies) return null
  const ids = new Set(saved.map(({ id }) => id))
  const counted = isAllHere ? copies : copies.filter(({ id }) => ids.has(id))
  const bytes = counted.flatMap(({ files }) => files).reduce((sum, file) => sum + file.bytes, 0)
  const articles = t('library.articles', { count: isAllHere ? copies.length : saved.length })
  return bytes === 0 ? articles : t('library.onDevice', { articles, size: formatSize(bytes, t) })
}

function Excerpts() {
  const { t } = useInterface()
  const marks = useShelf('marks').records
  if (!marks) return null
  const excerpts = t('library.excerptCount', { count: marks.length })
  if (marks.length === 0) return excerpts
  const from = new Set(marks.map(({ articleId }) => articleId)).size
  const all = t('library.excerptsFrom', { excerpts, count: from })
  const notes = marks.filter(({ note }) => note !== undefined).length
  return notes === 0 ? all : t('library.andNotes', { excerpts: all, count: notes })
}

function History() {
  const { t } = useInterface()
  const { visits } = useKept(history)
  return t('library.inHistory', { articles: t('library.articles', { count: visits.size }) })
}
