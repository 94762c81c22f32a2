/** The speeds that are offered, as multiples of the voice's own. */
export const speeds = [0.75, 1, 1.25, 1.5, 2] as const

const storageKey = 'sutur.listen.speed'

/** The speed chosen on this device, else the voice's own. */
export function keptSpeed(): number {
  try {
    const kept = Number(localStorage.getItem(storageKey))
    return speeds.find((speed) => speed === kept) ?? 1
  } catch {
    return 1
  }
}

/** Keeps the speed on the device; where storing is refused it lasts as long as the article. */
export function keepSpeed(speed: number): void {
  try {
    localStorage.setItem(storageKey, String(speed))
  } catch {
    // Private windows refuse storage.
  }
}
