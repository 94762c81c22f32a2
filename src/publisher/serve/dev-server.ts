import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { SiteApp } from '../build/built-app.ts'
import type { Log } from '../build/report.ts'
import { contentSecurityPolicy } from '../page/content-security-policy.ts'
import type { DocumentTemplate } from '../page/document.ts'
import type { OpenSite } from '../site/open-site.ts'
import { answer, fileOf } from './answer.ts'
import { makeEditionAnswers } from './edition-answers.ts'

/** Where pages listen for changes, and how. */
const changesAddress = '/@changes'
const listening = `new EventSource('${changesAddress}').onmessage=()=>location.reload()`

/** What is served in development. */
export interface Development {
  /** The edition's folder. */
  folder: string
  base: string
  app: SiteApp
  open: () => OpenSite
  log: Log
}

/** Serves an edition with a built app as it is edited: a page that is open loads anew after a change. */
export function makeDevServer({ folder, base, app, open, log }: Development): Server {
  const files = new Map(app.files)
  const listeners = new Set<ServerResponse>()
  const changed = () => {
    for (const one of listeners) one.write('data: changed\n\n')
  }
  const answers = makeEditionAnswers({ folder, open, log, changed, listening })
  const shown = { render: app.render, template: withListening(app.template) }

  async function answerRequest(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<unknown> {
    if (request.url === changesAddress) return listen(response)
    const file = fileOf(request.url, base)
    if (file === undefined) return answer(response, 404, 'lost.txt', `the paper lies at ${base}\n`)
    const content = files.get(file)
    if (content !== undefined) return answer(response, 200, file, content)
    if (await answers.answer(file, shown, response)) return undefined
    if (!/\.\w+$/.test(file)) {
      response.writeHead(302, { Location: `${base}${encodeURI(file)}/` })
      return response.end()
    }
    return answer(response, 404, 'lost.txt', '404\n')
  }

  function listen(response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' })
    response.write('\n')
    listeners.add(response)
    answers.watch()
    response.on('close', () => listeners.delete(response))
  }

  const server = createServer((request, response) => {
    answerRequest(request, response).catch((error: unknown) => {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
      log.error(text)
      if (!response.headersSent) answer(response, 500, 'error.txt', text)
    })
  })
  server.on('close', answers.close)
  return server
}

/** A template whose pages load anew when they hear of a change. */
function withListening({ script, style = '', ...template }: DocumentTemplate): DocumentTemplate {
  const both = `${script};${listening}`
  return {
    ...template,
    script: both,
    style,
    policy: contentSecurityPolicy({ script: both, style }),
  }
}
