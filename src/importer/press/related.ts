import { comparable } from '../../article/text/folding.ts'
import { isRelatedHeading } from '../formats/text-page/card-lines.ts'

/** What stands over links to other stories, in the languages of the pages met; Arabic is known already. */
const relatedWords =
  /^(?:(?:a )?lire (?:aussi|egalement)|lire|a lire|sur le meme (?:sujet|theme)|mehr zum thema|lesen sie auch|lesen sie mehr|auch interessant|lea tambien|lee tambien|te puede interesar|tambien te puede interesar|relacionad[oa]s|noticias relacionadas|leia (?:tambem|mais)|veja tambem|ilgili haberler|bunlar da ilginizi cekebilir|leggi anche|potrebbe interessarti|lees ook|les ogsa|las mer|czytaj (?:tez|takze)|zobacz takze|read more|read next|see more|more stories|more from .{2,30}|more on this|related|related content|related links|see also|recommended|recommended for you|what to read next|keep reading|explore more|dont miss|don t miss|مطالب پیشنهادی)$/u

/** Whether a text stands over, or before, links to other stories: «اقرأ أيضاً», `Lire aussi :`, `[Read:`. */
export function isRelatedLabel(text: string): boolean {
  if (text.length > 60) return false
  const key = comparable(text)
  return isRelatedHeading({ key }) || relatedWords.test(key) || key === 'read'
}
