/** Says how wide a text is, in pixels. */
export type Measure = (text: string) => number

/**
 * Breaks a text into lines of a width at most, at its spaces and where it breaks itself, so that the lines come out
 * about equally long: none is left with one word. A word that is wider than a line keeps a line for itself.
 */
export function breakLines(text: string, width: number, measure: Measure): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines = fill(paragraph, width, measure)
    let [narrow, wide] = [0, width]
    while (wide - narrow > 1) {
      const middle = (narrow + wide) / 2
      if (fill(paragraph, middle, measure).length > lines.length) narrow = middle
      else wide = middle
    }
    return fill(paragraph, wide, measure)
  })
}

function fill(paragraph: string, width: number, measure: Measure): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of paragraph.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || measure(longer) <= width) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line]
}

/** The first lines of a text, the last of them ending in «…» if there were more. */
export function firstLines(lines: readonly string[], most: number): string[] {
  if (lines.length <= most) return [...lines]
  return lines
    .slice(0, most)
    .map((line, at) => (at === most - 1 ? `${line.replace(/[\s\p{P}]+$/u, '')}…` : line))
}
