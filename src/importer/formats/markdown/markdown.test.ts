import { describe, expect, it } from 'vitest'
import { checkArticle } from '../../../article/article.ts'
import { InputError } from '../../run/input-error.ts'
import { readSource } from '../../run/read-source.ts'
import { hasFrontMatter, takeFrontMatter } from './front-matter.ts'
import { markdown } from './markdown.ts'

const read = async (text: string) => {
  const { articles } = await readSource({ name: 'خبر', bytes: new TextEncoder().encode(text) })
  return articles[0]
}

describe('Markdown', () => {
  it.each([
    ['---\ntitle: خبر\n---\nنص', true],
    ['+++\ntitle = "خبر"\n+++\nنص', true],
    ['# خبر\n\nنص', true],
    ['خبر\n\n## باب\n\nنص فيه [رابط](https://example.org).', true],
    ['خبر اليوم\n\nنص الخبر هنا، وفيه - كما ترى - شرطات.\n\n- بند', false],
    ['#وسم على سطر\n\nنص', false],
    ['---\nخط فوق نص\n---\nنص', false],
    ['<p># خبر</p>', false],
  ])('%j is Markdown: %s', (text, expected) => {
    expect(markdown.detect(text)).toBe(expected)
  })

  it('takes its title from its fields, else from its first heading', async () => {
    expect((await read('---\ntitle: من الحقول\n---\n# من النص\n\nنص.'))?.article).toMatchObject({
      headline: 'من الحقول',
      body: [
        { type: 'heading', level: 2, text: 'من النص' },
        { type: 'paragraph', text: 'نص.' },
      ],
    })
    expect((await read('# من النص\n\nنص.'))?.article.headline).toBe('من النص')
    expect((await read('من النص\n====\n\nنص **قوي**.'))?.article.headline).toBe('من النص')
  })

  it('says its headline once, where its first heading says it too', async () => {
    const found = await read('---\ntitle: فتح القناة\n---\n## **فتحُ القناة**\n\nنص.')
    expect(found?.article.body).toEqual([{ type: 'paragraph', text: 'نص.' }])
  })

  it('leaves out how headings and paragraphs are called and set, and no words in brackets', async () => {
    const found = await read(
      '---\ntitle: خبر\n---\n## القناة {#canal .wide}\n\nنص **قوي**\n{: .tip}\n\nمجموعة {1، 2} و`{#x}`\n\n{: .note}\n\nآخر {: lang="ar"}',
    )
    expect(found?.article.body).toEqual([
      { type: 'heading', level: 2, text: 'القناة' },
      { type: 'paragraph', text: ['نص ', { text: 'قوي', strong: true }] },
      { type: 'paragraph', text: 'مجموعة {1، 2} و{#x}' },
      { type: 'paragraph', text: 'آخر' },
    ])
  })

  it('is refused where it says that it is a draft, or where its fields are broken', async () => {
    await expect(read('---\ntitle: خبر\ndraft: true\n---\nنص')).rejects.toThrow(/draft/)
    await expect(read('---\ntitle: "خبر\nx: [\n---\nنص')).rejects.toThrow(/no YAML/)
    const bomb = 'a: &a [x]\nb: &b [*a,*a]\nc: [*b,*b]'
    await expect(read(`---\n${bomb}\n---\nنص`)).rejects.toThrow(/no YAML/)
  })

  it.each([
    'draft: true',
    'draft: "true"',
    'published: false',
    'permalink: false',
    'headless: true',
    'private: true',
    'status: private',
    'build:\n  render: never',
  ])('is refused with %j, by which its site keeps it to itself', async (field) => {
    await expect(read(`---\ntitle: خبر\n${field}\n---\nنص.`)).rejects.toThrow(/not published/)
  })

  it('keeps the addresses that it had, and the last part of its own as a wish for its id', async () => {
    const found = await read(
      '---\ntitle: خبر\nslug: library\naliases: [/old/, "2019/خبر/", "https://old.example/a?p=1", "/:year/", ""]\npermalink: /news/library/\n---\nنص الخبر هنا.',
    )
    expect(found?.slug).toBe('library')
    expect(found?.article.aliases).toEqual(['/news/library/', '/old/', '/2019/خبر/', '/a?p=1'])
    expect((await read('---\ntitle: خبر\n---\nنص.'))?.article.aliases).toBeUndefined()
  })

  it('passes no HTML on as HTML', async () => {
    const found = await read(
      '# خبر\n\nنص <b onclick="x()">قوي</b><script>alert(1)</script> [هنا](javascript:x) ![ص](data:image/png;base64,x)\n\n<iframe src="https://e.example"></iframe>\n<div onclick="x()">قسم</div>\n',
    )
    expect(JSON.stringify(found?.article)).not.toMatch(/<|javascript|data:|onclick|alert/)
    expect(checkArticle({ id: 'x', ...found?.article }, 'x').headline).toBe('خبر')
  })

  it.each([
    '[',
    '![',
    '*a ',
    '**a',
    '_a_',
    '`a ',
    '>',
    '- ',
    '[a](',
    '<a ',
    '|a',
    '&amp',
    '<!--',
    '~~a ',
  ])('of %j without end is read within seconds', async (sign) => {
    const before = process.cpuUsage()
    const text = `# خبر\n\n${sign.repeat(20_000)}\n\nنص.`
    const found = await read(text).catch((error: unknown) => error)
    if (found instanceof Error) expect(found).toBeInstanceOf(InputError)
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1e6).toBeLessThan(5)
  })
})

describe('front matter', () => {
  it('is read in YAML and in TOML', () => {
    const yaml = '---\ntitle: خبر\ndate: 2024-03-05\ntags:\n  - أ\n  - ب\n---\nنص\n'
    expect(takeFrontMatter(yaml)).toEqual({
      fields: { title: 'خبر', date: '2024-03-05', tags: ['أ', 'ب'] },
      text: 'نص\n',
    })
    const toml =
      '+++\ntitle = "خبر \\"أول\\""\ndate = 2024-03-05T10:00:00Z # أمس\ntags = ["أ", \'ب\']\ndraft = false\n[params]\ntitle = "لا"\n+++\nنص\n'
    expect(takeFrontMatter(toml).fields).toEqual({
      title: 'خبر "أول"',
      date: '2024-03-05T10:00:00Z',
      tags: ['أ', 'ب'],
      draft: false,
    })
  })

  it('is not seen in a text that begins with a line', () => {
    expect(hasFrontMatter('---\nقال الرجل\n---\n')).toBe(false)
    expect(hasFrontMatter('نص\n---\ntitle: خبر\n---\n')).toBe(false)
  })
})
