type PageTurns = typeof import('./page-turns.ts')

/** The later part, once it has arrived: taps do not wait for it. */
let pageTurns: PageTurns | undefined

/**
 * Has swipes and carried pictures once the first page has come to rest; until then links are only links. `main` holds
 * the page, `turn` goes to the next article or to the one before. Returns a function that ends it.
 */
export function startPageTurns(main: HTMLElement, turn: (step: 1 | -1) => void): () => void {
  let end = () => {}
  let isOver = false
  const timer = setTimeout(async () => {
    try {
      pageTurns = await import('./page-turns.ts')
      if (!isOver) end = pageTurns.followSwipes(main, turn)
    } catch {
      // The script did not arrive: all that it adds can be reached by a link too.
    }
  }, 1000)
  return () => {
    isOver = true
    clearTimeout(timer)
    end()
  }
}

/** As `carryCard`, once the later part has arrived; false before that. */
export function carryCard(...given: Parameters<PageTurns['carryCard']>): boolean {
  return pageTurns?.carryCard(...given) ?? false
}
