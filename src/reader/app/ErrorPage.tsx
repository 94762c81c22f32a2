import { lazy, Suspense } from 'react'
import { Link, useRevalidator, useRouteError } from 'react-router'
import { loadNewBuild, MissingPart, retryPage } from '../device/load-new-build.ts'
import { learnLaterWords } from '../locales/interface.ts'
import { useInterface, type WordKey } from '../locales/words.ts'
import { Blank } from '../parts/Blank.tsx'
import { lazyPart } from '../parts/lazy-part.ts'
import { PageTitle } from '../parts/PageTitle.tsx'
import { RetryButton } from '../parts/RetryButton.tsx'
import { NotPublished, OtherVersion, WrongAnswer } from './queries.ts'

const MissingPage = lazy(() =>
  Promise.all([import('../missing/MissingPage.tsx'), learnLaterWords()])
    .then(([part]) => ({ default: part.MissingPage }))
    .catch(() => loadNewBuild(location.href))
    .catch((error) => ({ default: () => <Trouble error={error} /> })),
)

const KeptArticles = lazyPart(() =>
  import('../offline/KeptArticles.tsx').then((module) => module.KeptArticles),
)

/** What happened, in words a reader can use, and a way to try again; the rest of the page stays. */
export function ErrorPage() {
  const error = useRouteError()
  return error instanceof NotPublished ? <MissingPage /> : <Trouble error={error} />
}

function Trouble({ error }: { error: unknown }) {
  const { t } = useInterface()
  const { revalidate } = useRevalidator()
  const retry = () => (error instanceof MissingPart ? retryPage() : revalidate())
  const reason = reasonOf(error)
  return (
    <>
      <div role="alert">
        <PageTitle title={t('error.title')} />
        <Blank title={t('error.title')} say={t(reason)}>
          <RetryButton retry={() => void retry()} />{' '}
          <Link className="Button" to="/">
            {t('error.home')}
          </Link>
        </Blank>
      </div>
      {(reason === 'error.network' || reason === 'error.answer') && (
        <Suspense>
          <KeptArticles />
        </Suspense>
      )}
    </>
  )
}

/** `fetch` says a lost connection by a TypeError, one that is too slow by an abort, and a server in trouble by its status. */
function reasonOf(error: unknown): WordKey {
  if (error instanceof MissingPart) return error.isReachable ? 'error.version' : 'error.network'
  if (error instanceof OtherVersion) return 'error.version'
  if (error instanceof WrongAnswer) return 'error.answer'
  const isNetwork =
    error instanceof TypeError ||
    (error instanceof Error && (error.name === 'AbortError' || /HTTP \d/.test(error.message)))
  return isNetwork ? 'error.network' : 'error.other'
}
