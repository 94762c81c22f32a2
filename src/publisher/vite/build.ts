import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { minify, type ViteBuilder } from 'vite'
import { siteFile } from '../../article/published-files.ts'
import { isContractError } from '../../article/schema.ts'
import type { OpenSite } from '../site/open-site.ts'
import { publish } from '../site/publish.ts'
import { keptFiles, makeDocumentTemplate } from './document-template.ts'
import { loadReader } from './reader-modules.ts'
import { reportBuild } from './report.ts'

/** Where a site is built from and to. */
export interface BuildPlace {
  root: string
  out: string
  base: string
}

/** Builds the reader's app, then writes the edition with it. What a publisher can mend is told without our own stack. */
export async function buildSite(
  builder: ViteBuilder,
  place: BuildPlace,
  open: () => OpenSite,
): Promise<void> {
  if (!/^\/([^/].*)?$/.test(place.base)) {
    const found = JSON.stringify(place.base)
    throw withoutStack(`--base: expected a path such as /paper/, found ${found}`)
  }
  try {
    await build(builder, place, open)
  } catch (error) {
    if (!isContractError(error)) throw error
    throw withoutStack(`no edition to publish\n${error.message}`)
  }
}

async function build(
  builder: ViteBuilder,
  { root, out, base }: BuildPlace,
  open: () => OpenSite,
): Promise<void> {
  const { client, ssr } = builder.environments
  if (!client || !ssr) throw new Error('the build needs the client and the ssr environment')
  const opened = open()
  const app = await builder.build(client)
  await builder.build(ssr)
  if (!('output' in app)) throw new Error('the app was not built')
  const reader = await loadReader(resolve(root, ssr.config.build.outDir))
  const { startScript } = reader
  const template = await makeDocumentTemplate(app, { root, out, base, startScript })
  const written = await publish(opened.site, reader.render, template, out)
  // Last, so that nobody is given a worker whose files are not there.
  const worker = reader.workerScript(base, keptFiles(app, template, base))
  writeFileSync(join(out, siteFile.worker), (await minify('worker.js', worker)).code)
  reportBuild(builder.config.logger, opened, written)
}

function withoutStack(message: string): Error {
  const error = new Error(message)
  error.stack = message
  return error
}
