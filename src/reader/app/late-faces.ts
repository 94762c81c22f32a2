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
  const placeOf = (one: Element) => {
    const { top, bottom, left, right } = one.getBoundingClientRect()
    return { top, bottom, start: root.dir === 'rtl' ? right : left }
  }
  const take = () => {
    areHere = true
    if (root.dataset.faces !== 'late') return
    // What closed sheets hold has places too.
    const all = document.querySelectorAll(':is(main,footer) :not(details:not([open]) *)')
    const seen = [...all]
      .map((one) => ({ one, ...placeOf(one) }))
      .filter(({ top, bottom }) => bottom > 0 && top < innerHeight)
    delete root.dataset.faces
    const isMoved = seen.some(({ one, top, start }) => {
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
