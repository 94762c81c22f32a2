import { ContractError } from '../../article/faults.ts'

/** What a build does only when it is told to. */
export interface Permissions {
  /** Whether an edition without an article is published. */
  mayBeEmpty: boolean
  /** Whether more than half of the pages of a folder are removed. */
  mayRemovePages: boolean
}

/** Reads SUTUR_ALLOW_EMPTY and SUTUR_ALLOW_REMOVAL. Throws a ContractError for what is neither `yes` nor nothing. */
export function readPermissions(
  environment: Readonly<Record<string, string | undefined>>,
): Permissions {
  const isAllowed = (name: string): boolean => {
    const value = environment[name]
    if (value === undefined || value === '') return false
    if (value === 'yes') return true
    const problem = 'expected yes, or nothing to be asked'
    throw new ContractError([{ file: name, field: 'value', problem, found: JSON.stringify(value) }])
  }
  const mayBeEmpty = isAllowed('SUTUR_ALLOW_EMPTY')
  return { mayBeEmpty, mayRemovePages: isAllowed('SUTUR_ALLOW_REMOVAL') }
}
