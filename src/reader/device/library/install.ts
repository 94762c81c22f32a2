import { makeKeptValue } from '../kept-value.ts'

/** What Chromium hands a page that may be installed as an app; no other engine has it. */
interface InstallEvent extends Event {
  prompt: () => Promise<unknown>
}

let offered: InstallEvent | undefined
const watchers = new Set<() => void>()

/** Whether the reader was invited to install the app: that happens once. */
const invited = makeKeptValue<boolean>('sutur.invited', {
  check: (stored) => stored === true,
  toJson: (was) => (was ? true : undefined),
})

/** Keeps the browser's offer to install until it is wanted, in the stead of its own banner. */
export function keepInstallOffer(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    offered = event as InstallEvent
    for (const changed of watchers) changed()
  })
}

/** Whether the app can be installed and the reader was not invited before. */
export function canInvite(): boolean {
  return offered !== undefined && !invited.read()
}

/** Calls `changed` when that changes, until the function that it returns is called. */
export function watchInvitation(changed: () => void): () => void {
  watchers.add(changed)
  return () => watchers.delete(changed)
}

/** Notes that the invitation was answered, and installs the app if it `isWanted`. */
export async function answerInvitation(isWanted: boolean): Promise<void> {
  const event = offered
  invited.change(() => true)
  for (const changed of watchers) changed()
  if (isWanted) await event?.prompt()
}
