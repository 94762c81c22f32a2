import { useEffect, useState } from 'react'
import { useLocation, useNavigate, useNavigation } from 'react-router'
import { useInterface } from '../locales/words.ts'
import styles from './OnTheWay.module.css'

/** How long a page may take before it is said that it is on its way, in milliseconds: most are there before. */
const patience = 200

/** A line that writes itself over the page while the next one does not come, and a button that stays here instead. */
export function OnTheWay() {
  const isOnTheWay = useNavigation().state !== 'idle'
  return isOnTheWay && <Line />
}

function Line() {
  const { t } = useInterface()
  const { pathname, search, hash, state } = useLocation()
  const navigate = useNavigate()
  const [isLate, setLate] = useState(false)

  // The clock, and the page that is about to go.
  useEffect(() => {
    const main = document.querySelector('main')
    const timer = setTimeout(() => {
      setLate(true)
      main?.setAttribute('aria-busy', 'true')
    }, patience)
    return () => {
      clearTimeout(timer)
      main?.removeAttribute('aria-busy')
    }
  }, [])

  /** To go to where one stands ends every other way. */
  function stay(): void {
    void navigate(pathname + search + hash, { replace: true, state, preventScrollReset: true })
  }

  return (
    isLate && (
      <div className={`Screen ${styles.line}`}>
        <p className="Hidden" role="status">
          {t('way.say')}
        </p>
        <button type="button" onClick={stay}>
          {t('way.stop')}
        </button>
      </div>
    )
  )
}
