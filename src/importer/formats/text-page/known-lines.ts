import { isButton, isTextSizeButton } from '../../press/buttons.ts'
import { readByline } from '../../press/bylines.ts'
import { readDateLine, splitBeforeDate } from '../../press/dates.ts'

/** Whether a line is part of every page and of no story: the text size button, a date, a share button. */
export function isPageLine(text: string): boolean {
  return isTextSizeButton(text) || isButton(text) || readDateLine(text) !== undefined
}

/** Whether a line says when or by whom a text was written: such lines stand in headers. */
export function isDateOrByline(text: string): boolean {
  return (
    readDateLine(text) !== undefined ||
    readByline(text)?.sure === true ||
    splitBeforeDate(text) !== undefined
  )
}
