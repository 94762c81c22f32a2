import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { type MouseEvent, type PointerEvent, useCallback, useEffect, useRef } from 'react'
import {
  Outlet,
  ScrollRestoration,
  useLocation,
  useMatch,
  useNavigate,
  useNavigationType,
} from 'react-router'
import { address, routePath } from '../../article/addresses.ts'
import { afterFrame } from '../device/after-frame.ts'
import { isPlain } from '../device/press.ts'
import { noteSeen } from '../device/visits.ts'
import { useInterface } from '../locales/words.ts'
import { Presses } from '../parts/presses.ts'
import { TopicBar } from '../parts/TopicBar.tsx'
import { Quotes } from '../quote/Quotes.tsx'
import { Shortcuts } from '../shortcuts/Shortcuts.tsx'
import { keepTrail } from '../turn/trail.ts'
import { useTurns } from '../turn/use-turns.ts'
import { Footer } from './Footer.tsx'
import { articleOf, articlesOn, likelyNext } from './likely-next.ts'
import { Masthead } from './Masthead.tsx'
import type { Queries } from './queries.ts'
import { QueriesProvider } from './queries-context.ts'

const base = import.meta.env.BASE_URL.slice(0, -1)

/** What every page stands in: skip link, masthead, topics, footer; and what a navigation does to focus and voice. */
export function Layout({ queries }: { queries: Queries }) {
  const client = useQueryClient()
  const { data: edition } = useSuspenseQuery(queries.edition)
  const { t } = useInterface()
  const id = useMatch(`/${routePath.article}`)?.params.id
  const article = id && client.getQueryData(queries.article(id).queryKey)?.article
  const { main, voice } = useArrival()
  const { pathname, state } = useLocation()
  const navigate = useNavigate()
  const fetchArticle = useCallback(
    (one: string) => client.ensureQueryData(queries.article(one)),
    [client, queries],
  )
  useTurns(main, fetchArticle)

  // Once per page, when it has come to rest: what is probably read next is then there at the tap.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is what it waits for.
  useEffect(() => {
    const timer = setTimeout(() => {
      if (!main.current) return
      for (const one of likelyNext(main.current)) void queries.foresee(client, one)
      noteSeen(articlesOn(main.current))
    }, 1000)
    return () => clearTimeout(timer)
  }, [client, queries, main, pathname])

  /** The finger rests on a headline some 60 ms before it is a tap: the article can be on its way by then. */
  function prefetchArticle(event: PointerEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null
    for (const one of articleOf(link)) {
      fetchArticle(one).catch(() => {})
    }
  }

  /** Which list is left for an article is kept: its neighbours there are a key or a swipe away. */
  function press(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null
    if (!article && main.current && articleOf(link).length > 0) keepTrail(articlesOn(main.current))
    if (link instanceof HTMLAnchorElement && isOurs(link) && isPlain(event)) follow(event, link)
  }

  function follow(event: MouseEvent, link: HTMLAnchorElement): void {
    event.preventDefault()
    if (hrefOf(link).startsWith('#')) {
      goWithin(link)
    } else {
      const path = link.pathname.slice(base.length) + link.search + link.hash
      const go = (flushSync: boolean) =>
        navigate(path, { replace: link.href === location.href, flushSync })
      // The next article stands drawn below: in one go, after the frame that answers the finger.
      if (isDrawn(link)) afterFrame(() => void go(true))
      else void go(false)
    }
  }

  function isDrawn(link: HTMLAnchorElement): boolean {
    return articleOf(link).some((one) => main.current?.querySelector(`[data-article="${one}"]`))
  }

  /** Places within a page are entries of their own, so that Back returns to where the link was pressed. */
  function goWithin(link: HTMLAnchorElement): void {
    const { hash } = link
    const own = link.closest<HTMLElement>('[data-article]')
    if (!own) return void navigate({ hash })
    // Of several articles on the page two may have a place of the same name.
    void navigate(address.article(own.dataset.article ?? '') + hash, {
      state,
      preventScrollReset: true,
    })
    own.querySelector(`#${CSS.escape(hash.slice(1))}`)?.scrollIntoView()
  }

  return (
    <QueriesProvider value={queries}>
      <a className="Skip" href="#content">
        {t('site.skip')}
      </a>
      <Presses className="Page" onPointerDown={prefetchArticle} onClick={press}>
        <Masthead name={edition.name} isFront={pathname === address.front} hasSettings={!article} />
        <TopicBar
          edition={edition}
          path={pathname}
          section={article ? article.section : undefined}
        />
        <main id="content" tabIndex={-1} ref={main}>
          <Outlet />
        </main>
        <Footer edition={edition} />
      </Presses>
      <div className="Hidden" role="status" ref={voice} />
      <Shortcuts />
      <Quotes />
      <ScrollRestoration />
    </QueriesProvider>
  )
}

/** Whether a link is written as one to a page of this site, not to one of its files or into another tab. */
function isOurs(link: HTMLAnchorElement): boolean {
  const { origin, pathname, target } = link
  const isWithin = origin === location.origin && pathname.startsWith(`${base}/`)
  return isWithin && pathname.endsWith('/') && target === '' && /^[#/]/.test(hrefOf(link))
}

function hrefOf(link: HTMLAnchorElement): string {
  return link.getAttribute('href') ?? ''
}

/**
 * After a navigation a screen reader hears the new page's title and the keyboard starts from its content;
 * after Back it stands on the link that it had followed.
 */
function useArrival() {
  const main = useRef<HTMLElement>(null)
  const voice = useRef<HTMLDivElement>(null)
  const { pathname, search, state } = useLocation()
  const kind = useNavigationType()
  const previous = useRef(pathname + search)

  useEffect(() => {
    const left = previous.current
    if (left === pathname + search) return
    previous.current = pathname + search
    // Read on to: the reader stands in the midst of the text.
    if (kind === 'REPLACE' && state) return
    const followed =
      kind === 'POP'
        ? main.current?.querySelector<HTMLElement>(`a[href="${CSS.escape(base + left)}"]`)
        : undefined
    const isInUse =
      document.activeElement?.closest('nav,form') && main.current?.contains(document.activeElement)
    if (!isInUse) (followed ?? main.current)?.focus({ preventScroll: true })
    if (voice.current) voice.current.textContent = document.title
  }, [pathname, search, state, kind])

  return { main, voice }
}
