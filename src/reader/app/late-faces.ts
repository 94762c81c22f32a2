/**
 * Part of the start script, so it stands alone: lets fonts that come after the first paint take their place only where
 * all that is seen then stays where it is. Until they come `data-faces` is `late` and has the device's own fonts stand in
 * for them; where something would move it is `held`, and they wait for the next page.
 * Stand-ins that are as wide over many lines are not enough: one word that breaks otherwise moves all below it by a line.
 */
export function awaitFaces(): void {
  const root = document.documentElement
  root.dataset.faces = 'late'
  let isDrawn = false
  // Told after the first frame: what runs within a frame makes one long task of it.
  new IntersectionObserver((_, observer) => {
    isDrawn = true
    observer.disconnect()
  }).observe(root)
  const placeOf = (one: Element | Range) => {
    // Chromium takes the first piece of a text for its place: a number that changes its line moves all of a paragraph.
    const { top = 0, left = 0, right = 0 } = one.getClientRects()[0] ?? {}
    return { top, start: root.dir === 'rtl' ? right : left }
  }
  /** A box and what is in it, boxes and texts, as far as the window shows them. */
  const seenIn = (box: Element): (Element | Range)[] => {
    const { top, bottom } = box.getBoundingClientRect()
    if (bottom < 0 || top > innerHeight) return []
    // What closed sheets hold has places too.
    if (box.matches('details:not([open])')) return [box]
    const within = [...box.childNodes].flatMap((node) => {
      if (node instanceof Element) return seenIn(node)
      const text = new Range()
      text.selectNodeContents(node)
      return text
    })
    return [box, ...within]
  }
  const take = () => {
    const parts = isDrawn ? [...document.querySelectorAll('main, footer')].flatMap(seenIn) : []
    const before = parts.map((one) => ({ one, ...placeOf(one) }))
    delete root.dataset.faces
    const isMoved = before.some(({ one, top, start }) => {
      const now = placeOf(one)
      // What goes a little to the side in its line does not jump.
      return Math.abs(now.top - top) > 2 || Math.abs(now.start - start) > 24
    })
    if (isMoved) root.dataset.faces = 'held'
  }
  const faces = ['400 1em Naskh', '700 1em Vazirmatn'].map((face) => document.fonts.load(face))
  Promise.all(faces).then(take, () => {})
  // Nobody sees the page move then.
  document.addEventListener('visibilitychange', () => {
    if (root.dataset.faces === 'held') delete root.dataset.faces
  })
}
