import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { type RefObject, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import {
  Outlet,
  ScrollRestoration,
  useLocation,
  useMatch,
  useNavigate,
  useNavigationType,
} from 'react-router'
import { address, routePath } from '../../article/addresses.ts'
import { copyPlace } from '../article/copy-place.ts'
import { scrollStorageKey } from '../device/scroll-positions.ts'
import { noteSeen } from '../device/visits.ts'
import { learnLibraryWords } from '../locales/interface.ts'
import { useInterface } from '../locales/words.ts'
import { DrawnOnce } from '../parts/DrawnOnce.tsx'
import { lazyPart } from '../parts/lazy-part.ts'
import { useSaid } from '../parts/said.ts'
import { root } from '../parts/site-path.ts'
import { TopicBar } from '../parts/TopicBar.tsx'
import { Quotes } from '../quote/Quotes.tsx'
import { openResult } from '../search/open-result.ts'
import { Shortcuts } from '../shortcuts/Shortcuts.tsx'
import { rememberListOrder } from '../turn/list-order.ts'
import { carryCard, startPageTurns } from '../turn/start-page-turns.ts'
import { turnPage } from '../turn/turn-page.ts'
import { openFigure } from '../viewer/figure-links.ts'
import { Footer } from './Footer.tsx'
import { followLink } from './follow-link.ts'
import { hearLinkTaps, type TakeTap } from './link-taps.ts'
import { Masthead } from './Masthead.tsx'
import { OnTheWay } from './OnTheWay.tsx'
import { likelyArticles, linkedArticle, linkedArticles } from './prefetch-likely-article.ts'
import type { Queries } from './queries.ts'
import { QueriesProvider } from './queries-context.ts'

const CopiedNotice = lazyPart(() =>
  import('../parts/CopiedNotice.tsx').then((module) => module.CopiedNotice),
)

const SaidLine = lazyPart(() => import('../parts/SaidLine.tsx').then((module) => module.SaidLine))

const QuoteTools = lazyPart(() =>
  Promise.all([import('./QuoteTools.tsx'), learnLibraryWords()]).then(([part]) => part.QuoteTools),
)

/** What every page stands in: skip link, masthead, topics, footer; and what a navigation does to focus and screen readers. */
export function Layout({ queries }: { queries: Queries }) {
  const client = useQueryClient()
  const { data: edition } = useSuspenseQuery(queries.edition)
  const { t } = useInterface()
  const id = useMatch(`/${routePath.article}`)?.params.id
  const own = useMatch(`/${routePath.own}`)?.params.id
  const article = id && client.getQueryData(queries.article(id).queryKey)?.article
  const { pathname, state } = useLocation()
  const place = pathname.replaceAll('/', '-')
  const navigate = useNavigate()
  const main = useRef<HTMLElement>(null)
  const announcer = useAfterNavigation(main, queries)
  const [copies, setCopies] = useState(0)

  const turn = useCallback((step: 1 | -1) => turnPage(step, navigate), [navigate])
  /** React calls it when the page's main part is there, and calls what it returns when it goes. */
  const enterMain = useCallback(
    (element: HTMLElement) => {
      main.current = element
      return startPageTurns(element, turn)
    },
    [turn],
  )

  const fetchArticle = (one: string) => client.ensureQueryData(queries.article(one))

  /** The finger rests on a headline some 60 ms before it is a tap: the article can be on its way by then. */
  function prefetch(link: HTMLAnchorElement): void {
    const one = linkedArticle(link)
    if (one !== undefined) fetchArticle(one).catch(() => {})
  }

  /** What taps on links are for, in the order in which they are asked. */
  const takers: TakeTap[] = [
    (link) => {
      // Which list is left for an article is kept: its neighbours there are a key or a swipe away.
      const isLeft = !article && linkedArticle(link) !== undefined
      if (isLeft && main.current) rememberListOrder(linkedArticles(main.current))
      return false
    },
    (link) => {
      // The address of the window shows the place too, so the tap is not taken.
      if ('anchor' in link.dataset) void copyPlace(link).then(countCopy)
      return false
    },
    (link) => openFigure(link, navigate, state),
    (link) => openResult(link, linkedArticle(link), navigate),
    (link) => {
      const one = linkedArticle(link)
      const card = link.closest('main article')
      if (article || !card || one === undefined) return false
      const draw = () => navigate(address.article(one), { flushSync: true })
      return carryCard(card, () => fetchArticle(one), draw)
    },
    (link) => followLink(link, navigate, state),
  ]

  function countCopy(isCopied: boolean): void {
    if (isCopied) setCopies((count) => count + 1)
  }

  return (
    <QueriesProvider value={queries}>
      <a className="Skip" href="#content">
        {t('site.skip')}
      </a>
      <div
        className="Page"
        ref={(page) => (page ? hearLinkTaps(page, prefetch, takers) : undefined)}
      >
        <Masthead name={edition.name} isFront={pathname === address.front} hasSettings={!article} />
        <DrawnOnce name={article ? `topics-of-${article.section ?? ''}` : `topics-at-${place}`}>
          <TopicBar
            edition={edition}
            path={pathname}
            section={article ? article.section : undefined}
          />
        </DrawnOnce>
        <main id="content" tabIndex={-1} ref={enterMain}>
          <Outlet />
        </main>
        <DrawnOnce name={own === undefined ? 'footer' : `footer-of-${own}`}>
          <Footer edition={edition} own={own} />
        </DrawnOnce>
      </div>
      <div className="Hidden" role="status" ref={announcer} />
      {copies > 0 && (
        <Suspense>
          <CopiedNotice key={copies} />
        </Suspense>
      )}
      <OnTheWay />
      <Saying />
      <Shortcuts turnPage={turn} />
      <Quotes bar={<QuoteTools />} />
      <ScrollRestoration storageKey={scrollStorageKey} />
    </QueriesProvider>
  )
}

/** What was said last, if anything was. */
function Saying() {
  return (
    useSaid() && (
      <Suspense>
        <SaidLine />
      </Suspense>
    )
  )
}

/**
 * After a navigation a screen reader hears the new page's title, in the element whose ref it returns, and the keyboard
 * starts from the page's content; after Back it stands on the link that it had followed. Once the page has come to rest,
 * what is probably read next is fetched, and its stories count as seen.
 */
function useAfterNavigation(main: RefObject<HTMLElement | null>, queries: Queries) {
  const client = useQueryClient()
  const announcer = useRef<HTMLDivElement>(null)
  const { pathname, search, state } = useLocation()
  const kind = useNavigationType()
  const previous = useRef(pathname + search)

  // The browser's focus and its clock.
  useEffect(() => {
    const left = previous.current
    previous.current = pathname + search
    // Read on to: the reader stands in the midst of the text.
    if (left !== pathname + search && !(kind === 'REPLACE' && state)) moveFocus(left)

    function moveFocus(from: string): void {
      // Fonts that would have moved the page that is left.
      delete document.documentElement.dataset.faces
      const followed =
        kind === 'POP'
          ? main.current?.querySelector<HTMLElement>(`a[href="${CSS.escape(root + from)}"]`)
          : undefined
      const focused = document.activeElement
      const isInUse = focused?.closest('nav,form') && main.current?.contains(focused)
      if (!isInUse) (followed ?? main.current)?.focus({ preventScroll: true })
      if (announcer.current) announcer.current.textContent = document.title
    }

    const timer = setTimeout(() => {
      if (!main.current) return
      for (const one of likelyArticles(main.current)) void queries.prefetchArticle(client, one)
      noteSeen(linkedArticles(main.current))
    }, 1000)
    return () => clearTimeout(timer)
  }, [pathname, search, state, kind, main, client, queries])

  return announcer
}
