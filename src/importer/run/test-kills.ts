import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import sharp from 'sharp'
import { parseArticle } from '../../article/article.ts'
import { parseEdition } from '../../article/edition-config.ts'

const root = join(import.meta.dirname, '../../..')

/** IMPORTER names the importer bundled into one file, which starts five times as fast: worth it for fifty kills. */
const command = process.env.IMPORTER
  ? [process.env.IMPORTER]
  : [join(root, 'node_modules/jiti/lib/jiti-cli.mjs'), 'src/importer/cli.ts']

/** Writes saved pages with pictures of their own, enough work that a run can be killed amid it; gives their paths. */
export async function writePages(folder: string, count: number): Promise<string[]> {
  mkdirSync(join(folder, 'files'), { recursive: true })
  const pages: string[] = []
  for (let at = 0; at < count; at++) {
    const background = { r: (at * 37) % 256, g: (at * 91) % 256, b: 90 }
    const picture = await sharp({ create: { width: 640, height: 400, channels: 3, background } })
      .jpeg()
      .withExif({ IFD0: { Copyright: `camera ${at}` } })
      .toBuffer()
    writeFileSync(join(folder, 'files', `${at}.jpg`), picture)
    const page = join(folder, `page-${at}.html`)
    writeFileSync(page, testPage(at))
    pages.push(page)
  }
  return pages
}

function testPage(at: number): string {
  const words = Array.from({ length: 6 }, (_, part) => {
    const start = `قالت أمينة المتحف رقم ${at} في الفقرة ${part} إن القاعة ${at * 7 + part} تبقى مفتوحة`
    return `<p>${start} حتى نهاية الشتاء أمام طلاب المدارس جميعاً، وإن أدوات الصقارة القديمة التي جمعت من بيوت القرى القريبة تعرض أول مرة.</p>`
  })
  return `<!doctype html><html lang="ar" dir="rtl"><head><title>متحف الوادي يفتح القاعة ${at}</title>
<link rel="canonical" href="https://museum.example/${at}"></head><body><article><h1>متحف الوادي يفتح القاعة ${at}</h1>
<figure><img src="files/${at}.jpg" width="640" height="400"><figcaption>القاعة ${at}</figcaption></figure>
${words.join('\n')}</article></body></html>`
}

/** How a run of the importer went; it wrote from its first article to its end for so long. */
export interface Went {
  code: number | null
  wasKilled: boolean
  writingMs: number
}

/** Runs the importer as a process of its own; kills it so many milliseconds after its first article, where that is asked for. */
export async function importPages(
  pages: readonly string[],
  edition: string,
  killAfterMs?: number,
): Promise<Went> {
  const args = [...command, ...pages, '--edition', edition]
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'ignore' })
  const over = new Promise<number | null>((settle) => child.on('exit', settle))
  while (child.exitCode === null && !hasArticle(edition)) await Promise.race([pause(5), over])
  const start = performance.now()
  if (killAfterMs !== undefined) {
    await Promise.race([pause(killAfterMs), over])
    child.kill('SIGKILL')
  }
  const code = await over
  return { code, wasKilled: child.signalCode === 'SIGKILL', writingMs: performance.now() - start }
}

function hasArticle(edition: string): boolean {
  const folder = join(edition, 'articles')
  return existsSync(folder) && readdirSync(folder).length > 0
}

/** What an edition shows to a publisher, by path: hidden files are none of it. */
export function contentOf(edition: string): Map<string, string> {
  if (!existsSync(edition)) return new Map()
  return new Map(
    readdirSync(edition, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(edition.length + 1), readFileSync(path, 'base64')]),
  )
}

/** Throws where a file of an edition is not whole: JSON that does not parse, a picture that `whole` does not hold so. */
export function checkWhole(edition: string, whole: ReadonlyMap<string, string>): void {
  for (const [path, content] of contentOf(edition)) {
    const text = Buffer.from(content, 'base64').toString()
    if (path === 'edition.json') parseEdition(text, path)
    else if (path.startsWith('articles/')) parseArticle(text, path)
    else if (whole.get(path) !== content) throw new Error(`${path} is not whole`)
  }
}
