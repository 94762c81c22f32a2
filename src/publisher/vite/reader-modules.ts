import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Render } from '../page/render.ts'

/** The reader's server modules; the plugin is told where they lie, because the publisher never imports them. */
export interface ReaderModules {
  render: string
  start: string
  worker: string
}

/** What those modules give. */
export interface LoadedReader {
  render: Render
  startScript: (urls: readonly string[]) => string
  workerScript: (base: string, files: readonly string[]) => string
}

/** Loads the reader's server modules from the folder that they were built into. */
export async function loadReader(folder: string): Promise<LoadedReader> {
  const load = (name: string) => import(`${pathToFileURL(join(folder, name))}?at=${Date.now()}`)
  const { render } = await load('render.js')
  const { startScript } = await load('start.js')
  const { workerScript } = await load('worker.js')
  return { render, startScript, workerScript }
}
