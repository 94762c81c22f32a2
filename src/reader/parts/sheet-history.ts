/** Sheets and the panels of disclosures, as long as they are open over the page. */
const openSheet = '[data-sheet][open]'

let hasEntry = false
let isGoingBack = false

/**
 * Lets Back close what is open over the page, as on a phone everything does, and stay on the page. An entry of the history
 * stands for what is open; the router hears of neither.
 */
export function letBackCloseSheets(): void {
  document.addEventListener('toggle', noteSheets, true)
  addEventListener(
    'popstate',
    (event) => {
      const sheet = document.querySelector(openSheet)
      if (!isGoingBack && !(hasEntry && sheet)) return
      event.stopImmediatePropagation()
      isGoingBack = false
      hasEntry = false
      if (sheet instanceof HTMLDialogElement) sheet.close()
      else sheet?.removeAttribute('open')
    },
    true,
  )
}

/** Is to be called after a sheet was opened or closed in whatever way. */
export function noteSheets(): void {
  const isOpen = document.querySelector(openSheet) !== null
  if (isOpen === hasEntry) return
  hasEntry = isOpen
  if (isOpen) {
    history.pushState({ ...history.state, isSheet: true }, '')
  } else if (history.state?.isSheet) {
    // A link in the sheet may have led on meanwhile: then its entry stays below.
    isGoingBack = true
    history.back()
  }
}
