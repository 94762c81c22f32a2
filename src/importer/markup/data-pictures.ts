import { InputError } from '../run/input-error.ts'

/** What a page can show; of SVG too dots are made, as of all that come from outside. */
const picture = /^data:image\/(?:png|jpe?g|gif|webp|avif|svg\+xml)(;[^,]*)?,/i

/** What is shorter, in characters, stands in for a picture that is loaded later, or is an icon. */
const shortest = 2000

/** Whether an address is a picture that is written out in its page: `data:image/png;base64,…`. */
export function isDataPicture(address: string): boolean {
  return address.length >= shortest && picture.test(address.slice(0, 200))
}

/** The bytes of such a picture, `most` at most. Throws an InputError where they are more, or cannot be read. */
export function readDataPicture(address: string, most: number): Uint8Array {
  const [start = '', parameters = ''] = picture.exec(address.slice(0, 200)) ?? []
  const isCoded = /;\s*base64\s*$/i.test(parameters)
  if ((address.length - start.length) * (isCoded ? 0.75 : 1 / 3) > most)
    throw new InputError(`is larger than ${most / 1e6} MB`)
  const data = address.slice(start.length)
  if (isCoded) return Buffer.from(data.replaceAll('%2B', '+').replaceAll('%2F', '/'), 'base64')
  try {
    return Buffer.from(decodeURIComponent(data))
  } catch {
    throw new InputError('is broken: its letters cannot be read')
  }
}

/** What a picture is called in messages: its address, of one that is written out the beginning. */
export function pictureName(address: string): string {
  return isDataPicture(address) ? `${address.slice(0, 40)}…` : address
}

/** The pictures of a page that were taken out of it. */
interface TakenPictures {
  /** By the numbers that they left. */
  pictures: string[]
  /** By the variables of its styles: SingleFile writes a picture once that a page shows twice. */
  variables: Map<string, string>
}

/**
 * Takes out of a page what it holds of other files: pages that were saved as one file have megabytes of pictures and
 * fonts, which no parser should read. Pictures leave a number, by which `putPicturesBack` finds them.
 */
export function takeDataOut(html: string): { text: string; taken: TakenPictures } {
  const taken: TakenPictures = { pictures: [], variables: new Map() }
  const [first = '', ...others] = html.split(/(?<=["'(=]\s{0,2})data:/i)
  const kept = [first]
  for (const part of others) {
    const end = part.search(/["')\s<>]/)
    const address = `data:${end < 0 ? part : part.slice(0, end)}`
    const before = kept.at(-1)?.slice(-60) ?? ''
    const variable = /(--sf-img-\d+)\s*:\s*url\(\s*["']?\s*$/.exec(before)?.[1]
    const rest = part.slice(end < 0 ? part.length : end)
    if (!isDataPicture(address)) kept.push(`data:,${rest}`)
    else {
      kept.push(`data:#${taken.pictures.push(address) - 1}${rest}`)
      if (variable !== undefined) taken.variables.set(variable, address)
    }
  }
  return { text: kept.join(''), taken }
}

/** Gives the elements of a page that show pictures those that were taken out of it. */
export function putPicturesBack(document: Document, { pictures, variables }: TakenPictures): void {
  if (pictures.length === 0) return
  for (const image of document.querySelectorAll('img, amp-img, source')) {
    const variable = /var\(\s*(--sf-img-\d+)/.exec(image.getAttribute('style') ?? '')?.[1] ?? ''
    const shown = variables.get(variable)
    if (shown !== undefined) image.setAttribute('src', shown)
    for (const { name, value } of [...image.attributes]) {
      if (!value.includes('data:#')) continue
      const whole = value.replace(/data:#(\d+)/g, (_, at) => pictures[Number(at)] ?? '')
      image.setAttribute(name, whole)
    }
  }
}
