import { createHash } from 'node:crypto'

/** Grounds and inks that the paper's red and each other go well with. */
const palettes = [
  ['#1d2730', '#c9a25a'],
  ['#24777b', '#123f44'],
  ['#34458f', '#aab0cf'],
  ['#5e7f3c', '#2f4a22'],
  ['#c2532f', '#f0c39a'],
  ['#e3a230', '#8a5212'],
  ['#7b4a6b', '#e3c3d2'],
  ['#8a8072', '#efe8dc'],
] as const

const width = 480
const height = 630
const line = 42

/**
 * The pattern of a section that has none of its own: ruled lines and the reed pen's dots on them, as an SVG picture.
 * The same name always gives the same one.
 */
export function drawPattern(name: string): string {
  const seed = createHash('sha256').update(name).digest()
  const at = (index: number) => seed[index % seed.length] ?? 0
  const [ground, ink] = palettes[at(0) % palettes.length] ?? palettes[0]
  const step = 40 + (at(1) % 3) * 20
  const shift = 1 + (at(2) % 4)
  let lines = ''
  let dots = ''
  for (let row = 0; row * line < height + line; row++) {
    const y = row * line + line / 2
    lines += `M0 ${y}H${width}`
    for (let column = -1; column * step < width + step; column++) {
      const mark = at(3 + ((row * shift + column + 32) % 11))
      if (mark % 3 === 0) continue
      const x = column * step + (row % 2) * (step / 2)
      const half = mark % 5 === 0 ? 11 : 6
      dots += `M${x} ${y - half}l${half} ${half}-${half} ${half}-${half}-${half}z`
    }
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><path fill="${ground}" d="M0 0h${width}v${height}H0z"/><path fill="none" stroke="${ink}" stroke-opacity=".45" stroke-width="2" d="${lines}"/><path fill="${ink}" fill-opacity=".8" d="${dots}"/></svg>`
}
