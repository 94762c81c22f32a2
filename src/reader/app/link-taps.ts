/** Handles a tap on a link if the tap is meant for it. Returns whether it did; then no other taker is asked. */
export type TakeTap = (link: HTMLAnchorElement) => boolean

/**
 * The one place that hears taps on the links of the page. `touched` is told of a link as soon as a finger rests on it;
 * a tap is offered to `takers` one after the other, and the browser follows the link where none takes it. A tap that
 * asks for more, such as another tab, is the browser's, and one that the link itself has dealt with is done. It listens
 * at the document, beyond React's own listener, which stands at the root. Returns a function that ends it.
 */
export function hearLinkTaps(
  page: Pick<HTMLElement, 'contains'>,
  touched: (link: HTMLAnchorElement) => void,
  takers: readonly TakeTap[],
): () => void {
  const linkOf = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest('a[href]') : null
    return link instanceof HTMLAnchorElement && page.contains(link) ? link : undefined
  }
  const touch = (event: PointerEvent) => {
    const link = linkOf(event)
    if (link) touched(link)
  }
  const tap = (event: MouseEvent) => {
    const link = linkOf(event)
    if (link && isPlain(event) && takers.some((take) => take(link))) event.preventDefault()
  }
  document.addEventListener('pointerdown', touch)
  document.addEventListener('click', tap)
  return () => {
    document.removeEventListener('pointerdown', touch)
    document.removeEventListener('click', tap)
  }
}

function isPlain(event: MouseEvent): boolean {
  const { button, altKey, ctrlKey, metaKey, shiftKey, defaultPrevented } = event
  return button === 0 && !altKey && !ctrlKey && !metaKey && !shiftKey && !defaultPrevented
}
