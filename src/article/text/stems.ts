const arabic = /^[\u0621-\u064a]{4,}$/
const godsName = /^[وفبتلك]*ا?لله(م)?$/
const articles = 'وبال فبال وكال ولل فلل وال فال بال كال ال لل'.split(' ')
const possessives = 'هما كما هم ها هن كم نا'.split(' ')
const plurals = 'ات ون ين ان يه'.split(' ')
/** «تصريحاته»: ten times as frequent as words like «مباراته», whose ا is their own; «تصريحاتها» is cut so too. */
const hisPlural = 'اته'
const least = 3
/** Of two letters only what stands plainly after ال: «الحق», but not «والده»; nor what is no noun. */
const shortWithArticle = /^ال(?!ذي|تي|ان|ي[هك])..$/
/** «مائة» and «مائتين», which but for their endings would be «ماء». */
const hundred = /^ماء(?:ه|تين|تان)$/

/** «التقى», whose first letters are no article. */
const met = /^التق(?:[يت]|وا)$/

/** A word taken apart: «وبالمدرستين», folded, is `وبال` + `مدرس` + `تين`; its key is what all its forms share. */
export interface Stem {
  prefix: string
  key: string
  suffix: string
}

/**
 * Takes a folded word apart by the rules that were measured against 1,000 articles (after Lucene's light stemmer).
 * Where `mayHaveArticle` is false «الماني» stays whole: it was written ألماني, and its ال is no article.
 */
export function stemOf(word: string, mayHaveArticle = true): Stem {
  if (!mayHaveParts(word)) return { prefix: '', key: word, suffix: '' }
  const prefix = mayHaveArticle ? articleOf(word) : ''
  const rest = word.slice(prefix.length)
  if (hundred.test(rest)) return { prefix, key: rest, suffix: '' }
  const owned = cut(rest, possessives)
  const plain = cut(owned, plurals)
  let key = plain
  const mayEndInTa = owned !== rest || /[اي]ن$/.test(owned.slice(plain.length))
  if (mayEndInTa && plain.endsWith('ت')) key = cut(plain, ['ت'])
  else key = cut(plain, [hisPlural, 'ته', 'ه', 'ي'])
  return { prefix, key, suffix: rest.slice(key.length) }
}

/** Whether a folded word is taken apart at all: four Arabic letters or more, and not God's name. */
export function mayHaveParts(word: string): boolean {
  return arabic.test(word) && !godsName.test(word)
}

/** What of a folded word is its article, with the particles before it: `وبال` of «وبالمدرسة», nothing of «مدرسة». */
export function articleOf(word: string): string {
  if (met.test(word)) return ''
  if (shortWithArticle.test(word)) return 'ال'
  return articles.find((one) => word.startsWith(one) && word.length - one.length >= least) ?? ''
}

function cut(word: string, endings: readonly string[]): string {
  const ending = endings.find((one) => word.endsWith(one) && word.length - one.length >= least)
  return ending === undefined ? word : word.slice(0, -ending.length)
}

/**
 * What a folded word is if the hamza at its end was left out, as many do: `صنعا` → `صنعاء`, `شي` → `شيء`. Undefined for
 * others, and for short ones such as `ما`, `بها` and `هنا`, which are words of their own. The rest a vocabulary tells.
 */
export function withHamza(word: string): string | undefined {
  return /[\u0621-\u064a](?:[\u0621-\u064a]{2}ا|[وي])$/.test(word) ? `${word}ء` : undefined
}

/** Whether a word is written with the article's ال and not, as ألماني and إلغاء are, with a hamza. */
export function mayHaveArticle(written: string): boolean {
  return !/^[^\p{L}]*(?:[وف]\p{M}*)?(?:[بكل]\p{M}*)?[أإآ]/u.test(written.normalize('NFKC'))
}

/** Every ending that `stemOf` may leave; files name them by number, so a new one comes last. */
export const suffixes: readonly string[] = [
  ...new Set(
    ['', ...possessives].flatMap((owner) =>
      ['', ...plurals].flatMap((plural) =>
        ['', 'ت', 'ته', 'ه', 'ي'].map((tail) => tail + plural + owner),
      ),
    ),
  ),
]
  .sort()
  .concat(hisPlural)
