import { describe, expect, it } from 'vitest'
import type { Block } from '../../../article/article.ts'
import { dropEndings } from './endings.ts'
import { takeRelated } from './related.ts'
import { takeSignature } from './signatures.ts'
import { articleOf, first, link, p, second } from './test-articles.ts'

describe('takeRelated', () => {
  it.each([
    [link('اقرأ أيضاً: خزّافة الجبل تعود'), 'خزّافة الجبل تعود'],
    [
      {
        type: 'paragraph',
        text: ['Lire aussi : ', { text: 'Le port rouvre', href: 'https://paper.example/1' }],
      } as Block,
      'Le port rouvre',
    ],
    [
      {
        type: 'paragraph',
        text: ['[', { text: 'Read: Why the museum opened', href: 'https://paper.example/1' }, ']'],
      } as Block,
      'Why the museum opened',
    ],
    [p('اقرأ أيضاً: خزّافة الجبل تعود'), 'خزّافة الجبل تعود'],
  ])('moves %j out of the body', (block, headline) => {
    const { article } = takeRelated(articleOf([p(first), block, p(second)]))
    expect(article.body).toEqual([p(first), p(second)])
    expect(article.related).toMatchObject([{ headline }])
  })

  it('moves the links under a heading, and stops where the text goes on', () => {
    const heading: Block = { type: 'heading', level: 2, text: 'مقالات ذات صلة' }
    const list: Block = {
      type: 'list',
      ordered: false,
      items: [[{ text: 'قافلة الكتب تصل', href: 'https://paper.example/2' }]],
    }
    const { article } = takeRelated(
      articleOf([
        p(first),
        heading,
        list,
        link('مدرسة تعلّم النحل', 'https://paper.example/3'),
        p(second),
      ]),
    )
    expect(article.body).toEqual([p(first), p(second)])
    expect(article.related).toEqual([
      { headline: 'قافلة الكتب تصل', href: 'https://paper.example/2' },
      { headline: 'مدرسة تعلّم النحل', href: 'https://paper.example/3' },
    ])
  })

  it.each([
    p(
      'للمزيد: اتصلوا بالمتحف قبل الزيارة، فالقاعة صغيرة، والأطفال كثيرون، ولا يتسع المكان لأكثر من ثلاثين زائراً في الساعة الواحدة.',
    ),
    {
      type: 'paragraph',
      text: ['انظر ', { text: 'الدليل', href: 'https://paper.example/4' }, ' قبل الزيارة.'],
    } as Block,
    { type: 'heading', level: 2, text: 'مقالات ذات صلة' } as Block,
  ])('leaves %j', (block) => {
    const body = [p(first), block, p(second)]
    expect(takeRelated(articleOf(body)).article.body).toEqual(body)
  })
})

describe('dropEndings', () => {
  it.each([
    'اشترك في نشرتنا البريدية لتصلك أخبار الثقافة كل أسبوع',
    'تابعوا آخر أخبار الثقافة عبر قناتنا على واتساب',
    'الآراء الواردة أدناه لا تعبر عن رأي الصحيفة، بل تعكس وجهات نظر أصحابها فقط.',
    'إعلان',
    'Sign up for our daily newsletter',
    'Story continues below',
  ])('drops «%s»', (line) => {
    expect(dropEndings(articleOf([p(first), p(line), p(second)])).article.body).toEqual([
      p(first),
      p(second),
    ])
  })

  it('drops what those who have not paid are told at the end, and tags become keywords', () => {
    const body = [p(first), p(second), p('La suite est réservée aux abonnés.')]
    expect(dropEndings(articleOf(body)).article.body).toEqual([p(first), p(second)])
    const tagged = dropEndings(articleOf([p(first), p(second), p('الوسوم: متاحف، صقارة')]))
    expect([tagged.article.body, tagged.keywords]).toEqual([
      [p(first), p(second)],
      ['متاحف', 'صقارة'],
    ])
  })

  it('drops what links to two papers of lawyers', () => {
    const legal: Block = {
      type: 'paragraph',
      text: [
        'اقرأ ',
        { text: 'الشروط', href: 'https://a.example/terms' },
        ' و',
        { text: 'الخصوصية', href: 'https://a.example/privacy' },
      ],
    }
    expect(dropEndings(articleOf([p(first), legal])).article.body).toEqual([p(first)])
  })

  it.each(['إكس', 'وقالت: اشتركوا معنا في حفظ ما بقي من أدوات الأجداد.', 'حفظ'])(
    'keeps «%s»',
    (line) => {
      expect(dropEndings(articleOf([p(first), p(line), p(second)])).article.body).toHaveLength(3)
    },
  )
})

describe('takeSignature', () => {
  it.each<[string, object]>([
    ['(رويترز)', { bylines: [{ name: 'رويترز' }] }],
    ['(وكالات - أ.ف.ب)', { bylines: [{ name: 'وكالات' }, { name: 'أ.ف.ب' }] }],
    ['المصدر: وكالات', { source: { name: 'وكالات' } }],
    ['بقلم: سامي حسن', { bylines: [{ name: 'سامي حسن' }] }],
  ])('reads «%s» below a text', (line, fields) => {
    expect(takeSignature(articleOf([p(first), p(second), p(line)])).article).toMatchObject({
      ...fields,
      body: [p(first), p(second)],
    })
  })

  it('cuts an agency off behind the last full stop', () => {
    const { article } = takeSignature(articleOf([p(first), p(`${second} (د.ب.أ)`)]))
    expect([article.body.at(-1), article.bylines]).toEqual([p(second), [{ name: 'د.ب.أ' }]])
  })

  it.each(['(الخميس)', 'وعاد الهدوء إلى مقر وكالة الأنباء الفرنسية (أ.ف.ب)', second])(
    'leaves «%s»',
    (line) => {
      expect(takeSignature(articleOf([p(first), p(line)])).article.body.at(-1)).toEqual(p(line))
    },
  )
})
