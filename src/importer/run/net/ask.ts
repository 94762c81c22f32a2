import { lookup as resolve } from 'node:dns'
import { type IncomingHttpHeaders, type IncomingMessage, request as overHttp } from 'node:http'
import { request as overHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { InputError } from '../input-error.ts'
import { isPublicAddress } from './public-address.ts'

/** What a server answered, unpacked. */
export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  bytes: Uint8Array
}

/** What one question may cost, and where it may lead. */
export interface Asking {
  headers: Record<string, string>
  mostBytes: number
  seconds: number
  allowPrivate: boolean
}

/** No server stood there, so that asking it again is of no use; its host is told apart from a page that is missing. */
export class Unreachable extends InputError {}

/**
 * Asks for one address, without following redirects. The socket is connected to the very address that was checked, so
 * a name that changes its meaning between check and use gains nothing. Throws an InputError that says what was wrong.
 */
export async function ask(address: URL, asking: Asking): Promise<Answer> {
  const { allowPrivate, seconds, headers, mostBytes } = asking
  const host = address.hostname.replace(/^\[|\]$/g, '')
  // Names go through `lookup`; an address written out does not.
  if (isIP(host) !== 0 && !allowPrivate && !isPublicAddress(host)) throw privateFault(host)
  const send = address.protocol === 'https:' ? overHttps : overHttp
  return new Promise((settle, fail) => {
    const lookup: LookupFunction = (name, options, callback) =>
      lookUp(name, options, asking, callback)
    const { protocol, port, pathname, search } = address
    const request = send(
      { protocol, hostname: host, port, path: pathname + search, headers, lookup, agent: false },
      (response) => {
        const answer = (bytes: Uint8Array) =>
          settle({ status: response.statusCode ?? 0, headers: response.headers, bytes })
        collect(response, mostBytes).then(answer, fail).finally(stop)
      },
    )
    const timer = setTimeout(
      () => request.destroy(new Unreachable(`took longer than ${seconds} s`)),
      seconds * 1000,
    )
    function stop(): void {
      clearTimeout(timer)
      request.destroy()
    }
    request.on('error', (error) => {
      clearTimeout(timer)
      fail(networkFault(error))
    })
    request.end()
  })
}

const lookUp = (
  name: string,
  options: Parameters<LookupFunction>[1],
  { allowPrivate }: Asking,
  callback: Parameters<LookupFunction>[2],
): void => {
  resolve(name, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, [])
    const closed = allowPrivate ? undefined : found.find(({ address }) => !isPublicAddress(address))
    if (closed) return callback(privateFault(closed.address), [])
    const [first] = found
    if (options.all === true || first === undefined) return callback(null, found)
    callback(null, first.address, first.family)
  })
}

function privateFault(ip: string): InputError {
  return new InputError(`leads to ${ip}, which is no public address; --allow-private lets it`)
}

/** Reads an answer to its end; what it unpacks to counts, not what it weighs on the way. */
async function collect(response: IncomingMessage, mostBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let bytes = 0
  const body = unpacked(response)
  try {
    for await (const part of body) {
      bytes += part.length
      if (bytes > mostBytes) throw new InputError(`is larger than ${mostBytes / 1_000_000} MB`)
      parts.push(part)
    }
  } catch (error) {
    response.destroy()
    throw networkFault(error)
  }
  return Buffer.concat(parts)
}

function unpacked(response: IncomingMessage): Readable {
  const coding = response.headers['content-encoding']?.toLowerCase()
  const unpacker =
    coding === 'gzip' || coding === 'x-gzip'
      ? createGunzip()
      : coding === 'br'
        ? createBrotliDecompress()
        : coding === 'deflate'
          ? createInflate()
          : undefined
  if (unpacker === undefined) return response
  response.on('error', (error) => unpacker.destroy(error))
  return response.pipe(unpacker)
}

function networkFault(error: unknown): InputError {
  if (error instanceof InputError) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new Unreachable('its server is not found')
    case 'ECONNREFUSED':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ETIMEDOUT':
      return new Unreachable('its server cannot be reached')
    case 'ECONNRESET':
      return new InputError('its server broke off')
    default:
      return new InputError(error instanceof Error ? error.message : String(error))
  }
}
