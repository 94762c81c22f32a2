import { describe, expect, it } from 'vitest'
import { cutSentences } from './sentences.ts'

/** `|` stands where the text is to be cut. */
function expectCuts(marked: string): void {
  const text = marked.replaceAll('|', '')
  expect(cutSentences(text).map((one) => one.text)).toEqual(marked.split('|'))
}

describe('the ends of sentences', () => {
  it.each([
    'وصل القطار متأخرًا ساعتين. |لم يعتذر أحد. |ولم يسأل أحد.',
    'من يملك الماء؟ |من يملك الوقت الذي يمرّ فيه! |هكذا قال العريف.',
    'أحقًّا؟! |نعم.',
    'السطر الأول بلا نقطة\n|السطر الثاني',
    'یہ پہلا جملہ ہے۔ |یہ دوسرا ہے۔',
    'قال إن المشروع «سيبدأ في الربيع.» |ولم يحدد يومًا.',
    'همس: «لا تفتح الباب.» |ثم أطفأ المصباح.',
    '«سنعود. |هذا وعد.» |هكذا ختم رسالته.',
    'سألته: «هل رأيت البحر؟» |فضحك.',
    'كُتب على اللوح “ممنوع الدخول.” |ودخل الجميع.',
    'ومنها ما خلّده الفرس (انظر الخريطة.) |ومنها ما ضاع.',
    'ثبت ذلك في القياس الثاني.[3] |وسكت المهندسون.',
    'انتهى العرض « بسلام. » |وصفّق الناس.',
  ])('%s', expectCuts)

  it('sees an end where the space after it was forgotten', () => {
    expectCuts('انتهى الاجتماع.|وخرج الوزراء من الباب الخلفي.')
    expectCuts('قال: «انتهى الاجتماع».|وأكدته الوزارة.')
    expectCuts('انتهى الاجتماع .|وخرج الوزراء من الباب الخلفي .')
    expectCuts('انتهى الاجتماع.|* خرج الوزراء.')
  })
})

describe('full stops that end nothing', () => {
  it.each([
    'افتتح د. سامي حدّاد الجناح الجديد. |وحضرت أ.د. ليلى الحارثي.',
    'حضر د. سامي ود. ليلى، ثم قُدّمت الجائزة لد. هند.',
    'أعلنت شركة Nile Inc. أمس أنها باقية. |ثم سكتت.',
    'وقد مرّ ذكره (الفصل 3.) في حديث الرحلة. |ثم انقطع.',
    'كانت الخطوات ثلاثًا: 1. غسل الأرز؛ 2. نقعه؛ ٣. طبخه. |وانتهى.',
    '١. اغسل الأرز. |٢. انقعه ساعة.',
    'ذكره صاحب الرحلة في الفصول: 33. |فماذا بعد؟',
    'تبعد القرية 120 كم. من الساحل، وتعلو ٩٠٠ متر. |وفيها نبع.',
    'سار القطار 40 كم. |وتوقف بعدها.',
    'صمّم الجسر م. خالد العمري وزميلته م. هند.',
    'راجع ص. 15 وما بعدها، ثم ج. 2 من الكتاب.',
    'ترجع أقدمها إلى القرن السادس ق.م. في أرجح الأقوال.',
    'اكتمل البناء عام 1445 هـ. الموافق 2023 في مراكش.',
    'توفي سنة 505 هـ. |وكان من أعلم أهل زمانه.',
    'سقطت بغداد سنة 1258م. |ثم قامت من جديد.',
    'امتدت بين 1250م. و1517م في مصر والشام.',
    'ونقلت أ.ف.ب عن مصدر أن السفينة طفت. |وأكدت أ.ش.أ. الخبر.',
    'حضر وفد من حركة تي.إتش.كاي. بي في القرية. |ثم عاد.',
    'بحسب ا.ش.ا. فإن القناة فُتحت.',
    'ارتفع الذهب 3.5 في المئة. |وتراجع النفط 0.25.',
    'وصل جورج و. بوش ثم J. K. Rowling إلى القاعة.',
    '1. اغسل الأرز. |ثم انقعه ساعة.',
    'على موقع www.example.org تفاصيل أكثر.',
    'الشركة (ش.م.م.) لم تعلّق.',
  ])('%s', expectCuts)

  it.each([
    'The U.S. Navy came, e.g. with ships, at 5 p.m. sharp. |Mr. Haddad left.',
    'Dr. Salem measured 3.5 metres. |It was No. 5 of vol. 2.',
    'He said no. |Then he left.',
    '“Why?” he asked. |Nobody knew.',
    'It ended there... |Then it began.',
  ])('%s', expectCuts)

  it('takes a capital after an ellipsis for a new sentence, a small letter not', () => {
    expectCuts('Wait… |Nobody moved. |She wavered... and stayed.')
  })
})

describe('ellipses', () => {
  it.each([
    'عام من حكم «طالبان»... باقة متكاملة من الأزمات',
    'قال لي.. ثم مضى. |ولم أره بعدها.',
    'لا أدري… ربما غدًا. |ربما.',
    'همس: «لو كنت أعلم...» وسكت. |ثم مضى.',
    'وماذا بعد…؟ |لا أحد يعرف.',
    'وانتهت الحكاية...',
    'انتظر طويلًا.... |ولم يأت أحد.',
  ])('%s', expectCuts)
})

describe('sentences too long for one breath', () => {
  const clause = 'وكان الناس يخرجون إلى السوق قبل طلوع الشمس'

  it('are cut at a semicolon before a comma', () => {
    const text = `${clause}، ${clause}، ${clause}؛ ${clause}، ${clause}، ${clause}.`
    expect(cutSentences(text).map((one) => one.text)).toEqual([
      `${clause}، ${clause}، ${clause}؛ `,
      `${clause}، ${clause}، ${clause}.`,
    ])
  })

  it('are cut at a comma near the middle, so that nothing short is left over', () => {
    const text = `${Array(6).fill(clause).join('، ')}.`
    const lengths = cutSentences(text).map((one) => one.text.length)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(220)
    expect(Math.min(...lengths)).toBeGreaterThan(80)
  })

  it('are cut at a space where there is no mark', () => {
    const pieces = cutSentences(Array(12).fill(clause).join(' ')).map((one) => one.text)
    expect(pieces.length).toBe(3)
    for (const piece of pieces.slice(0, -1)) expect(piece).toMatch(/ $/)
  })

  it('are cut between letters, never between a letter and its vowel, where there is no space', () => {
    const pieces = cutSentences('بَ'.repeat(300), 221).map((one) => one.text)
    for (const piece of pieces) expect(piece).toMatch(/^ب/)
  })
})

it('leaves nothing without words to be read by itself', () => {
  expectCuts('*** انتهى الفصل. ! ! |وبدأ غيره. * * *')
  expectCuts('…')
})

it('counts from the first character of the text', () => {
  const text = 'أولًا. ثانيًا. ثالثًا.'
  expect(cutSentences(text).map(({ start }) => start)).toEqual([0, 7, 15])
  expect(cutSentences('')).toEqual([])
})

/** The same numbers every time: a failure can be seen again. */
function makeRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return state / 2147483648
  }
}

it('loses nothing, whatever the text', () => {
  const random = makeRandom(7)
  const parts =
    'قال|نعم|د|ق.م|هـ|505|3.5|«|»|"|(|)|.|..|...|…|؟|!|:|؛|،| |  |\n|\t|😀|بِ|U.S|No|a|B|۔|[1]'
  const alphabet = parts.split('|')
  for (let round = 0; round < 2000; round++) {
    const size = Math.floor(random() * 120)
    const text = Array.from({ length: size }, () => {
      const spoken = alphabet[Math.floor(random() * alphabet.length)] ?? ''
      return random() < 0.6 ? `${spoken} ` : spoken
    }).join('')
    const sentences = cutSentences(text, 60)
    expect(sentences.map((one) => one.text).join('')).toBe(text)
    for (const one of sentences) {
      expect(text.startsWith(one.text, one.start)).toBe(true)
      expect(one.text.trimEnd().length).toBeLessThanOrEqual(60)
      expect(one.text).not.toBe('')
    }
  }
})

it('is quick on a text made to be slow', () => {
  const before = process.cpuUsage()
  for (const unit of ['أ. ', '. ', 'كلمة ', '«', '....', '\n ']) cutSentences(unit.repeat(40_000))
  const { user, system } = process.cpuUsage(before)
  expect((user + system) / 1e6).toBeLessThan(4)
})
