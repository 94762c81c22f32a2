/**
 * Part of the start script, so it stands alone: lets fonts that come after the first paint take their place only where
 * all that is seen then stays where it is. Until they come `data-faces` is `late` and has the device's own fonts stand in
 * for them; where something would move it is `held`, and they wait for the next page.
 * Stand-ins that are as wide over many lines are not enough: one word that breaks otherwise moves all below it by a line.
 */
export function awaitFaces(): void {
  const root = document.documentElement
  let areHere = false
  requestAnimationFrame(() => {
    if (!areHere) root.dataset.faces = 'late'
  })
  // Chromium takes the first piece of a text for its place: a number that changes its line moves all of a paragraph.
  const placeOf = (one: Element | Range) => {
    const { top = 0, bottom = 0, left = 0, right = 0 } = one.getClientRects()[0] ?? {}
    return { top, bottom, start: root.dir === 'rtl' ? right : left }
  }
  const textsIn = (one: Element) =>
    [...one.childNodes].flatMap((node) => {
      const text = new Range()
      text.selectNodeContents(node)
      return node instanceof Text ? [text] : []
    })
  const take = () => {
    areHere = true
    if (root.dataset.faces !== 'late') return
    // What closed sheets hold has places too.
    const all = document.querySelectorAll(':is(main,footer) :not(details:not([open]) *)')
    const seen = [...all].filter((one) => {
      const { top, bottom } = placeOf(one)
      return bottom > 0 && top < innerHeight
    })
    const before = seen
      .flatMap((one) => [one, ...textsIn(one)])
      .map((one) => [one, placeOf(one)] as const)
    delete root.dataset.faces
    const isMoved = before.some(([one, { top, start }]) => {
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
    if (areHere) delete root.dataset.faces
  })
}
