import { parseOrigin } from '../../article/edition-config.ts'
import { ContractError } from '../../article/faults.ts'

/** What the environment says of publishing. */
export interface Settings {
  /** The site's address, where it is not that of the edition. */
  origin: string | undefined
  areCardsWanted: boolean
  /** Whether articles are shown that are not public. */
  areDraftsShown: boolean
  /** For how many days files of earlier builds are kept. */
  keepDays: number
  /** Whether an edition without an article is published. */
  mayBeEmpty: boolean
  /** Whether more than half of the pages of a folder are removed. */
  mayRemovePages: boolean
  /** Where the list of what was changed goes; nowhere without it. */
  changesFile: string | undefined
  /** Whether a build ends with where its time went. */
  areTimingsWanted: boolean
}

/** How long pages of an earlier build are expected to stay open. */
const usualDays = 30

/** Reads the variables of the environment that begin with SUTUR_. Throws a ContractError for a value that means nothing. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const read = (name: string): string => environment[name] ?? ''
  const refuse = (name: string, problem: string): never => {
    const found = JSON.stringify(read(name))
    throw new ContractError([{ file: name, field: 'value', problem, found }])
  }
  const isSaid = (name: string, word: string, problem: string): boolean => {
    const value = read(name)
    return value === word || (value !== '' && refuse(name, problem))
  }
  const isAllowed = (name: string) => isSaid(name, 'yes', 'expected yes, or nothing to be asked')
  const days = read('SUTUR_KEEP_DAYS')
  if (!/^\d{0,5}$/.test(days)) {
    refuse('SUTUR_KEEP_DAYS', 'expected a number of days, 0 for none')
  }
  return {
    origin: parseOrigin(environment.SUTUR_ORIGIN, 'SUTUR_ORIGIN'),
    areDraftsShown: isSaid('SUTUR_DRAFTS', 'yes', 'expected yes, or nothing to leave them out'),
    // Anything else is a mistake that would draw thousands.
    areCardsWanted: !isSaid('SUTUR_CARDS', 'off', 'expected off, or nothing for card images'),
    keepDays: days === '' ? usualDays : Number(days),
    mayBeEmpty: isAllowed('SUTUR_ALLOW_EMPTY'),
    mayRemovePages: isAllowed('SUTUR_ALLOW_REMOVAL'),
    changesFile: read('SUTUR_CHANGES') || undefined,
    areTimingsWanted: isSaid('SUTUR_TIMINGS', 'yes', 'expected yes, or nothing for none'),
  }
}
