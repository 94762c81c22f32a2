import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ViteDevServer } from 'vite'
import { fileOf } from '../serve/answer.ts'
import { makeEditionAnswers } from '../serve/edition-answers.ts'
import type { OpenSite } from '../site/open-site.ts'
import type { ReaderModules } from './reader-modules.ts'

/** Answers pages and data from the edition folder as it is now; everything else is Vite's. */
export function serveEdition(
  server: ViteDevServer,
  modules: ReaderModules,
  { edition, base, open }: { edition: string; base: string; open: () => OpenSite },
): void {
  const { root, logger } = server.config
  const answers = makeEditionAnswers({
    folder: resolve(root, edition),
    open,
    log: logger,
    changed: () => server.ws.send({ type: 'full-reload' }),
    listening: `import '${base}@vite/client'`,
  })
  server.httpServer?.on('close', answers.close)
  server.middlewares.use(async (request, response, next) => {
    const file = fileOf(request.originalUrl ?? request.url, base)
    if (file === undefined || /^(@|src\/|node_modules\/)/.test(file)) return next()
    try {
      const { render } = await server.ssrLoadModule(`/${modules.render}`)
      const { startScript } = await server.ssrLoadModule(`/${modules.start}`)
      const raw = readFileSync(join(root, 'index.html'), 'utf8')
      const html = await server.transformIndexHtml(`/${file}`, raw, request.originalUrl)
      const template = { html, preloads: [], script: startScript([]) }
      if (!(await answers.answer(file, { render, template }, response))) next()
    } catch (error) {
      next(error)
    }
  })
}
