import { type FoundPicture, isBookPicture } from '../../../article/book/book-files.ts'
import { pictureTypeOf, pictureTypes } from '../../../article/picture-type.ts'

/** How much of a picture its JPEG keeps: that of a page loses no more. */
const quality = 0.85

/**
 * A kept picture as every reader of EPUB knows it: as it is, else as a JPEG. Undefined for what is no picture, and where
 * the browser cannot turn it into one.
 */
export async function asBookPicture(
  content: Uint8Array<ArrayBuffer>,
): Promise<FoundPicture | undefined> {
  const type = pictureTypeOf(content)
  if (type === undefined) return undefined
  if (isBookPicture(type)) return { type, content }
  try {
    const jpeg = await jpegOf(new Blob([content], { type: pictureTypes[type].mime }))
    return pictureTypeOf(jpeg) === 'jpeg' ? { type: 'jpeg', content: jpeg } : undefined
  } catch {
    return undefined
  }
}

async function jpegOf(picture: Blob): Promise<Uint8Array<ArrayBuffer>> {
  const bitmap = await createImageBitmap(picture)
  const { width, height } = bitmap
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('nothing can be drawn here')
  // A JPEG has no holes: what shines through a picture is paper.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.drawImage(bitmap, 0, 0)
  bitmap.close()
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality })
  return new Uint8Array(await blob.arrayBuffer())
}
