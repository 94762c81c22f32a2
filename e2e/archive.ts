import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { outDir } from './sites.ts'

const folder = `${outDir('archive')}-edition`

/**
 * How many articles the archive adds to the sample edition, all of the topic `nature`, every tenth of `cities` too, the
 * oldest ten of `terms`, whose headlines begin with a Latin word.
 */
export const addedArticles = 520

/**
 * Writes an edition large enough for several list pages: the sample, short pieces enough for a long list with the strings
 * that break pages in them, and an imported page. Gives its folder.
 */
export function writeArchive(): string {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  cpSync('public', folder, { recursive: true })
  const edition = JSON.parse(readFileSync('public/edition.json', 'utf8'))
  edition.topics.push({ id: 'terms', label: { ar: 'مصطلحات', en: 'Terms' } })
  edition.pages.push(ownPage.id)
  writeFileSync(join(folder, 'pages', `${ownPage.id}.json`), JSON.stringify(ownPage))
  writeFileSync(join(folder, 'edition.json'), JSON.stringify(edition))
  writeFileSync(join(folder, 'lexicon.tsv'), ownWords)
  for (let number = 1; number <= addedArticles; number++) {
    const id = `leaf-${String(number).padStart(3, '0')}`
    writeFileSync(join(folder, 'articles', `${id}.json`), JSON.stringify(leaf(id, number)))
  }
  importPage()
  return folder
}

/** A page as it is copied off a newspaper's site, brought in by the command that publishers use. */
function importPage(): void {
  const page = 'src/importer/formats/text-page/fixtures/museum-page/source.txt'
  const words = [page, '--edition', folder, '--section', 'arts']
  execFileSync('npx', ['jiti', 'src/importer/cli.ts', ...words])
}

function leaf(id: string, number: number) {
  // The first hundred come from 2020 on, the rest is older.
  const days = number <= 100 ? number * 7 : (100 - number) * 4
  const day = new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10)
  const isTerm = number > addedArticles - 10
  const topics = [...(number % 10 === 0 ? ['cities'] : []), ...(isTerm ? ['terms'] : [])]
  return {
    version: 1,
    id,
    language: 'ar',
    headline:
      number === 1
        ? hostile.headline
        : `${isTerm ? 'OpenStreetMap: ' : ''}ورقة من دفتر الحقل، الصفحة ${number}`,
    section: 'nature',
    ...(topics.length > 0 && { topics }),
    ...(number === 7 && { aliases: ['old-leaf', '/?p=1207'] }),
    published: day,
    body: [
      {
        type: 'paragraph',
        text: number === 1 ? hostile.text : `ما دُوّن في اليوم ${number} من الدفتر.`,
      },
      ...(number === 3 ? [linkedHeading] : []),
      ...(number === 11 ? [withOwnWord] : []),
      ...(number === 8 ? [linkToOldAddress] : []),
      ...(number === 9 ? rareLetters : []),
      { type: 'figure', caption: 'رسم ضاع من الدفتر', credit: 'دفتر الحقل' },
      ...(number === 9 ? [{ type: 'figure', alt: 'غصن يابس' }] : []),
    ],
    ...(number === 1 && {
      related: [
        { section: 'أرشيف', headline: hostile.headline, excerpt: hostile.text, truncated: true },
      ],
    }),
  }
}

/** What the west of the Arab world calls a فلج. */
const ownWords = '# لهجات\nخطّارة\tفلج\tأفلاج\n'
const withOwnWord = { type: 'paragraph', text: 'جفّت الخطّارة التي عند السور.' }

const linkedHeading = {
  type: 'heading',
  level: 2,
  text: ['عن ', { text: 'الورقة الأولى', href: '/a/leaf-001/' }],
}

const linkToOldAddress = {
  type: 'paragraph',
  text: ['انظر ', { text: 'الصفحة السابعة', href: '/a/old-leaf/' }],
}

/** What the usual fonts lack: signs, marks of the Quran, letters of other languages, letters as a PDF gives them. */
const rareLetters = [
  { type: 'heading', level: 2, text: 'من أݣادير' },
  { type: 'paragraph', text: 'محمد ﷺ والله ﷻ، ۞ ﴿وَقُولُوا۟ قَوْلًاۗ مَعْرُوفًاۚ﴾ ۝ ۩ عمرؓ' },
  { type: 'paragraph', text: 'سنڌي ۾ ۽، ملايو ݢاجه ۏ، ٲ ٳ ٵ، اردو ؎ ؏' },
  { type: 'paragraph', text: 'ﻛﺘﺎﺏ ﻻ' },
]

/** A page of the paper itself, with what stands in the margin of an article. */
const ownPage = {
  version: 1,
  id: 'style',
  language: 'en',
  headline: 'House style',
  body: [
    { type: 'heading', level: 2, text: 'Pictures' },
    { type: 'figure', src: 'images/suez.svg', caption: 'A picture', credit: 'Drawing: Sutur' },
    { type: 'note', text: 'A note that would stand beside the text.' },
    { type: 'paragraph', text: 'What follows is verse.' },
    { type: 'verse', lines: [['One line', 'and its other half']] },
  ],
}

/** Text that would run, end its block or turn the line around if anything took it for more than text. */
export const hostile = {
  headline: '</script><script>window.hostile = 1</script> $& \u202eمقلوب\u202c <!-- عنوان',
  text: '<img src=x onerror="window.hostile = 2"> &lt; </style> \u2028 $\' $`',
}
