import { fold } from './folding.ts'

/**
 * Words of a query that an article may do without: those that ask, those of the grammar's closed classes, and particles
 * that stood on a number («و2018», «1436هـ»).
 */
const wishes = new Set(
  fold(
    `كم متى كيف أين لماذا هل ماذا ما من أي أية أيها لم لمن بكم
     في على إلى عن مع بين حول عند لدى منذ حتى خلال ثم أو أم أن إن إلا قد لقد لا لن ليس هو هي هم هذا هذه ذلك تلك الذي التي الذين
     كان كانت يكون تكون كل بعض غير عبر فيه فيها به بها له لها منه منها عليه عليها
     و ف ب ك ل م ه ال بال وال لل هـ
     the a an of in on at to for and or is are was were by with what when where who why how`,
  )
    .trim()
    .split(/\s+/),
)

/** Whether a folded word only helps to rank: `متى` of «متى يبدأ رمضان». */
export function isWish(form: string): boolean {
  return wishes.has(form)
}
