import { describe, expect, it } from 'vitest'
import { takeBylines } from './bylines.ts'
import { takeCaptions } from './captions.ts'
import { takeDates } from './dates.ts'
import { dropEndings } from './endings.ts'
import { dropHeaderRest } from './header-rest.ts'
import { takeLead } from './lead.ts'
import { takeLists } from './lists.ts'
import { takeQuotes } from './quotes.ts'
import { readTextPage } from './read-text-page.ts'
import { takeRelated } from './related.ts'
import { dropRepeats } from './repeats.ts'
import { takeSource } from './sources.ts'
import { pageSteps } from './steps.ts'
import { takeSubheads } from './subheads.ts'
import { takeVerses } from './verses.ts'

const headline = 'متحف الصقور يفتح قاعة جديدة'
const text = [
  'فتح متحف الصقور قاعة جديدة تعرض براقع ومناقل جمعت من بيوت الصقارين في القرى القريبة.',
  'وقالت أمينة المتحف إن القاعة تبقى مفتوحة حتى نهاية الشتاء أمام طلاب المدارس كلهم.',
]

function page(header: string[], body: string[] = text): string {
  return [headline, '', ...header, '', headline, '', ...body].join('\n')
}

describe('the order of the steps', () => {
  const card = ['مقالات ذات صلة', 'ثقافة نول في الوادي', 'نول في الوادي', '«الشرق الأوسط» (لندن)']
  it.each([
    [takeRelated, takeBylines, page(['TT'], [...text, ...card])],
    [
      takeRelated,
      takeSubheads,
      page(
        ['TT'],
        [
          ...text,
          'اقرأ أيضاً',
          'نول يعود إلى الوادي القديم',
          ...text.slice(0, 1),
          'قارب يعود إلى المرسى',
          ...text.slice(1),
        ],
      ),
    ],
    [
      dropEndings,
      takeRelated,
      page(['TT'], [...text, 'الأكثر قراءة', 'ثقافة نول في الوادي', 'نول في الوادي']),
    ],
    [takeSource, takeBylines, page(['TT', 'المصدر: دبي - الإمارات اليوم', '16 يناير 2024'])],
    [
      takeQuotes,
      takeLists,
      page(
        ['TT'],
        [
          text[0] ?? '',
          '«الخبز لا ينتظر أحداً في الحي القديم»',
          '- أبو جورج، صاحب فرن',
          '- أم جورج، زوجته',
          text[1] ?? '',
        ],
      ),
    ],
    [takeDates, takeBylines, page(['TT', 'سامي حسن', '16 يناير 2024'])],
    [takeBylines, takeLead, page(['سامي حسن (القاهرة)', 'TT'])],
    [takeLead, dropHeaderRest, page(['', 'صقر على يد صقار في القاعة', 'TT'])],
    [
      takeLists,
      takeSubheads,
      page(['TT'], [text[0] ?? '', '- هل يعود الصقر؟', '- هل يكفي الجلد؟', text[1] ?? '']),
    ],
    [
      takeVerses,
      takeSubheads,
      page(['TT'], [text[0] ?? '', 'ألا ليت الشباب *** يعود لنا يوما', text[1] ?? '']),
    ],
    [
      takeCaptions,
      takeSubheads,
      page(['TT'], [text[0] ?? '', 'صقر على يد صقار (رويترز)', text[1] ?? '']),
    ],
    [
      takeCaptions,
      dropRepeats,
      page(
        ['TT'],
        [text[0] ?? '', 'صقر على يد صقار في القاعة', 'صقر على يد صقار في القاعة', text[1] ?? ''],
      ),
    ],
  ])('%o stands before %o for a reason', (first, second, source) => {
    const steps = [...pageSteps]
    const [a, b] = [steps.indexOf(first), steps.indexOf(second)]
    expect(a).toBeLessThan(b)
    ;[steps[a], steps[b]] = [second, first]
    const exchanged = () => readTextPage(source, steps).articles
    expect(outcome(exchanged)).not.toEqual(readTextPage(source).articles)
  })
})

describe('verse', () => {
  it.each([
    ['نادي السهل / نادي الجبل', 'نادي النهر / نادي البحر'],
    ['قهوة المساء | 12 درهما', 'قهوة الصباح | 10 دراهم'],
    ['هذا ما عندنا ... ولا شيء سواه.', 'وهذا ما عندكم ... ولا شيء سواه.'],
    ['فتح البابان ... بعد أعوام'],
  ])('is not what «%s» says', (...lines) => {
    const { articles } = readTextPage(page(['TT'], [text[0] ?? '', ...lines, text[1] ?? '']))
    expect(articles[0]?.body.map(({ type }) => type)).not.toContain('verse')
  })
})

function outcome<T>(attempt: () => T): T | string {
  try {
    return attempt()
  } catch (error) {
    return String(error)
  }
}

describe('what is no page', () => {
  it.each([
    ['nothing', '', /empty/],
    ['white space', ' \n\u00a0\n\t\n', /empty/],
    ['a shopping list', 'خبز\nحليب\nتمر\nخبز\nبيض\nزيت', /no article page|no text/],
    ['one paragraph', text[0] ?? '', /no article/],
    [
      'a poem',
      'يا طائراً في الأفق البعيد\nعد بي إلى البيت القديم\nيا طائراً في الأفق البعيد\nكم مرّ من عام',
      /no/,
    ],
    [
      'code',
      'import { a } from "b"\n\nfunction run() {\n  return a(1, 2)\n}\n\nexport { run }',
      /no article/,
    ],
    ['a headline without a text', `${headline}\n\nصقر (رويترز)\nTT\n\n${headline}\n`, /cut off/],
    [
      'a text cut inside a sentence',
      page(
        ['TT'],
        [
          ...text,
          ...text.map((one) => `ثم ${one}`),
          'ويستعد المتحف لاستقبال قافلة من الصقارين القادمين من الجزر البعيدة على متن',
        ],
      ),
      /breaks off/,
    ],
  ])('%s is refused', (_, source, message) => {
    expect(() => readTextPage(source)).toThrow(message)
  })

  it('keeps a last paragraph that only lacks its full stop, with a doubt', () => {
    const last = 'ويستعد المتحف لاستقبال قافلة من الصقارين القادمين من الجزر البعيدة في موسم الخريف'
    const { articles, doubts } = readTextPage(page(['TT'], [...text, last]))
    expect(articles[0]?.body.at(-1)).toEqual({ type: 'paragraph', text: last })
    expect(doubts.map(({ decision }) => decision)).toContain('kept as the last paragraph')
  })

  it('names the line where a text breaks off', () => {
    const source = page(
      ['TT'],
      [...text, 'ويستعد المتحف لاستقبال قافلة من الصقارين القادمين من الجزر البعيدة على متن'],
    )
    expect(() => readTextPage(source)).toThrow(expect.objectContaining({ line: 9 }))
  })
})

describe('hostile pages', () => {
  it.each([
    ['a million empty lines', '\n'.repeat(1_000_000)],
    ['a line of a million brackets', `${headline}\n${'('.repeat(1_000_000)})`],
    ['ten thousand buttons', 'TT\n'.repeat(10_000)],
    ['ten thousand headlines', `${headline}\n`.repeat(10_000)],
    ['ten thousand related headings', 'مقالات ذات صلة\n'.repeat(10_000)],
    ['lone surrogates', `\ud800\n\udfff${headline}`],
  ])('%s: an error or articles, soon', (_, source) => {
    const started = process.cpuUsage()
    expect(() => outcome(() => readTextPage(source))).not.toThrow()
    const { user, system } = process.cpuUsage(started)
    expect((user + system) / 1e6).toBeLessThan(8)
  })

  it('keeps markup as text', () => {
    const script = '<script>alert(1)</script> يكتبه الطلاب على السبورة في أول درس من دروس الحاسوب.'
    expect(readTextPage(page(['TT'], [script, ...text])).articles[0]?.body[0]).toEqual({
      type: 'paragraph',
      text: script,
    })
  })
})

it('never takes a date in a caption or in prose for the day of publication', () => {
  const source = page(
    ['صقار في الساحة... أكتوبر 2019 (رويترز)', 'TT'],
    ['في 16 يناير 2024 فتح المتحف بابه لأول مرة، ووقف الناس صفاً طويلاً حتى المساء.', ...text],
  )
  expect(readTextPage(source).articles[0]).not.toHaveProperty('published')
})
