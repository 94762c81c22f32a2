import { ContractError } from '../../article/faults.ts'

/** How long pages of an earlier build are expected to stay open. */
const usualDays = 30

/** Reads for how many days files of earlier builds are kept, `SUTUR_KEEP_DAYS`. Throws a ContractError for anything but a number of days. */
export function parseKeepDays(value: string | undefined): number {
  if (value === undefined || value === '') return usualDays
  if (/^\d{1,5}$/.test(value)) return Number(value)
  const problem = 'expected a number of days, 0 for none'
  throw new ContractError([
    { file: 'SUTUR_KEEP_DAYS', field: 'value', problem, found: JSON.stringify(value) },
  ])
}
