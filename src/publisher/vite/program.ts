import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the program is made of, below its root. */
const parts = ['index.html', 'package-lock.json', 'vite.config.ts', 'tsconfig.json']

/** Says which program this is: changes with any source of it, its packages, and Node. */
export function programAt(root: string): string {
  const hash = createHash('sha256').update(process.version)
  const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  for (const path of [...parts.map((part) => join(root, part)), ...sources]) {
    const content = readFileSync(path)
    hash.update(`${path.slice(root.length)} ${content.length}\n`).update(content)
  }
  return hash.digest('hex')
}
