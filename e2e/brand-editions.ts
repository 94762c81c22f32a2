import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The name «مداد» as an invented magazine draws it; below 0 hang the tails of its letters. */
const midad =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="79 -709 1395 730"><path d="M1371 -333Q1445 -331 1473 -149Q1476 -132 1467 -121L1418 -57Q1405 -41 1383 -45Q1302 -65 1250 -117Q1208 14 1138 15Q1118 15 1109 -14Q1100 -43 1100 -67Q1100 -91 1121 -101Q1125 -103 1130 -104Q1134 -105 1138 -105Q1192 -108 1228 -161Q1233 -169 1248 -194Q1264 -220 1288 -263Q1327 -333 1371 -333ZM1299 -220Q1334 -186 1389 -174Q1390 -217 1360 -231Q1330 -245 1299 -220ZM1171 -69Q1178 -41 1171 -17Q1160 15 1138 15Q1061 13 1035 -119Q1003 -43 959 -23Q938 -13 905 -9Q872 -5 827 -5Q690 -5 745 -156Q751 -172 762 -172Q771 -172 779 -153Q786 -135 802 -132Q896 -117 969 -145Q1008 -160 1016 -189Q1016 -194 1013 -220Q1010 -247 1003 -293Q990 -385 988 -406Q987 -426 997 -451L1020 -502Q1026 -516 1037 -516Q1047 -516 1049 -500Q1064 -378 1076 -299Q1088 -220 1098 -183Q1117 -110 1138 -104Q1164 -96 1171 -69ZM549 -692Q569 -735 575 -672L599 -428Q629 -100 585 -15Q575 3 566 0Q556 -3 557 -48Q558 -86 549 -174Q540 -261 522 -396L501 -562Q498 -583 507 -603ZM180 -285Q160 -294 172 -329Q178 -346 184 -360Q191 -375 197 -387Q209 -411 229 -400Q352 -328 379 -193Q386 -157 386 -126Q385 -94 375 -67Q365 -34 345 -26Q239 17 165 21Q54 29 86 -99Q92 -124 105 -124Q115 -124 122 -112Q130 -100 213 -110Q296 -120 343 -143Q328 -219 180 -285Z"/></svg>'

/** Two invented papers, each dressed in another way. */
export const papers = {
  sport: { name: 'الشوط', brand: { accent: '#0b3a8f', paper: '#f8fafc' } },
  magazine: {
    name: 'مداد',
    brand: {
      accent: '#1f6b45',
      paper: '#faf9f1',
      headlines: 'naskh',
      wordmark: 'images/wordmark.svg',
    },
  },
} as const

/** What a browser is to reckon: the paper, letters in the accent, and the name. */
export const looks = {
  sport: {
    light: { paper: '#f8fafc', rubric: '#0b3a8f', name: '#0b3a8f' },
    sepia: { paper: '#f3e9d6', rubric: '#0b3a8f', name: '#0b3a8f' },
    dark: { paper: '#13171a', rubric: '#7caafd', name: '#7caafd' },
  },
  magazine: {
    light: { paper: '#faf9f1', rubric: '#1f6b45', name: '#1f6b45' },
    sepia: { paper: '#f3e9d6', rubric: '#1f6b45', name: '#1f6b45' },
    dark: { paper: '#171611', rubric: '#75bd93', name: '#75bd93' },
  },
} as const

export type Paper = keyof typeof papers

/** Writes the sample's articles as an edition of an invented paper: its name stands wherever that of the sample did. */
export function writePaper(place: string, paper: Paper): string {
  const { name, brand } = papers[paper]
  cpSync('public', place, { recursive: true })
  for (const folder of ['articles', 'pages']) {
    for (const file of readdirSync(join(place, folder))) renameIn(join(place, folder, file), name)
  }
  renameIn(join(place, 'edition.json'), name)
  const edition = JSON.parse(readFileSync(join(place, 'edition.json'), 'utf8'))
  writeFileSync(join(place, 'edition.json'), JSON.stringify({ ...edition, brand }))
  rmSync(join(place, 'images', 'mark.svg'))
  if ('wordmark' in brand) writeFileSync(join(place, brand.wordmark), midad)
  return place
}

function renameIn(file: string, name: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(/(?<!ال)سطور/g, name))
}

/** Red, green and blue of a colour. */
export function partsOf(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
}

/** How many pixels are of a colour, give or take what a screen rounds. */
export function pixelsOfColour(data: Uint8ClampedArray, hex: string): number {
  const wanted = partsOf(hex)
  let count = 0
  for (let at = 0; at < data.length; at += 4) {
    if (wanted.every((part, place) => Math.abs(part - (data[at + place] ?? 0)) < 3)) count++
  }
  return count
}
