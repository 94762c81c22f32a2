import type { Words } from '../locales/words.ts'

/** A size on the device: 480000 → «480 ك.ب», 4200000 → «4.2 م.ب», 1900000000 → «1.9 غ.ب». */
export function formatSize(bytes: number, t: Words): string {
  if (bytes >= 1e9) return t('size.giga', { size: short(bytes / 1e9) })
  if (bytes >= 1e6) return t('size.mega', { size: short(bytes / 1e6) })
  return t('size.kilo', { size: Math.ceil(bytes / 1000) })
}

function short(value: number): string {
  return value >= 100 ? String(Math.round(value)) : value.toFixed(1).replace(/\.0$/, '')
}
