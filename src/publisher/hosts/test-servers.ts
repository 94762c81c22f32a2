import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { createServer } from 'node:net'
import { delimiter, join } from 'node:path'
import { preview } from 'vite'

/** A running server of a published folder. */
export interface Server {
  /** `http://localhost:4400` */
  origin: string
  stop: () => Promise<void>
}

/** Where a server finds what it serves, and where it may write. */
export interface Given {
  root: string
  base: string
  work: string
}

/** What a server answered; its body as it came. */
export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

/** Asks a server for a path exactly as it is written, which `fetch` would tidy. */
export function ask(
  { origin }: Server,
  path: string,
  { method = 'GET', ...headers }: Record<string, string> = {},
): Promise<Answer> {
  const { hostname, port, host } = new URL(origin)
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers: { host, ...headers } })
    asked.on('error', reject).on('response', (response) => {
      const body: Buffer[] = []
      response.on('data', (one: Buffer) => body.push(one)).on('error', reject)
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(body),
        }),
      )
    })
    asked.end()
  })
}

/** Where a program lies; servers are often in folders that only administrators search. Undefined without it. */
export function programPath(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
}

const modules = { nginx: '/usr/lib/nginx/modules', apache: '/usr/lib/apache2/modules' }
const nginxBrotli = join(modules.nginx, 'ngx_http_brotli_filter_module.so')
const isRoot = process.getuid?.() === 0

/** Every server that is tried: the program that it needs, whether it knows brotli, and how it is started. */
export const servers = {
  'npm start': {
    program: undefined,
    hasBrotli: true,
    start: async ({ root, base }: Given): Promise<Server> => {
      const port = await freePort()
      const { httpServer, close } = await preview({
        base,
        logLevel: 'error',
        build: { outDir: root },
        preview: { port, strictPort: true },
      })
      if (!httpServer) throw new Error('nothing listens')
      return { origin: `http://localhost:${port}`, stop: close }
    },
  },
  nginx: {
    program: 'nginx',
    hasBrotli: existsSync(nginxBrotli),
    start: (given: Given) =>
      startWith('nginx', given, (program, config, { work }) => {
        const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
        const file = write(work, 'nginx.conf', [
          existsSync(nginxBrotli) ? `load_module ${nginxBrotli};` : '',
          // A worker of another name could not read what belongs to root.
          isRoot ? 'user root;' : '',
          `pid ${work}/pid; error_log stderr; daemon off; events {}`,
          'http { access_log off;',
          ...folders.map((one) => `${one}_temp_path ${work}/${one};`),
          // Its lines on brotli wait for whoever has the module.
          existsSync(nginxBrotli) ? config.replaceAll('# brotli', 'brotli') : config,
          '}',
        ])
        return spawn(program, ['-p', work, '-e', 'stderr', '-c', file])
      }),
  },
  apache: {
    program: 'apache2',
    hasBrotli: true,
    start: (given: Given) =>
      startWith('apache', given, (program, config, { work }, port) => {
        const names = [
          'mpm_event',
          'authz_core',
          'alias',
          'allowmethods',
          'dir',
          'mime',
          'filter',
          'headers',
        ]
        const file = write(work, 'apache.conf', [
          ...[...names, 'rewrite', 'deflate', 'brotli'].map(
            (one) => `LoadModule ${one}_module ${modules.apache}/mod_${one}.so`,
          ),
          `ServerRoot ${work}\nPidFile ${work}/pid\nErrorLog ${work}/error.log\nServerName localhost`,
          `Listen ${port}\nTypesConfig /dev/null\nMutex file:${work}`,
          isRoot ? 'User www-data\nGroup www-data' : '',
          config,
        ])
        return spawn(program, ['-f', file, '-DFOREGROUND'])
      }),
  },
  caddy: {
    program: 'caddy',
    hasBrotli: false,
    start: (given: Given) =>
      startWith('caddy', given, (program, config, { work }) => {
        const file = write(work, 'Caddyfile', ['{\nadmin off\n}', config])
        const env = { ...process.env, HOME: work, XDG_DATA_HOME: work, XDG_CONFIG_HOME: work }
        return spawn(program, ['run', '--adapter', 'caddyfile', '--config', file], { env })
      }),
  },
} as const

/** Starts a server with the configuration that the command prints for it, and waits until it answers. */
async function startWith(
  name: 'nginx' | 'apache' | 'caddy',
  given: Given,
  begin: (program: string, config: string, given: Given, port: number) => ChildProcess,
): Promise<Server> {
  const program = programPath(servers[name].program)
  if (program === undefined) throw new Error(`${name} is not installed`)
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const words = ['--root', given.root, '--base', given.base, '--origin', origin]
  const config = execFileSync(
    'node_modules/.bin/jiti',
    ['src/publisher/hosts/cli.ts', name, ...words],
    { encoding: 'utf8' },
  )
  mkdirSync(given.work, { recursive: true })
  const child = begin(program, config, given, port)
  let said = ''
  child.stderr?.on('data', (text) => {
    said += text
  })
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  const server = {
    origin,
    stop: () => {
      child.kill()
      return ended
    },
  }
  while (child.exitCode === null) {
    const answered = await ask(server, given.base).catch(() => undefined)
    if (answered) return server
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`${name} ended: ${said}`)
}

function write(work: string, name: string, lines: readonly string[]): string {
  writeFileSync(join(work, name), lines.join('\n'))
  return join(work, name)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
