import type { ServerResponse } from 'node:http'
import { address, readArticleAddress } from '../../article/addresses.ts'
import { ContractError, describeFault, type Fault } from '../../article/faults.ts'
import { pageFile, readPageFile } from '../../article/published-files.ts'
import { type Log, reportFaults } from '../build/report.ts'
import { decode, readEditionFile } from '../edition/edition-files.ts'
import type { DocumentTemplate } from '../page/document.ts'
import type { Render } from '../page/render.ts'
import type { FaultyArticle } from '../site/faulty-article.ts'
import type { OpenSite } from '../site/open-site.ts'
import { answer } from './answer.ts'
import { faultPage, showFaults, withPlaceForFaults } from './shown-faults.ts'
import { watchEdition } from './watch-edition.ts'

/** An edition that is answered as its folder is now, with its faults on every page. */
export interface EditionAnswers {
  /** Answers a file; a page that is not there with the site's own 404. False for another file that is not there. */
  answer: (
    file: string,
    app: { render: Render; template: DocumentTemplate },
    response: ServerResponse,
  ) => Promise<boolean>
  /** Begins to hear of changes, as it does when it is first asked for a file. */
  watch: () => void
  close: () => void
}

/** An edition and whom its changes are told. */
export interface LiveEdition {
  folder: string
  open: () => OpenSite
  log: Log
  /** Hears of each change, after which the edition is answered as it is then. */
  changed: () => void
  /** A script that loads a page anew after a change. */
  listening: string
}

/** Opens and watches an edition when it is first asked for, and opens it again after a change. */
export function makeEditionAnswers({
  folder,
  open,
  log,
  changed,
  listening,
}: LiveEdition): EditionAnswers {
  let stop: (() => void) | undefined
  let opened: OpenSite | undefined
  /** Faults that were told since the edition was opened; pictures are looked at later than articles. */
  const told = new Set<string>()

  function tellNew(faults: readonly Fault[]): void {
    const more = faults.filter((fault) => !told.has(describeFault(fault)))
    for (const fault of more) told.add(describeFault(fault))
    reportFaults(log, more)
  }

  function watch(): void {
    stop ??= watchEdition(folder, () => {
      opened = undefined
      changed()
    })
  }

  function openNow(): OpenSite {
    watch()
    if (!opened) {
      opened = open()
      told.clear()
    }
    return opened
  }

  /** The article of a page that is not there because of its faults. */
  function findFaulty(file: string, { faults }: OpenSite): FaultyArticle | undefined {
    const id = readArticleAddress(readPageFile(file) ?? '')
    const own = faults().filter((fault) => fault.file === `articles/${id}.json`)
    if (id === undefined || own.length === 0) return undefined
    try {
      const text = decode(readEditionFile(folder, `articles/${id}.json`), 'article')
      return { id, text, faults: own }
    } catch {
      // What cannot be read has no text, and the faults above say so.
      return undefined
    }
  }

  return {
    watch,
    close: () => stop?.(),
    answer: async (file, { render, template: plain }, response) => {
      const template = withPlaceForFaults(plain)
      let opened: OpenSite
      try {
        opened = openNow()
      } catch (error) {
        // Without an edition there is no page, and the page is where whoever writes it looks.
        if (!(error instanceof ContractError)) throw error
        tellNew(error.faults)
        if (!file.endsWith('.html')) return false
        answer(response, 500, file, faultPage(error.faults, listening))
        return true
      }
      const send = (status: number, content: string | Uint8Array) => {
        tellNew(opened.faults())
        const isPage = file.endsWith('.html')
        const shown = isPage
          ? showFaults(Buffer.from(content).toString(), opened.faults())
          : content
        answer(response, status, file, shown)
        return true
      }
      const content = await opened.site.file(file, render, template)
      if (content !== undefined) return send(200, content)
      if (!file.endsWith('.html')) return false
      const faulty = findFaulty(file, opened)
      if (faulty) return send(200, await opened.site.faultyPage(faulty, render, template))
      const missing = await opened.site.file(pageFile(address.missing), render, template)
      return send(404, missing ?? '')
    },
  }
}
