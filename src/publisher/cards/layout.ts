import type { Node } from '@takumi-rs/core'
import type { Direction } from '../../article/text/direction.ts'
import type { Wordmark } from '../brand/wordmark.ts'
import type { ThemeColours } from '../page/colours.ts'
import { shorten } from '../page/summary.ts'
import { type Extent, leading, type Setting } from './headline.ts'
import { cardSize } from './painter.ts'

/** A text ready to be set: every character of it is in one of its faces. */
export interface Line {
  text: string
  faces: readonly string[]
  direction: Direction
}

/** The texts of a card ready to be set. */
export interface Lines {
  direction: Direction
  title: Line
  label?: Line | undefined
  name?: Line | undefined
  under?: Line | undefined
}

/** A picture or pattern at the far edge of a card, and the key under which its bytes are handed to the painter. */
export interface Art {
  key: string
  size: Extent
  /** How wide a strip of the card it fills. */
  width: number
}

/** The colours of a card; `brand` is that of the name and of its line. */
export type CardColours = Pick<ThemeColours, 'paper' | 'ink' | 'soft' | 'rubric' | 'brand'>

/** The key under which the drawing of the name is handed to the painter. */
export const wordmarkKey = 'wordmark'

const edge = { side: 64, top: 54, bottom: 46 }
const labelHeight = 62
const nameHeight = 72
const underHeight = 58
const mottoHeight = 128

/** The largest size of a title: a word that is all that the card says may be larger than a headline. */
export function largestTitle({ label, name, under }: Lines): number {
  if (!name) return 200
  return label || under ? 104 : 164
}

/** The space that is left for the title beside and between everything else. */
export function roomForTitle({ label, name, under }: Lines, artWidth: number): Extent {
  const foot = (name ? nameHeight : 0) + (under ? (name ? underHeight : mottoHeight) : 0)
  const rest = (label ? labelHeight : 0) + foot + edge.top
  return {
    width: cardSize.width - artWidth - 2 * edge.side,
    height: cardSize.height - rest - edge.bottom - 16,
  }
}

/** A title in a size; one that `mayBreak` is broken within words rather than run out of its column. */
export function titleNode(line: Line, { text, size }: Setting, mayBreak: boolean): Node {
  return textNode({ ...line, text }, size, {
    lineHeight: leading,
    width: '100%',
    textWrap: 'balance',
    overflowWrap: mayBreak ? 'anywhere' : 'normal',
  })
}

/**
 * Lays a card out as the paper's front is: the section in red, the headline, the name standing on a line that runs on
 * across the page, the day below it; and the picture at the edge where lines end.
 */
export function layOut(
  lines: Lines,
  setting: Setting,
  art: readonly Art[],
  { paper, ink, soft, rubric, brand }: CardColours,
  wordmark?: Wordmark,
): Node {
  const { direction, title, label, name, under } = lines
  const { width } = roomForTitle(lines, widthOf(art))
  const drawn = (height: number, most: number) =>
    wordmark && drawnName(wordmark, height, most, brand ?? ink)
  const typed = (one: Line) => oneLine(one, 46, width - 40, brand ? { color: brand } : {})
  const small = drawn(52, width - 40)
  const align = small ? 'flex-end' : 'center'
  const foot: Node[] = [
    ...(name ? [nameRow(small ?? typed(name), { direction, align, dot: brand ?? rubric })] : []),
    box({ height: 3, width: '100%', backgroundColor: brand ?? ink }, []),
    ...(under
      ? [name ? oneLine(under, 30, width, { color: soft, marginTop: 14 }) : motto(under, soft)]
      : []),
  ]
  const column = box(
    {
      flexDirection: 'column',
      flexGrow: 1,
      height: cardSize.height,
      paddingLeft: edge.side,
      paddingRight: edge.side,
      paddingTop: edge.top,
      paddingBottom: edge.bottom,
    },
    [
      ...(label ? [oneLine(label, 34, width, { color: rubric, height: labelHeight })] : []),
      box(
        {
          flexDirection: 'column',
          flexGrow: 1,
          alignItems: 'flex-start',
          justifyContent: placeOfTitle(lines),
          // Without a name below it, the title is the name.
          ...(!name && brand !== undefined && { color: brand }),
        },
        [(name ? undefined : drawn(210, width)) ?? titleNode(title, setting, true)],
      ),
      ...foot,
    ],
  )
  return box({ direction, ...cardSize, backgroundColor: paper, color: ink }, [
    column,
    ...art.map(artNode),
  ])
}

/** How wide pictures are side by side. */
export function widthOf(art: readonly { width: number }[]): number {
  return art.reduce((sum, { width }) => sum + width, 0)
}

/** A headline hangs from its section; the edition's name stands on the line, as above the front page. */
function placeOfTitle({ label, name }: Lines): 'flex-start' | 'center' | 'flex-end' {
  if (!name) return 'flex-end'
  return label ? 'flex-start' : 'center'
}

function motto(line: Line, color: string): Node {
  const size = 34
  const style = { lineHeight: 1.6, color, width: '100%', marginTop: 16 } as const
  return textNode({ ...line, text: shorten(line.text, 60) }, size, {
    ...style,
    textWrap: 'balance',
  })
}

function nameRow(
  name: Node,
  { direction, align, dot }: { direction: Direction; align: 'center' | 'flex-end'; dot: string },
): Node {
  const mark = { width: 17, height: 17, backgroundColor: dot, transform: 'rotate(45deg)' }
  return box({ direction, alignItems: align, height: nameHeight, width: '100%', gap: 20 }, [
    name,
    // Its corner stands on the line.
    box({ ...mark, ...(align === 'flex-end' && { marginBottom: 4 }) }, []),
  ])
}

/** The name as it is drawn: so high above its line, unless it would be wider than `most`; its tails hang below. */
function drawnName(wordmark: Wordmark, height: number, most: number, colour: string): Node {
  const scale = Math.min(height / wordmark.above, most / wordmark.width)
  const place = {
    width: Math.round(wordmark.width * scale),
    height: Math.round(wordmark.height * scale),
    flexShrink: 0,
    marginBottom: -Math.round((wordmark.height - wordmark.above) * scale),
  } as const
  const mask = { maskImage: `url(${wordmarkKey})`, maskSize: '100% 100%' }
  return box({ ...place, backgroundColor: colour, ...mask }, [])
}

/** A text that stays on one line: a long one is set smaller, down to three fifths, and then cut between words. */
function oneLine(line: Line, size: number, width: number, style: Node['style']): Node {
  const letter = 0.5
  const smallest = Math.ceil(size * 0.6)
  const fitting = Math.floor(width / (line.text.length * letter))
  const set = Math.max(smallest, Math.min(size, fitting))
  const text = shorten(line.text, Math.floor(width / (set * letter)))
  return textNode({ ...line, text }, set, { lineHeight: 1.3, whiteSpace: 'nowrap', ...style })
}

function textNode({ text, faces, direction }: Line, size: number, style: Node['style']): Node {
  const fontFamily = faces.map((face) => `"${face}"`).join(', ')
  const fontWeight = Number(faces[0]?.slice(-3))
  return {
    type: 'text',
    text,
    style: { fontFamily, fontWeight, fontSize: size, direction, textAlign: 'start', ...style },
  }
}

/** The middle of a picture, as large as fills its strip; reckoned here, because vector pictures would be stretched. */
function artNode({ key, size, width }: Art): Node {
  const { height } = cardSize
  const scale = Math.max(width / size.width, height / size.height)
  const shown = { width: Math.ceil(size.width * scale), height: Math.ceil(size.height * scale) }
  const place = {
    position: 'absolute',
    left: Math.round((width - shown.width) / 2),
    top: Math.round((height - shown.height) / 2),
  } as const
  return box({ position: 'relative', width, height, flexShrink: 0, overflow: 'hidden' }, [
    { type: 'image', src: key, ...shown, style: { ...place, ...shown } },
  ])
}

function box(style: Node['style'], children: Node[]): Node {
  return { type: 'container', style: { display: 'flex', ...style }, children }
}
