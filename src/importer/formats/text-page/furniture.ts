import { isButton, isTextSizeButton } from '../../press/buttons.ts'
import { readDateLine } from '../../press/dates.ts'

/** Whether a line is part of every page and of no story: the text size button, a date, a share button. */
export function isFurniture(text: string): boolean {
  return isTextSizeButton(text) || isButton(text) || readDateLine(text) !== undefined
}
