/** The day of a moment as this device's clock has it, `YYYY-MM-DD`. */
export function localDay(moment: number): string {
  const date = new Date(moment)
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}
