import { isName } from './bylines.ts'
import { isCity } from './cities.ts'
import { isAgency } from './credits.ts'
import { isMonth } from './dates.ts'
import { isPaper } from './papers.ts'
import { countWords } from './sentences.ts'

/** A place and perhaps who wrote from there, an agency or a person, at the head of a text. */
export interface Dateline {
  city: string
  name?: string
  length: number
}

/** Longer than any «دمشق، سوريا (CNN) -- ». */
const longest = 80

const dash = '(?:\\s*(?:[-–—ـ]{1,3}|:)\\s+|\\s*:\\s*)'
const name = '[«“"]?(?<agency>[^()«»“”":.،]{2,40}?(?:\\.[^()«»“”":،]{1,6}){0,3})[»”"]?'
const city = "(?<city>[\\p{L}\\p{M}\\s.’'،,-]{2,50}?)"

/** «لندن (رويترز) -», «القاهرة – رويترز:», «الرياض: «الشرق الأوسط»», `CAIRO (Reuters) —`, «القاهرة:», `LONDON —`. */
const shapes: readonly RegExp[] = [
  new RegExp(`^${city}\\s*\\(\\s*${name}\\s*\\)\\s*(?:[-–—ـ]{1,3}|:|،|,)?\\s*`, 'u'),
  new RegExp(`^${city}\\s*[-–—ـ/،]\\s*${name}\\s*(?:[-–—ـ]{1,3}\\s|:\\s)\\s*`, 'u'),
  new RegExp(`^${city}\\s*:\\s*[«“"](?<agency>[^»”"]{2,40})[»”"]\\s*(?:[-–—:]\\s*)?`, 'u'),
  new RegExp(`^${city}${dash}`, 'u'),
]

/** Agencies put the day between place and letters: «عمان 3 أيار (بترا)- », «القاهرة في 5 مايو 2024 /أ ش أ/ ». */
const dated = new RegExp(
  `^${city}\\s+(?:في\\s+)?[\\d٠-٩]{1,2}\\s+(?<month>\\p{L}+(?:\\s\\p{L}+)?)(?:\\s+[\\d٠-٩]{4}\\s?م?)?\\s*[(/]\\s*${name}\\s*[)/]\\s*[-–—ـ:]*\\s*`,
  'u',
)

/** Reads the place, and the agency, that a text begins with; undefined for every other text. */
export function readDateline(line: string): Dateline | undefined {
  const start = line.slice(0, longest)
  const withDay = readDated(start)
  if (withDay !== undefined) return withDay
  for (const [at, shape] of shapes.entries()) {
    const found = shape.exec(start)
    const [place, agency] = [found?.groups?.city?.trim(), found?.groups?.agency?.trim()]
    if (found === null || place === undefined) continue
    const isSigned = at < 3 && agency !== undefined && isSource(agency)
    if (at < 3 && !isSigned) continue
    if (!isPlace(place, isSigned, line.slice(found[0].length))) continue
    return {
      city: trimmed(place),
      length: found[0].length,
      ...(agency === undefined ? {} : { name: agency }),
    }
  }
  const alone =
    /^(?<city>[\p{L}\s]{2,30}?)\s*[-–—/:]\s*(?:خاص|وكالات|متابعات|متابعة|مراسلون|أ ش أ)$/u.exec(
      line,
    )
  const place = alone?.groups?.city
  if (place !== undefined && isCity(place)) return { city: place, length: line.length }
  return isCity(line) && countWords(line) <= 4
    ? { city: line.trim(), length: line.length }
    : undefined
}

function readDated(start: string): Dateline | undefined {
  const found = dated.exec(start)
  const { city = '', month = '', agency = '' } = found?.groups ?? {}
  if (found === null || !isMonth(month) || countWords(city) > 4) return undefined
  // «عمان 3 أيار (بترا)- سيرين السعايدة- اتجه»: who wrote it stands behind the agency.
  const [sign = '', person] =
    /^([^-–—،.:]{5,40}?)\s*[-–—]\s*/u.exec(start.slice(found[0].length)) ?? []
  if (person !== undefined && isName(person))
    return { city, name: person, length: found[0].length + sign.length }
  return { city, name: agency, length: found[0].length }
}

/** With an agency behind it any few words are a place; else only a city, or Latin capitals before a sentence. */
function isPlace(text: string, isSigned: boolean, rest: string): boolean {
  const [first = ''] = text.split(/\s*[،,]\s*/u)
  if (isCity(text) || isCity(first)) return true
  const isCapital = /^\p{Lu}[\p{Lu}\s.'’-]{3,}(?:,\s[\p{L}.\s]{2,20})?$/u.test(text)
  if (isCapital && /^["“'‘]?[\p{Lu}\d]/u.test(rest)) return true
  return isSigned && countWords(text) <= 4 && !/[.؛]/u.test(text)
}

/** A paper signs by its own name, an agency by its letters, two of them together. */
function isSource(text: string): boolean {
  const isSigner = (name: string) => isAgency(name) || isPaper(name)
  if (isSigner(text)) return true
  return (
    /^[\p{L}\s]{2,20}\s*[-–]\s*[\p{L}\s]{2,20}$/u.test(text) &&
    text.split(/\s*[-–]\s*/u).some(isAgency)
  )
}

function trimmed(text: string): string {
  return text.replace(/[\s،,:–—-]+$/u, '')
}
