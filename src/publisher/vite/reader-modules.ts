import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Render } from '../page/render.ts'

/** Modules of the reader; the plugin is told where they lie, because the publisher never imports them. */
export interface ReaderModules {
  render: string
  start: string
  worker: string
}

/** What those of them give that draw pages. */
export interface LoadedReader {
  render: Render
  startScript: (urls: readonly string[]) => string
}

/** Loads the reader's server modules from the folder that they were built into. */
export async function loadReader(folder: string): Promise<LoadedReader> {
  const load = (name: string) => import(`${pathToFileURL(join(folder, name))}?at=${Date.now()}`)
  const { render } = await load('render.js')
  const { startScript } = await load('start.js')
  return { render, startScript }
}
