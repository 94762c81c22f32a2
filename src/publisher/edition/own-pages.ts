import { type Article, parseArticle } from '../../article/article.ts'
import type { Fault } from '../../article/faults.ts'
import { type ArticleFacts, factsOf } from './article-facts.ts'
import { decode, faultsOf, listEditionFiles, readBytes } from './edition-files.ts'

/** A page of the paper itself whose file was checked. */
export interface OwnPageFile {
  article: Article
  facts: ArticleFacts
}

/** The paper's own pages, as «من نحن», which lie in `pages/` and have an article's shape. */
export interface OwnPages {
  /** Those that edition.json names and that keep the contract, by their ids, in its order. */
  shown: ReadonlyMap<string, OwnPageFile>
  /** Those that keep it and are left out as `hides` asks. */
  hidden: readonly ArticleFacts[]
  /** Files that edition.json does not name, and of which nothing is published. */
  unnamed: readonly string[]
  /** What is wrong with the others; they are left out. */
  faults: readonly Fault[]
}

/** Reads the pages that edition.json names, each time anew: they are few. Of a faulty one nothing else is taken down. */
export function readOwnPages(
  folder: string,
  named: readonly string[],
  hides: (facts: ArticleFacts) => boolean,
): OwnPages {
  const files = listEditionFiles(folder, 'pages')
  const faults: Fault[] = [...files.faults]
  const shown = new Map<string, OwnPageFile>()
  const hidden: ArticleFacts[] = []
  for (const [at, id] of named.entries()) {
    const file = fileOf(id)
    const tell = (problem: string) =>
      faults.push({
        file: 'edition.json',
        field: `pages[${at}]`,
        found: JSON.stringify(id),
        problem,
      })
    if (named.indexOf(id) < at) tell('expected each id once')
    else if (files.paths.includes(file)) take(file)
    else if (!files.faults.some((one) => one.file === file)) tell(`expected a page, in ${file}`)
  }

  function take(file: string): void {
    try {
      const article = parseArticle(decode(readBytes(folder, file), file), file)
      const facts = factsOf(article)
      if (hides(facts)) hidden.push(facts)
      else shown.set(article.id, { article, facts })
    } catch (error) {
      faults.push(...faultsOf(error, file))
    }
  }

  const taken = new Set(named.map(fileOf))
  return { shown, hidden, unnamed: files.paths.filter((file) => !taken.has(file)), faults }
}

/** `about` → `pages/about.json` */
function fileOf(id: string): string {
  return `pages/${id}.json`
}
