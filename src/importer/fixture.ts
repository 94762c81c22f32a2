import { join, parse } from 'node:path'
import { makeFixture } from './run/make-fixture.ts'

const usage = `Usage: npm run fixture -- FILE [NAME]

Makes src/importer/formats/<format>/fixtures/NAME of an importer's input: source.…, a copy of it, and expected.json, what
an import makes of it today. NAME is that of the file when none is given. A fixture that is there is not written over.`

const whatToCheck = `expected.json says what is read today, right or wrong. Check by eye, against the source:
- headline, deck, bylines with their cities, dates: each in its own field, nothing invented
- the body: every paragraph once and in order; subheads, quotes, lists and tables of their types
- captions, credits and alternative texts apart; the lead picture not again in the body
- nothing of the page around it: menus, buttons, tags, notices; related cards in "related"
- doubts: told where a reader of the source would doubt too
Mend expected.json by hand where it is wrong, then the format until npx vitest run src/importer/formats passes.
The source must be of your own writing, or free to be published.`

process.exitCode = await main(process.argv.slice(2))

/** Runs the command and returns its exit code: 0, 1 when no fixture can be made, 2 when it was used wrongly. */
async function main([file, name = parse(file ?? '').name]: string[]): Promise<number> {
  if (file === undefined || !/^[a-z0-9][a-z0-9-]*$/.test(name)) {
    const fault = file === undefined ? '' : `"${name}" is no name of a–z, 0–9 and hyphens\n\n`
    console.error(fault + usage)
    return 2
  }
  try {
    const folder = await makeFixture(file, name, join(import.meta.dirname, 'formats'))
    console.log(`${folder}\n\n${whatToCheck}`)
    return 0
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return 1
  }
}
