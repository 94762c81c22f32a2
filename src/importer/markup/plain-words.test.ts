import { describe, expect, it } from 'vitest'
import { paragraphsOf } from './paragraphs.ts'
import { holdsMarkup, plainText, plainWords } from './plain-words.ts'

describe('plain words', () => {
  it.each([
    ['  سوق\u00a0السمك\n في  السويس ', 'سوق السمك في السويس'],
    ['قال <b>نعم</b>، ثم سكت', 'قال نعم، ثم سكت'],
    ['سطر<br>وسطر', 'سطر وسطر'],
    ['Rock &amp;amp; roll', 'Rock & roll'],
    ['&laquo;الشرق&raquo; &#1602;&#x627;&#1604;&#1578;', '«الشرق» قالت'],
    ['T&uuml;rkiye&#039;de &amp;Ccedil;orum', "Türkiye'de Çorum"],
    ['&lt;script&gt;alert(1)&lt;/script&gt;خبر', 'خبر'],
    ['<style>p{color:red}</style>خبر<!-- سر -->', 'خبر'],
    ['<img src=x onerror=alert(1) عاجل', 'undefined'],
    ['إذا كان x < y فإن List<String> تكفي', 'إذا كان x < y فإن List<String> تكفي'],
    ['AT&T و R&D', 'AT&T و R&D'],
    ['أ\u0000ب\u0007ج\ud800', 'أبج\ufffd'],
    ['ﻻ تُطوى الأشكال', 'ﻻ تُطوى الأشكال'],
    [1402, '1402'],
    ['\u200f \ufeff', 'undefined'],
    ['<p></p>', 'undefined'],
    [undefined, 'undefined'],
    [{}, 'undefined'],
  ])('%j are %s', (value, words) => {
    expect(String(plainWords(value))).toBe(words)
  })

  it('keep their line ends where several paragraphs are wanted', () => {
    expect(plainText('أول\r\nثان\u2028ثالث')).toBe('أول\nثان\nثالث')
  })

  it('are found in little time however the markup is broken', () => {
    for (const open of ['<script', '<!--', '<a ', '<', '&lt;', '&amp;', '<![CDATA['])
      expect((plainWords(open.repeat(200_000)) ?? '').length).toBeLessThan(1_200_001)
  }, 5000)
})

describe('markup', () => {
  it.each([
    ['<p>نص</p>', true],
    ['<!DOCTYPE html>', true],
    ['<img src=x onerror=alert(1)//', true],
    ['x < y > z', false],
    ['List<String>', false],
  ])('%s: %s', (text, expected) => {
    expect(holdsMarkup(text)).toBe(expected)
  })
})

describe('paragraphs', () => {
  it.each([
    ['فقرة أولى.\nفقرة ثانية.', ['فقرة أولى.', 'فقرة ثانية.']],
    ['أولى\n\n\n  ثانية  \n', ['أولى', 'ثانية']],
    ['صباح الخير.  خرج الناس. عادوا. ناموا.', ['صباح الخير.', 'خرج الناس. عادوا. ناموا.']],
    ['One ends.  Two ends.  Three ends.  Four.', ['One ends. Two ends. Three ends. Four.']],
    ['', []],
  ])('%j', (text, expected) => {
    expect(paragraphsOf(text)).toEqual(expected)
  })

  it('are joined where lines are wrapped at a width', () => {
    const lines = [
      'خرجت القافلة من الواحة عند الفجر',
      'ولم يبق فيها إلا الشيوخ',
      'وانتظر الناس أخبارها',
    ]
    const text = [...lines, 'ثم عادت.', '', ...lines, 'ثم عادت.'].join('\n')
    const paragraph = `${lines.join(' ')} ثم عادت.`
    expect(paragraphsOf(text)).toEqual([paragraph, paragraph])
  })
})

describe('plain words of a page', () => {
  it.each([
    ['l&#039;été &amp;amp; «نعم»', "l'été & «نعم»"],
    ['&lt;b&gt;نور&lt;/b&gt; <i>سعيد</i>', 'نور سعيد'],
    ['1 &lt; 2', '1 < 2'],
    ['\u0007 نص\u200f\n ثان ', 'نص\u200f ثان'],
    ['AT&T; R&D', 'AT&T; R&D'],
  ])('%j', (raw, words) => {
    expect(plainWords(raw)).toBe(words)
  })
})
