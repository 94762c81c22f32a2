import type { PublishedFigure } from '../../article/edition.ts'
import { type MadeFormat, otherMadeFile } from '../../article/published-files.ts'
import { base } from './site-path.ts'

/**
 * How wide a picture stands in each place. Screens of three dots a pixel are told a little less than that, because
 * no eye tells more than two, and a lead of 960 pixels is half the bytes of one of 1440.
 */
const sizes = {
  lead: '(min-width: 64rem) 56rem, (min-resolution: 2.5dppx) 74vw, 100vw',
  body: '(min-width: 48rem) 40rem, (min-resolution: 2.5dppx) 74vw, 100vw',
  card: '(min-width: 64rem) 33rem, (min-width: 48rem) 50vw, (min-resolution: 2.5dppx) 74vw, 100vw',
  fit: '(min-width: 48rem) 25rem, 7.5rem',
  thumb: '(min-width: 48rem) 10rem, 7.5rem',
  viewer: '100vw',
}

/** Where a picture stands. */
export type PicturePlace = keyof typeof sizes

/**
 * A picture of the edition with its space kept, in the width that fits where it stands if the publisher made several.
 * A lead is what a reader sees first and is fetched at once, unless it is said to be lazy; all others wait until they are near.
 */
export function Picture({
  figure,
  alt,
  place,
  isLazy = place !== 'lead',
  onBroken,
}: {
  figure: PublishedFigure
  alt: string
  place: PicturePlace
  isLazy?: boolean | undefined
  onBroken?: () => void
}) {
  const { src, width, height } = figure
  if (src === undefined) return null
  const [avif, jpeg] = pictureSources(figure, place)
  const image = (
    <img
      {...(isLazy ? { loading: 'lazy', decoding: 'async' } : { fetchPriority: 'high' })}
      {...(jpeg && { srcSet: jpeg.srcSet, sizes: jpeg.sizes })}
      {...(onBroken && { ref: (image) => reportBroken(image, onBroken), onError: onBroken })}
      src={pictureUrl(src)}
      width={width}
      height={height}
      alt={alt}
    />
  )
  if (!avif) return image
  return (
    <picture>
      <source {...avif} />
      {image}
    </picture>
  )
}

/** A picture may break before the app is there to hear of it. Vector pictures without a size have no width either: decoding tells. */
function reportBroken(image: HTMLImageElement | null, onBroken: () => void): void {
  if (image?.complete && image.naturalWidth === 0) image.decode().catch(onBroken)
}

/** The files that a picture of a place may be shown from, AVIF first; none where the publisher made none. */
export function pictureSources(
  { src, widths }: PublishedFigure,
  place: PicturePlace,
): { type: string; srcSet: string; sizes: string }[] {
  if (src === undefined || !widths) return []
  return (['avif', 'jpg'] as const).map((format) => ({
    type: format === 'avif' ? 'image/avif' : 'image/jpeg',
    srcSet: sourcesOf(src, widths, format),
    sizes: sizes[place],
  }))
}

function sourcesOf(src: string, widths: readonly number[], format: MadeFormat): string {
  return widths
    .map((width) => `${pictureUrl(otherMadeFile(src, width, format))} ${width}w`)
    .join(', ')
}

/** The address of a picture of the edition under the site's base path. */
export function pictureUrl(path: string): string {
  return base + encodeURI(path)
}
