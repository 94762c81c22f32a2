import { makeKeptValue } from '../device/kept-value.ts'

/** The speeds that are offered, as multiples of the voice's own. */
export const speeds = [0.75, 1, 1.25, 1.5, 2] as const

/** The speed chosen on this device, else the voice's own. */
export const keptSpeed = makeKeptValue<number>('sutur.listen.speed', {
  check: (stored) => speeds.find((speed) => speed === stored) ?? 1,
})
