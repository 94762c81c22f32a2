import type { Figure } from '../../article/article.ts'
import {
  creditLabel,
  creditName,
  isCredit,
  splitBareCredit,
  splitCaption,
  spokenCreditLabels,
} from './credits.ts'

type Described = Pick<Figure, 'caption' | 'credit'>

/** Said to those who hear a page: «التعليق على الصورة، مطر» is the caption «مطر». */
const spokenCaptionLabels = 'التعليق على الصورة|تعليق الصورة|شرح الصورة|image caption'
const captionLabel = new RegExp(
  `^(?:${spokenCaptionLabels}|caption|media caption|bildunterschrift)\\s*[،,:]?\\s+`,
  'iu',
)
const spokenCaption = new RegExp(`^(?:${spokenCaptionLabels})\\s*[،,:]\\s*(.+)$`, 'iu')
const spokenCredit = new RegExp(`^(?:${spokenCreditLabels})\\s*[،,:]\\s*(.+)$`, 'iu')

/** What a line says of a picture to those who hear the page: «صدر الصورة، Getty Images» is a credit; for others, nothing. */
export function readSpokenLabel(line: string): Described | undefined {
  const caption = spokenCaption.exec(line)?.[1]
  if (caption !== undefined) return { caption }
  const credit = spokenCredit.exec(line)?.[1]
  return credit === undefined ? undefined : { credit }
}

/** `Photo by Kelly Sikkema on Unsplash` is all credit. */
const creditAlone = /^(?:photo|image|illustration|picture)(?:graph)? by (.{2,80}?)\.?$/iu

const creditBehind =
  /(?:^|[\s.|/–—-])(?:(?:تصوير|بعدسة|عدسة|photo(?:graph)?(?: by| credit)?|credits?|picture|image|bild|foto|crédits?(?: photo)?)\s*:|[©ⓒ])\s*([^:]{2,80}?)\.?$/iu

/** A caption and a credit as a page writes them, taken apart: «صقر (رويترز)» → «صقر», «رويترز». */
export function readCaption(caption: string, credit = ''): Described {
  const said = caption.replace(captionLabel, '').trim()
  const whose = unbracketed(creditName(unbracketed(credit.trim())))
  // A page may say the credit within the caption and again beside it.
  const text = (
    whose === '' || said === '' ? said : withoutCredit(said, credit.trim(), whose)
  ).replace(/\s+[|/–—-]$/u, '')
  if (whose !== '') {
    // «… (AP Photo/Matias Delacroix)» beside «AP Photo» says more of the same.
    const inner = splitCaption(text)
    const isMore = inner?.credit.includes(whose) === true
    const said = isMore ? inner.caption : text
    return { ...(said === '' ? {} : { caption: said }), credit: isMore ? inner.credit : whose }
  }
  const parts = creditIn(text)
  return {
    ...(parts.caption === '' ? {} : { caption: parts.caption }),
    ...(parts.credit === '' ? {} : { credit: parts.credit }),
  }
}

function creditIn(text: string): { caption: string; credit: string } {
  const parts = splitCaption(text)
  if (parts !== undefined && (isCredit(parts.credit) || creditLabel.test(parts.credit)))
    return { caption: parts.caption, credit: creditName(parts.credit) }
  if (creditLabel.test(text) && text.length <= 80)
    return { caption: '', credit: unbracketed(creditName(text)) }
  const alone = creditAlone.exec(text)?.[1]
  if (alone !== undefined) return { caption: '', credit: alone }
  const behind = creditBehind.exec(text)
  const credit = behind?.[1]?.trim()
  if (behind !== null && credit !== undefined) {
    const caption = text.slice(0, behind.index + (behind[0].startsWith('.') ? 1 : 0))
    return { caption: caption.replace(/[\s|/–—-]+$/u, ''), credit: unbracketed(credit) }
  }
  return splitBareCredit(text) ?? { caption: text, credit: '' }
}

function withoutCredit(caption: string, ...credits: string[]): string {
  for (const credit of credits) {
    for (const said of [`(${credit})`, credit]) {
      if (caption.endsWith(said))
        return caption.slice(0, -said.length).replace(/[\s|/–—,،-]+$/u, '')
    }
  }
  return caption
}

function unbracketed(text: string): string {
  return text.replace(/^[([]+\s*|\s*[)\]]+$/gu, '').trim() || text
}
