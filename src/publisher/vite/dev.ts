import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ViteDevServer } from 'vite'
import { address } from '../../article/addresses.ts'
import { describeFault } from '../../article/faults.ts'
import { pageFile } from '../../article/published-files.ts'
import { reportFaults } from '../build/report.ts'
import { answer, fileOf } from '../serve/answer.ts'
import type { OpenSite } from '../site/open-site.ts'
import type { ReaderModules } from './reader-modules.ts'

/** Answers pages and data from the edition folder as it is now; everything else is Vite's. */
export function serveEdition(
  server: ViteDevServer,
  modules: ReaderModules,
  base: string,
  open: () => OpenSite,
): void {
  let opened: OpenSite | undefined
  /** Faults that were told since the edition was opened; pictures are looked at later than articles. */
  const told = new Set<string>()
  const newFaults = (site: OpenSite) =>
    site.faults().filter((fault) => {
      const text = describeFault(fault)
      return !told.has(text) && told.add(text)
    })
  const folder = resolve(server.config.root, process.env.SUTUR_EDITION ?? 'public')
  server.watcher.add(folder).on('all', (_, file) => {
    if (!resolve(file).startsWith(folder)) return
    opened = undefined
    server.ws.send({ type: 'full-reload' })
  })
  server.middlewares.use(async (request, response, next) => {
    const file = fileOf(request.originalUrl ?? request.url, base)
    if (file === undefined || /^(@|src\/|node_modules\/)/.test(file)) return next()
    try {
      if (!opened) {
        opened = open()
        told.clear()
      }
      const { render } = await server.ssrLoadModule(`/${modules.render}`)
      const { startScript } = await server.ssrLoadModule(`/${modules.start}`)
      const raw = readFileSync(join(server.config.root, 'index.html'), 'utf8')
      const html = await server.transformIndexHtml(`/${file}`, raw, request.originalUrl)
      const template = { html, preloads: [], script: startScript([]) }
      const content = await opened.site.file(file, render, template)
      reportFaults(server.config.logger, newFaults(opened))
      if (content !== undefined) return answer(response, 200, file, content)
      if (!file.endsWith('.html')) return next()
      answer(
        response,
        404,
        file,
        (await opened.site.file(pageFile(address.missing), render, template)) ?? '',
      )
    } catch (error) {
      next(error)
    }
  })
}
