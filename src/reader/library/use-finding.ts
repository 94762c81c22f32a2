import { useEffect, useState } from 'react'

type Finding = typeof import('./finding.ts').finding

/**
 * What finds words in what is kept, once something is looked for; undefined until it is there. It is half of the
 * library's script, and most who open the page look for nothing.
 */
export function useFinding(asked: string): Finding | undefined {
  const [finding, setFinding] = useState<Finding>()
  useEffect(() => {
    if (asked === '' || finding) return
    // Where it does not arrive the list stays whole, and the next letter tries again.
    import('./finding.ts').then(
      (module) => setFinding(module.finding),
      () => {},
    )
  }, [asked, finding])
  return finding
}
