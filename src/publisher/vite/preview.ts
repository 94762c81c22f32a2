import { readFileSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { address } from '../../article/addresses.ts'
import { pageFile } from '../../article/published-files.ts'
import { answer, fileOf } from './answer.ts'

/**
 * What a plain web host does for a published folder and `vite preview` does not: folders answered by their page,
 * one without its slash led to it, the edition's own page for what is not there, and the policy as a header.
 */
export function makeHost(out: string, base: string) {
  const policy = makePolicyReader(join(out, 'index.html'))

  function addHeaders(_: IncomingMessage, response: ServerResponse, next: () => void): void {
    response.setHeader('X-Content-Type-Options', 'nosniff')
    response.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin')
    const own = policy()
    if (own) response.setHeader('Content-Security-Policy', `${own}; frame-ancestors 'self'`)
    next()
  }

  function answerRest(
    request: IncomingMessage & { originalUrl?: string | undefined },
    response: ServerResponse,
  ): void {
    const url = request.originalUrl ?? request.url ?? '/'
    const path = url.replace(/[?#].*$/, '')
    const file = fileOf(path, base)
    if (file !== undefined && isFile(join(out, file))) {
      answer(response, 200, file, readFileSync(join(out, file)))
      return
    }
    if (file !== undefined && isFile(join(out, file, 'index.html'))) {
      // Written anew from the file, because an address that begins with two slashes would lead to another host.
      response.writeHead(301, { Location: `${base}${encodeURI(file)}/${url.slice(path.length)}` })
      response.end()
      return
    }
    const missing = pageFile(address.missing)
    answer(response, 404, missing, readFileSync(join(out, missing)))
  }

  return { addHeaders, answerRest }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    // Not there, or a name that no disk can have.
    return false
  }
}

/**
 * The policy stands in every page; the server says it once more where it counts from the first byte. It is read anew
 * when the site was built anew, or the old hashes would refuse the new styles.
 */
function makePolicyReader(page: string): () => string | undefined {
  let read: { at: number; policy: string | undefined } | undefined
  return () => {
    const at = statSync(page, { throwIfNoEntry: false })?.mtimeMs
    if (at === undefined) return undefined
    if (read?.at !== at) read = { at, policy: policyOf(readFileSync(page, 'utf8')) }
    return read.policy
  }
}

function policyOf(html: string): string | undefined {
  return /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1]
}
