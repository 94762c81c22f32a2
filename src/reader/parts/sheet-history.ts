/** Sheets and the panels of disclosures, as long as they are open over the page. */
const openSheet = '[data-sheet][open]'

/** Whether the history stands at an entry that was added for a sheet, and the page's key in the history. */
let isAtSheet = false
let pageKey: unknown

/**
 * Lets Back close what is open over the page, as on a phone everything does, and stay on the page. An entry of the history
 * stands for what is open; once that was closed otherwise, Back goes on past it. The router hears of neither.
 */
export function letBackCloseSheets(): void {
  document.addEventListener('toggle', noteSheet, true)
  noteEntry()
  addEventListener(
    'popstate',
    (event) => {
      const hasLeftSheet = isAtSheet && !history.state?.isSheet && history.state?.key === pageKey
      noteEntry()
      if (!hasLeftSheet) return
      event.stopImmediatePropagation()
      const sheet = document.querySelector(openSheet)
      if (sheet instanceof HTMLDialogElement) sheet.close()
      else if (sheet) sheet.removeAttribute('open')
      else history.back()
    },
    true,
  )
}

/** Is to be called when a sheet was opened. */
export function noteSheet(): void {
  if (history.state?.isSheet || !document.querySelector(openSheet)) return
  history.pushState({ ...history.state, isSheet: true }, '')
  noteEntry()
}

function noteEntry(): void {
  isAtSheet = Boolean(history.state?.isSheet)
  pageKey = history.state?.key
}
