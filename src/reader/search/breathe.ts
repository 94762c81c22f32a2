const longest = 10
let last = 0

/** Gives way to the page when it was kept waiting for ten milliseconds. */
export async function breathe(): Promise<void> {
  if (performance.now() - last < longest) return
  await new Promise((resolve) => setTimeout(resolve))
  last = performance.now()
}
