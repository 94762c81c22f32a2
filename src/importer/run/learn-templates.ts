import {
  makeTemplateLearner,
  type SiteTemplates,
  type TemplateLearner,
} from '../formats/html-page/site-template.ts'
import { isAddress } from './fetch-input.ts'
import { InputError } from './input-error.ts'
import type { Limits } from './limits.ts'
import { isKind, openInputs } from './open-inputs.ts'

/**
 * Learns from all pages of a run what each of their sites has on most of them, before the first is imported. What can
 * be read only once, a pipe or an address, is left out; what cannot be opened is named when it is imported. `isDue` says
 * which files of folders the learner does not know yet.
 */
export async function learnTemplates(
  names: readonly string[],
  limits: Limits,
  { learn, templates }: TemplateLearner = makeTemplateLearner(),
  isDue?: (file: string) => boolean,
): Promise<SiteTemplates> {
  for (const name of names) {
    if (isAddress(name) || !(isKind(name, 'isFile') || isKind(name, 'isDirectory'))) continue
    try {
      for await (const input of openInputs(name, limits, isDue))
        if (input.fault === undefined) learn(input)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
    }
  }
  return templates()
}
