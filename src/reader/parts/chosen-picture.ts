import type { PublishedFigure } from '../../article/edition.ts'
import { type PicturePlace, pictureSources, pictureUrl } from './Picture.tsx'
import { base } from './site-path.ts'

/**
 * The file that this browser shows of a picture in a place on this screen, as a path below the site's base: it is asked
 * to choose, as on a page. Undefined where there is no picture or it cannot be shown.
 */
export async function chosenPicture(
  figure: PublishedFigure,
  place: PicturePlace,
): Promise<string | undefined> {
  if (figure.src === undefined) return undefined
  const picture = document.createElement('picture')
  const image = document.createElement('img')
  for (const { type, srcSet, sizes } of pictureSources(figure, place)) {
    const source = document.createElement('source')
    Object.assign(source, { type, srcset: srcSet, sizes })
    picture.append(source)
  }
  picture.append(image)
  image.src = pictureUrl(figure.src)
  try {
    await image.decode()
  } catch {
    // A drawing without a size cannot be decoded here, and one that did not arrive is asked for once more.
  }
  const url = new URL(image.currentSrc || image.src)
  return url.pathname.slice(base.length)
}
