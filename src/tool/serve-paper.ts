import { createServer, type Server } from 'node:http'
import { resolve } from 'node:path'
import { placeApp } from '../publisher/build/built-app.ts'
import { runCommand, UsageError } from '../publisher/command-line.ts'
import { makeDevServer } from '../publisher/serve/dev-server.ts'
import { makeHost } from '../publisher/serve/host.ts'
import { buildPaper, openPaper } from './build-paper.ts'
import { installed } from './installed.ts'

const usageOf = (
  name: string,
  does: string,
  port: number,
) => `Usage: sutur ${name} [DIR] [--base PATH]

${does}
  --base PATH   the path of the site below its address (default: /)
Environment:
  PORT=${port}     where it is served

Exit code: 1 there is no paper to serve, or the port is taken; 2 used wrongly.`

const devPort = 5173
const startPort = 4173

const devUsage = usageOf(
  'dev',
  'Serves the paper in DIR (default: this folder) as it is edited: a page that is open shows each change and each fault.',
  devPort,
)

const startUsage = usageOf(
  'start',
  'Builds the paper in DIR (default: this folder) and serves its dist/ as a host does.',
  startPort,
)

/** Runs `sutur dev`; it serves until it is stopped. Returns an exit code where it cannot. */
export function runDev(args: readonly string[]): Promise<number> {
  return runCommand({ usage: devUsage, noEdition: 'no edition to serve' }, async () => {
    const { base, settings, open, log } = openPaper(args)
    const read = settings()
    const folder = resolve(process.env.SUTUR_EDITION ?? '.')
    const watched = {}
    const app = await placeApp(installed.app(), base)
    const server = makeDevServer({ folder, base, app, open: () => open(read, watched), log })
    return serve(server, base, readPort(devPort))
  })
}

/** Runs `sutur start`; it serves until it is stopped. Returns an exit code where it cannot. */
export function runStart(args: readonly string[]): Promise<number> {
  return runCommand({ usage: startUsage, noEdition: 'no edition to serve' }, async () => {
    const port = readPort(startPort)
    const paper = openPaper(args)
    const code = await buildPaper(paper)
    const host = makeHost(resolve(paper.out), paper.base)
    await serve(
      createServer((request, response) => {
        host(request, response, (error) => {
          paper.log.error(String(error))
          response.destroy()
        })
      }),
      paper.base,
      port,
    )
    return code
  })
}

function readPort(usual: number): number {
  const { PORT: given = '' } = process.env
  const port = given === '' ? usual : Number(given)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new UsageError(`PORT: expected the number of a port, found "${given}"`)
}

async function serve(server: Server, base: string, port: number): Promise<number> {
  await new Promise<void>((settle, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE'
      fail(isTaken ? new Error(`port ${port} is taken: PORT=${port + 1} names another`) : error)
    })
    // Not for the network: what is not public is shown to who writes it.
    server.listen(port, 'localhost', () => settle())
  })
  console.log(`http://localhost:${port}${base}`)
  return 0
}
