import { relative } from 'node:path'
import type { ViteBuilder } from 'vite'
import { siteFile } from '../../article/published-files.ts'
import { isContractError } from '../../article/schema.ts'
import { isBasePath } from '../base-path.ts'
import type { Cache } from '../cache.ts'
import type { OpenSite } from '../site/open-site.ts'
import { type Published, publish } from '../site/publish.ts'
import { writeChecksums } from '../verify/checksum-files.ts'
import { checkRemovals } from '../write/check-removals.ts'
import { FolderError } from '../write/folder-error.ts'
import type { BuiltFile, Draft } from '../write/open-draft.ts'
import type { Keeping } from '../write/plan-changes.ts'
import { writeSiteFolder } from '../write/write-site-folder.ts'
import { buildApp } from './built-app.ts'
import { describeChanges, writeChangesFile } from './changes-file.ts'
import type { Permissions } from './permissions.ts'
import { programAt } from './program.ts'
import { reportBuild, reportFaults } from './report.ts'

/** Where a site is built from and to. */
export interface BuildPlace {
  root: string
  /** The edition's folder. */
  edition: string
  out: string
  base: string
  /** The base as it was given: Vite makes a path of whatever that is, `/x/` of `/../x?y`, and the app is built for both. */
  givenBase: string | undefined
}

/** What a site is built with, read when it is built: what is wrong with it is told like a fault of the edition. */
export interface BuildMeans {
  open: (program: string) => OpenSite
  keeping: () => Keeping
  permissions: () => Permissions
  /** Where the list of what was changed goes; nowhere without it. */
  changesFile: () => string | undefined
  /** Of what earlier builds learned and made. */
  cache: Cache
}

/** What a site is written of, and where to. */
interface Writing {
  opened: OpenSite
  program: string
  cache: Cache
  draft: Draft
}

/** Builds the reader's app, then writes the edition with it. What a publisher can mend is told without our own stack. */
export async function buildSite(
  builder: ViteBuilder,
  place: BuildPlace,
  means: BuildMeans,
): Promise<void> {
  const { givenBase } = place
  if (givenBase && !isBasePath(givenBase.replace(/[^/]$/, '$&/'))) {
    const found = JSON.stringify(givenBase)
    throw withoutStack(`--base: value: expected a path such as /paper/, found ${found}`)
  }
  try {
    await build(builder, place, means)
  } catch (error) {
    if (error instanceof FolderError) throw withoutStack(`${nameOf(place)}: ${error.message}`)
    if (!isContractError(error)) throw error
    throw withoutStack(`no edition to publish\n${error.message}`)
  }
}

async function build(
  builder: ViteBuilder,
  place: BuildPlace,
  { open, keeping, permissions, changesFile, cache }: BuildMeans,
): Promise<void> {
  const { logger } = builder.config
  const keep = keeping()
  const { mayBeEmpty, mayRemovePages } = permissions()
  const program = programAt(place.root)
  const opened = open(program)
  const isEmpty = opened.folder.ids.length === 0
  if (isEmpty && !mayBeEmpty) {
    reportFaults(logger, opened.folder.faults)
    throw withoutStack(
      `no article to publish in ${place.edition}; SUTUR_ALLOW_EMPTY=yes publishes it without any`,
    )
  }
  let published: Published | undefined
  let files: Iterable<BuiltFile> = []
  const fill = async (draft: Draft) => {
    published = await writeSite(builder, place, { opened, program, cache, draft })
    files = draft.files()
    // Of an empty edition no page of an article stays: who allows the one has allowed the other.
    if (!mayRemovePages && !isEmpty) checkRemovals(place.out, draft)
  }
  const written = await writeSiteFolder(place.out, keep, fill, { cache })
  const changes = describeChanges(written.changes, files)
  const list = changesFile()
  const unlisted = list === undefined ? undefined : writeChangesFile(list, changes)
  if (published) {
    reportBuild(logger, nameOf(place), opened, { ...published, ...written, changes, unlisted })
  }
}

async function writeSite(
  builder: ViteBuilder,
  { root, base }: BuildPlace,
  { opened, program, cache, draft }: Writing,
): Promise<Published> {
  const app = await buildApp(builder, { root, base, program }, cache)
  for (const [path, content] of app.files) draft.write(path, content)
  const published = await publish(opened.site, app.render, app.template, draft)
  draft.write(siteFile.worker, app.worker)
  writeChecksums(draft)
  return published
}

/** The folder of a build as whoever started it calls it: `dist`. */
function nameOf({ root, out }: BuildPlace): string {
  const name = relative(root, out)
  return name.startsWith('..') ? out : name || '.'
}

function withoutStack(message: string): Error {
  const error = new Error(message)
  error.stack = message
  return error
}
