/** A colour in OKLCH, where steps of lightness look alike in every hue (https://www.w3.org/TR/css-color-4/#ok-lab). */
export interface Oklch {
  /** From 0, black, to 1, white. */
  lightness: number
  /** From 0, grey; no screen shows more than 0.4. */
  chroma: number
  /** In radians. */
  hue: number
}

/** Reads a colour of the form `#rrggbb`. */
export function readOklch(hex: string): Oklch {
  const [red, green, blue] = linearOf(hex)
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s
  return { lightness, chroma: Math.hypot(a, b), hue: Math.atan2(b, a) }
}

/** Writes a colour as `#rrggbb`; its chroma gives way where a screen has no such colour. */
export function writeHex({ lightness, chroma, hue }: Oklch): string {
  const step = 0.004
  for (let held = chroma; held > 0; held -= step) {
    const parts = rgbOf({ lightness, chroma: held, hue })
    if (parts.every((part) => part > -tolerance && part < 1 + tolerance)) return hexOf(parts)
  }
  return hexOf(rgbOf({ lightness, chroma: 0, hue }))
}

/** The contrast of two colours by WCAG 2, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

/** Half a step of the 256 that a screen has: nobody sees the difference. */
const tolerance = 0.0005

function luminance(hex: string): number {
  const [red, green, blue] = linearOf(hex)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

type Parts = [red: number, green: number, blue: number]

/** How much light each of the 256 steps of a screen gives. */
const lights = Array.from({ length: 256 }, (_, at) => {
  const value = at / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
})

function linearOf(hex: string): Parts {
  const whole = Number.parseInt(hex.slice(1), 16)
  const part = (shift: number) => lights[(whole >> shift) & 255] ?? 0
  return [part(16), part(8), part(0)]
}

function rgbOf({ lightness, chroma, hue }: Oklch): Parts {
  const a = chroma * Math.cos(hue)
  const b = chroma * Math.sin(hue)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

function hexOf(parts: Parts): string {
  const written = parts.map((part) => {
    const linear = Math.min(1, Math.max(0, part))
    const value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0')
  })
  return `#${written.join('')}`
}
