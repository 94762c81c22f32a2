import { readDrawing } from './drawing.ts'

export const ns = 'xmlns="http://www.w3.org/2000/svg"'
export const links = 'xmlns:xlink="http://www.w3.org/1999/xlink"'

/** A drawing with something in it, and attributes of its root. */
export function drawing(inside: string, root = ''): string {
  return `<svg ${ns} ${links} viewBox="0 0 30 20" ${root}>${inside}</svg>`
}

/** What a drawing is published as, in words; throws its fault. */
export function published(source: string | Uint8Array): string {
  const found = readDrawing(Buffer.from(source as string))
  if ('problem' in found) throw new Error(`${found.field}: ${found.problem}, found ${found.found}`)
  return Buffer.from(found.content).toString()
}
