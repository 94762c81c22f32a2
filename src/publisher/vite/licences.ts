import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import type { Rolldown } from 'vite'

/** Whose letters are in our fonts: the licences that lie beside them, by how the fonts' names begin. */
const fontLicences: Readonly<Record<string, readonly string[]>> = {
  naskh: ['OFL-NotoNaskhArabic.txt'],
  vazirmatn: ['OFL-Vazirmatn.txt'],
  rest: ['OFL-NotoNaskhArabic.txt', 'OFL-NotoSans.txt'],
}

const line = `\n${'-'.repeat(80)}\n\n`

/**
 * The notices of all that is in the scripts and fonts of a build, as their licences ask for: ours, that of each package
 * of which a script has a part, and those of the fonts. Scripts of workers are files of the build that do not say what is
 * in them. Throws where a package or a font has none.
 */
export function licencesOf(
  bundle: Rolldown.OutputBundle,
  given: { root: string; fonts: string; workerModules: Iterable<string> },
): string {
  const outputs = Object.values(bundle)
  const modules = outputs.flatMap((one) => (one.type === 'chunk' ? one.moduleIds : []))
  const folders = [...modules, ...given.workerModules].flatMap(
    (id) => packageFolder(id, given.root) ?? [],
  )
  const names = outputs.flatMap((one) => (one.type === 'asset' ? one.names : []))
  const fonts = names.filter((name) => name.endsWith('.woff2')).flatMap(licencesOfFont)
  return [
    `Sutur\n\n${readFileSync(join(given.root, 'LICENSE'), 'utf8')}`,
    ...[...new Set(folders)].map(packageNotice).sort(),
    ...[...new Set(fonts)].sort().map((file) => fontNotice(join(given.fonts, file))),
  ].join(line)
}

/** The folder of the package that a module is of; undefined for our own. */
function packageFolder(id: string, root: string): string | undefined {
  // Vite and its bundler add a few lines of their own, which lie nowhere.
  const helper = /^\0(vite|rolldown)\//.exec(id)?.[1]
  if (helper !== undefined) {
    return dirname(createRequire(join(root, 'package.json')).resolve(`${helper}/package.json`))
  }
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replaceAll('\\', '/'))?.[0]
}

function packageNotice(folder: string): string {
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice)(\.\w+)?$/i.test(file))
  if (files.length === 0) throw new Error(`${name} has no licence that licences.txt could show`)
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim())
  // Vite's goes on with those of its own packages, of which no script of ours has a line.
  const text = texts.join('\n\n').split(/^# Licenses of bundled dependencies$/m)[0]
  return `${name} ${version}\n\n${text?.trim()}\n`
}

function licencesOfFont(name: string): readonly string[] {
  const files = fontLicences[/^[a-z]*/.exec(name)?.[0] ?? '']
  if (files === undefined) throw new Error(`the font ${name} has no licence in licences.txt`)
  return files
}

/** `OFL-NotoNaskhArabic.txt` → `Noto Naskh Arabic (font)` and its text. */
function fontNotice(path: string): string {
  const name = basename(path, '.txt')
    .slice('OFL-'.length)
    .replace(/\B[A-Z]/g, ' $&')
  return `${name} (font)\n\n${readFileSync(path, 'utf8').trim()}\n`
}
