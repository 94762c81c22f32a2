import { expect, it } from 'vitest'
import { markdownFiles } from './markdown.ts'
import { markdownText } from './markdown-text.ts'
import { bare, filesOf, openedWith, whole } from './test-opened.ts'

/** What only our own importer reads; markdown-again.test.ts reads it. */
const withoutKept = (file = '') => file.replace(/^sutur: .*\n/m, '')

it('writes an article below its front matter, and the pictures beside it', async () => {
  const files = await filesOf(markdownFiles(openedWith([whole, bare])))
  expect([...files.keys()]).toEqual(['whole.md', 'images/a.svg', 'other.md'])
  expect(withoutKept(files.get('whole.md'))).toBe(`---
title: "قال: \\"نعم\\" & <لا>"
subtitle: "السطر *تحته* ]]>"
slug: "whole"
lang: "ar"
date: "2022-08-16"
lastmod: "2022-08-17T09:10:00+03:00"
authors: ["«الشرق الأوسط»","سامي حسن"]
section: "طبيعة"
tags: ["طبيعة"]
bylines: [{"name":"«الشرق الأوسط»","city":"الدوحة"},{"name":"سامي حسن","role":"محرر"}]
dateline: "القاهرة"
corrections: [{"date":"2022-08-16","text":["والصواب ",{"text":"اثنان & ثلاثة","href":"/a/other/"}]},{"date":"2022-08-18","text":"تغيّر المعنى.","serious":true}]
evergreen: true
source: {"name":"وكالة","url":"https://agency.example/1","rights":"محفوظة"}
related: [{"id":"other"},{"headline":"بطاقة","section":"رأي","excerpt":"مقتطف","href":"/x"}]
next: ["other"]
---

<figure>
<img src="images/a.svg" alt="وادٍ">
<figcaption>من &lt;الجو&gt; <cite>أ.ف.ب</cite></figcaption>
</figure>

\\# ليس عنواناً، و**نصّ** [<strong>«موصول»</strong>](other.md)ها .

## 1\\. عنوان

خارجي [<span lang="fr">*هنا*</span>](https://elsewhere.example/a|b?c=%28d%29)

<figure>
<img src="images/none.png" alt="">
<figcaption>صورة ليست هنا</figcaption>
</figure>

> قول بسطرين
>
> — قائله

> صدر … عجز\\
> شطر
>
> — شاعر

1. أول
2. ثانٍ[ هنا](mailto:a@b.example)

|  |  |
| --- | --- |
| أ \\| ب |  |
| 1 |  |

[شريط](https://video.example/1)

> [!NOTE]
> ملاحظة

* * *

2022\\. بداية رقمية
`)
  expect(withoutKept(files.get('other.md'))).toBe(
    '---\ntitle: "Plain"\nslug: "other"\nlang: "en"\n---\n\nText.\n',
  )
})

it.each([
  ['- بند', '\\- بند'],
  ['12) بند', '12\\) بند'],
  ['193.3 كم', '193.3 كم'],
  ['*نجمة* و_سطر_ [رابط](x) <b>', '\\*نجمة\\* و\\_سطر\\_ \\[رابط\\](x) \\<b\\>'],
  ['سطر\n\nآخر', 'سطر آخر'],
  ['    مزاح', 'مزاح'],
])('means nothing by %j', (text, written) => {
  expect(markdownText(text, (href) => href)).toBe(written)
})
