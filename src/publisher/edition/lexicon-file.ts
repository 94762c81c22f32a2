import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { type Fault, showValue } from '../../article/faults.ts'
import { limits } from '../../article/limits.ts'
import { foldedWords } from '../../article/text/folding.ts'
import { mayHaveArticle, stemOf } from '../../article/text/stems.ts'
import { decode, faultsOf, readEditionFile } from './edition-files.ts'

const file = 'lexicon.tsv'

/** What an edition adds to the built-in groups of words. */
export interface LexiconFile {
  /** Its groups as `readLexicon` reads them; empty where there are none. */
  groups: string
  /** What is wrong with lines, which are left out, or with the file as a whole. */
  faults: readonly Fault[]
}

/**
 * Reads the edition's own groups of words, where it has any: in each line words that stand for each other, parted by
 * tabs; `#` begins a remark. Of a faulty line nothing else is taken down.
 */
export function readLexiconFile(folder: string): LexiconFile {
  const found = lstatSync(join(folder, file), { throwIfNoEntry: false })
  if (!found) return { groups: '', faults: [] }
  try {
    return readGroups(decode(readEditionFile(folder, file, limits.lexicon), file))
  } catch (error) {
    const problem = 'expected a file with words parted by tabs'
    return { groups: '', faults: faultsOf(error, file, problem) }
  }
}

function readGroups(text: string): LexiconFile {
  const groups: string[] = []
  const faults: Fault[] = []
  /** In which line each word stands. */
  const lines = new Map<string, number>()
  for (const [at, line] of text.split(/\r\n?|\n/).entries()) {
    const cells = cellsOf(line)
    if (cells.length === 0) continue
    const tell = (problem: string, found: string) =>
      faults.push({ file, field: `line ${at + 1}`, problem, found: showValue(found) })
    if (groups.length === limits.groups) {
      tell(`expected at most ${limits.groups} groups; this one and what follows is left out`, line)
      break
    }
    const words = new Map(cells.map((cell) => [wordOf(cell), cell]))
    const faulty = words.get(undefined)
    const [taken] = [...words].filter(([word]) => word !== undefined && lines.has(word))
    if (faulty !== undefined) tell('expected one word of 2 to 40 letters between tabs', faulty)
    else if (words.size < 2) tell('expected two words or more, parted by tabs', line)
    else if (words.size > limits.groupWords) {
      tell(`expected at most ${limits.groupWords} words`, `${words.size} words`)
    } else if (taken) {
      tell(`expected a word of no other group; line ${lines.get(taken[0] ?? '')} has it`, taken[1])
    } else {
      for (const word of words.keys()) lines.set(word ?? '', at + 1)
      groups.push([...words.keys()].join(' '))
    }
  }
  return { groups: groups.join('\n'), faults }
}

/** What stands between the tabs of a line, without its remark: «C#» is none. */
function cellsOf(line: string): string[] {
  return line
    .replace(/(?:^|\s)#.*$/, '')
    .split('\t')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
}

/** A word as it is compared, folded and without its article; undefined for what is no word, or several. */
function wordOf(cell: string): string | undefined {
  const forms = foldedWords(cell)
  const [form = ''] = forms
  if (forms.length !== 1 || !/^\p{L}[\p{L}\p{N}]+$/u.test(form) || cell.length > limits.groupWord)
    return undefined
  const { key, suffix } = stemOf(form, mayHaveArticle(cell))
  return key + suffix
}
