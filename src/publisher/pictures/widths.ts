/** The widths of the screens that are read on; wider pictures cost bytes that nobody sees. */
const steps = [360, 640, 960, 1440]

/**
 * The widths made of a picture, never wider than it is; its own width stands for a step that it hardly exceeds.
 * 2000 → 360, 640, 960, 1440; 800 → 360, 640, 800; 1000 → 360, 640, 1000; 200 → 200.
 */
export function widthsFor(width: number): number[] {
  const widest = Math.min(width, steps.at(-1) ?? width)
  return [...steps.filter((step) => step * 1.1 < widest), widest]
}
