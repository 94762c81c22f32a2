import { embedOfAddress } from '../../markup/embeds.ts'
import { countWords } from '../../press/sentences.ts'
import { isLine, type PageArticle, type Piece } from './page-article.ts'

/** Who wrote a post and when, as its own line under it: «— بلدية المرفأ (@marfa) January 16, 2024». */
const signature =
  /^[—–-]\s*(?<name>\p{L}[^()@]{1,60}?)\s*\((?<handle>@\w{2,30})\)\s*(?<date>[^()]{0,40})$/u

/** The address of the picture of a post, which copies of a page write without its scheme. */
const picture = /(?:https?:\/\/)?pic\.(?:twitter|x)\.com\/\w+/u
const pictureAlone = new RegExp(`^${picture.source}$`, 'u')

/**
 * Takes posts of networks: one that was copied with its words becomes a quote of who wrote it, the address of one that
 * stands alone in its line a card that leads there. The address of a post's picture says nothing beside its words.
 */
export function takePosts(article: PageArticle): PageArticle {
  const body: Piece[] = []
  for (const piece of article.body) {
    const signed = isLine(piece) ? signature.exec(piece.text)?.groups : undefined
    const said = body.at(-1)
    if (signed !== undefined && said !== undefined && isLine(said) && countWords(said.text) > 1) {
      const text = said.text.replace(picture, '').trim()
      const attribution = `${signed.name} (${signed.handle})`
      body[body.length - 1] = { line: said.number, block: { type: 'quote', text, attribution } }
    } else if (isLine(piece) && pictureAlone.test(piece.text)) {
      // Under a post, or over its words, that are there already.
      if (said === undefined || isLine(said)) body.push(cardOf(piece.text, piece.number) ?? piece)
    } else if (isLine(piece) && /^https?:\/\/\S+$/u.test(piece.text))
      body.push(cardOf(piece.text, piece.number) ?? piece)
    else body.push(piece)
  }
  return { ...article, body }
}

function cardOf(address: string, line: number): Piece | undefined {
  const whole = /^https?:/u.test(address) ? address : `https://${address}`
  const block = embedOfAddress(whole)
  return block === undefined ? undefined : { line, block }
}
