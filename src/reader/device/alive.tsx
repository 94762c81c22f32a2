import {
  createContext,
  type ReactNode,
  startTransition,
  useContext,
  useEffect,
  useState,
} from 'react'

const Alive = createContext(false)

/** False until React has taken over the page that the publisher wrote: what needs script is drawn only then. */
export function useAlive(): boolean {
  return useContext(Alive)
}

/**
 * Tells all that stands in it once it was taken over. What waits for that is drawn in slices between which a finger is
 * answered: a list has a sign in every row.
 */
export function AliveProvider({ children }: { children: ReactNode }) {
  const [isAlive, setAlive] = useState(false)
  // Effects run when React has taken the page over.
  useEffect(() => startTransition(() => setAlive(true)), [])
  return <Alive value={isAlive}>{children}</Alive>
}
