import { describe, expect, it } from 'vitest'
import type { Block } from '../../article/article.ts'
import { blocksOfHtml } from './html-blocks.ts'

const base = 'https://paper.example/news/1'

const cases: [string, string, Block[]][] = [
  [
    'paragraphs with links and strong words',
    '<p>قال <b>الوزير</b> إن <a href="/news/2">السد</a> اكتمل.</p><p>وأضاف.</p>',
    [
      {
        type: 'paragraph',
        text: [
          'قال ',
          { text: 'الوزير', strong: true },
          ' إن ',
          { text: 'السد', href: 'https://paper.example/news/2' },
          ' اكتمل.',
        ],
      },
      { type: 'paragraph', text: 'وأضاف.' },
    ],
  ],
  [
    'words that markup parts in the middle',
    'M<sup>me</sup> Binet &amp; l’&eacute;t&eacute;',
    [{ type: 'paragraph', text: 'Mme Binet & l’été' }],
  ],
  [
    'line breaks as paragraphs',
    'السطر الأول<br><br>السطر الثاني<br/>\n السطر الثالث',
    ['السطر الأول', 'السطر الثاني', 'السطر الثالث'].map((text) => ({ type: 'paragraph', text })),
  ],
  [
    'subheads of any level, the highest being 2',
    '<h3>أول</h3><p>نص.</p><h5>ثانٍ</h5><p>نص.</p>',
    [
      { type: 'heading', level: 2, text: 'أول' },
      { type: 'paragraph', text: 'نص.' },
      { type: 'heading', level: 3, text: 'ثانٍ' },
      { type: 'paragraph', text: 'نص.' },
    ],
  ],
  [
    'lists, one within another',
    '<ol><li>قمح<ul><li>صلب</li></ul></li><li>شعير</li></ol><ul><li>وحيد</li></ul>',
    [
      { type: 'list', ordered: true, items: ['قمح صلب', 'شعير'] },
      { type: 'paragraph', text: 'وحيد' },
    ],
  ],
  [
    'a figure with caption and credit apart',
    '<figure><img src="a.jpg" alt="سد" width="800" height="600"><figcaption>السد عند الغروب <span class="credit">تصوير: سارة خالد</span></figcaption></figure>',
    [
      {
        type: 'figure',
        src: 'https://paper.example/news/a.jpg',
        width: 800,
        height: 600,
        alt: 'سد',
        caption: 'السد عند الغروب',
        credit: 'سارة خالد',
      },
    ],
  ],
  [
    'a figure in all but name',
    '<div class="wp-caption"><img data-src="/i/b.jpg" src="data:image/gif;base64,R0lGOD"><p class="wp-caption-text">صقر على يد صقار (رويترز)</p></div>',
    [
      {
        type: 'figure',
        src: 'https://paper.example/i/b.jpg',
        caption: 'صقر على يد صقار',
        credit: 'رويترز',
      },
    ],
  ],
  [
    'the widest picture of a set that is not too wide',
    '<picture><source srcset="s.jpg 400w, m.jpg 1200w, l.jpg 4000w"><img src="s.jpg"></picture>',
    [{ type: 'figure', src: 'https://paper.example/news/m.jpg' }],
  ],
  [
    'no icons, no beacons',
    '<p>نص<img src="i.png" width="16" height="16"><img src="p.gif" width=1></p>',
    [{ type: 'paragraph', text: 'نص' }],
  ],
  [
    'quotes with who said it',
    '<blockquote><p>لا بأس.</p><p>نعود غداً.</p><cite>— الحافظة</cite></blockquote>',
    [
      { type: 'quote', text: 'لا بأس.' },
      { type: 'quote', text: 'نعود غداً.', attribution: 'الحافظة' },
    ],
  ],
  [
    'tables of data',
    '<table><tr><th>البلد</th><th>العدد</th></tr><tr><td>الأردن</td><td>١٢</td></tr><tr><td colspan=2>المجموع</td></tr></table>',
    [
      {
        type: 'table',
        header: ['البلد', 'العدد'],
        rows: [
          ['الأردن', '١٢'],
          ['المجموع', ''],
        ],
      },
    ],
  ],
  [
    'tables that lay a page out as what is in them',
    '<table><tr><td><p>عمود أول.</p></td></tr><tr><td><p>عمود ثان.</p></td></tr></table>',
    ['عمود أول.', 'عمود ثان.'].map((text) => ({ type: 'paragraph', text })),
  ],
  [
    'frames and posts as links',
    '<iframe src="//www.youtube.com/embed/abcdef12345" title="جولة في السد"></iframe><iframe src="https://ads.example/x"></iframe><blockquote class="twitter-tweet"><p>اكتمل السد.</p><a href="https://twitter.com/a/status/1">أمس</a></blockquote>',
    [
      { type: 'embed', url: 'https://www.youtube.com/watch?v=abcdef12345', title: 'جولة في السد' },
      { type: 'embed', url: 'https://twitter.com/a/status/1', title: 'اكتمل السد.' },
    ],
  ],
  [
    'poems of two hemistichs',
    '<p>قفا نبك من ذكرى حبيب ومنزل ... بسقط اللوى بين الدخول فحومل<br>فتوضح فالمقراة لم يعف رسمها ... لما نسجتها من جنوب وشمأل</p>',
    [
      {
        type: 'verse',
        lines: [
          ['قفا نبك من ذكرى حبيب ومنزل', 'بسقط اللوى بين الدخول فحومل'],
          ['فتوضح فالمقراة لم يعف رسمها', 'لما نسجتها من جنوب وشمأل'],
        ],
      },
    ],
  ],
  [
    'only links that harm nobody',
    '<p><a href="javascript:alert(1)">أ</a><a href="java\nscript:alert(1)">ب</a><a href="data:text/html,x">ج</a><a href="mailto:a@b.example?bcc=x">د</a><a href="#n">ه</a></p>',
    [
      {
        type: 'paragraph',
        text: ['أبج', { text: 'د', href: 'mailto:a@b.example' }, 'ه'],
      },
    ],
  ],
  [
    'no scripts, no hidden words',
    '<script>alert(1)</script><style>p{}</style><p hidden>خفي</p><p style="display: none">خفي</p><span class="visually-hidden">خفي</span><p>ظاهر<svg><script>x</script></svg></p>',
    [{ type: 'paragraph', text: 'ظاهر' }],
  ],
  [
    'dividers between blocks alone',
    '<hr><p>أ</p><hr><hr><p>ب</p><hr>',
    [{ type: 'paragraph', text: 'أ' }, { type: 'divider' }, { type: 'paragraph', text: 'ب' }],
  ],
]

describe('blocksOfHtml', () => {
  it.each(cases)('reads %s', (_, html, blocks) => {
    expect(blocksOfHtml(html, base)).toEqual(blocks)
  })

  it('leaves out relative links when no address is known, and keeps paths of pictures', () => {
    expect(blocksOfHtml('<p><a href="/x">نص</a></p><img src="../img/a%20b.jpg?w=1">')).toEqual([
      { type: 'paragraph', text: 'نص' },
      { type: 'figure', src: '../img/a b.jpg' },
    ])
  })
})
