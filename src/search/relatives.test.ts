import { describe, expect, it } from 'vitest'
import { engineOf, planted, publishForSearch, readFrom } from './test-archive.ts'

const texts = [
  'افتُتحت مطبعة أميركية في الحي، وكتبت عنها صحيفة أمريكية.',
  'بلغ عدد الزوار و2018 زائرا، وبـ500 دينار بيعت الـ76 لوحة سنة 1436هـ.',
  'زار عبدالله بن سالم سوق أبوظبي، ومعه نورالدين.',
  'كتب أبي العلاء ديوانا، ثم عاد عبد الله إلى أبو ظبي.',
  'لبنانيون يزرعون الأرز في لبنان.',
  'شاهدتها الجماهير من الشرفة، ثم شاهدت النجوم.',
  'سيفتتح الفلاحون السوق، وتفتتح البلدية الجسر.',
  'مسؤولو القرية ولاعبو الفريق، ثم المسؤولون واللاعبون.',
  'دولتا النهر تتفقان، وكل دولة تزرع.',
  'كلاب الراعي وفراس ابنه، ومدير من بريد القرية.',
  'حجر على رأس الجبل.',
  'السودان يحصد السمسم، وثوب سود الليالي.',
  'مكتب الحارس فوق التل، وفي السوق مكتبة صغيرة.',
  'رئيس البلدية في الشارع الرئيسي.',
  'عزف ماري على العود، وفي ماريو حكاية.',
  'وصل السائح من بيروت إلى بيرو.',
  'لقاح كوفيد19 وصل، وحضر مئة طبيب وخمسمائة ممرض.',
  'ساحة للبنات، وفيها تجلس البنات.',
  'قرأ البحار دفترا قديما.',
  'أما الأمهات فمضين إلى جزيرة بعيدة.',
  'عاد من الجزائر.',
  'لهذا البلد مرجع واحد.',
  'حضرت الشرطة إلى الدورة.',
  'المصلحة العامة قبل غيرها، وفي القراءة متعة.',
  'صاغوا القوانين بعناوينها، وعلق اللص صورة على الفيس بوك.',
  'تمضي القوافل إلى الحج، وهذا طريق قديم للحج، والذي يتأخر ينتظر.',
  'تباع كمأة بيضاء على ضفة القناة كما تباع الخضر، والوفاة سببها الكبر.',
  'بحثك عن رحلتك يبدأ من صحتك.',
  'مستواها عال، وقراهم بعيدة، ومعناه واضح.',
  'سنواصل الحفر مع الموظفين ونرفض الهدم.',
  'انتقدوها صغيرة، وموظفوها كثيرون.',
  'التقت القافلتان، وسنلتقي قضاة عند الواحة.',
  'مصادرة السمك من الزيتونة، وعمران المدن جمهورية من نمل.',
  'قاضي الواحة يزرع مفاعلا من طين، ومفاعلات، ومصادر ماء.',
  'تنقل البضائع من بور سعيد إلى سريلانكا وهونج كونج.',
  'قطف الروس العنب مع مواعيد الحصاد.',
  'بكت ليلى على النقود عند مالك النخيل.',
]
const engine = engineOf(readFrom(publishForSearch(texts.map((text, at) => planted({ text }, at)))))

async function find(text: string): Promise<number[]> {
  const { hits, unknown } = await engine.search({ text, topics: [], sort: 'relevance' })
  return unknown ? [] : hits.map(({ id }) => Number(id.slice(1)))
}

describe('what a word finds besides itself', () => {
  it.each([
    ['another spelling', 'امريكي', [0]],
    ['the number that letters stand on', '2018', [1]],
    ['the same', '500', [1]],
    ['the same', '76', [1]],
    ['the same', '1436', [1]],
    ['what is typed with letters on it', 'و2018 1436 ه', [1]],
    ['a number joined to a word', 'كوفيد-19', [16]],
    ['an older spelling', 'مائة', [16]],
    ['the same, at the end of a word', 'خمسمئة', [16]],
    ['a name written joined', 'عبد الله', [3, 2]],
    ['a name written apart', 'عبدالله', [3, 2]],
    ['the same with a particle', 'بأبوظبي', [3, 2]],
    ['a name in another case', 'أبو العلاء', [3]],
    ['the same by الدين', 'نور الدين', [2]],
    ['who is of a country', 'لبنان', [4]],
    ['the country', 'لبناني', [4]],
    ['the same with a particle', 'بلبنان', [4]],
    ['a verb with its object', 'شاهدت الشرفة', [5]],
    ['another person of a verb', 'يفتتح الجسر', [6]],
    ['its future', 'يفتتح السوق', [6]],
    ['a construct plural', 'مسؤول', [7]],
    ['the same', 'لاعبين', [7]],
    ['a construct dual', 'دولة', [8]],
    ['the singular of a dual', 'البلدين', [21]],
    ['the singular of a plural, with the alef of its case', 'دفاتر', [18]],
    ['a plural that ends like a dual', 'قانون عنوان', [24]],
    ['a word of two letters with the article', 'حج', [25]],
    ['the singular of two letters with the article', 'لصوص', [24]],
    ['a firm’s name written joined', 'فيسبوك', [24]],
    ['what is the reader’s', 'بحث رحلة صحة', [27]],
    ['a word in ى with a pronoun', 'مستوى قرى معنى', [28]],
    ['what we shall do', 'يواصل', [29]],
    ['what we do', 'يرفض', [29]],
    ['a verb in the plural with its object', 'انتقد', [30]],
    ['a construct plural with a pronoun', 'موظف', [29, 30]],
    ['the past of a verb in ى', 'التقى القافلتان', [31]],
    ['its future', 'يلتقي', [31]],
    ['the singular in ي beside one without it', 'قضاة', [31, 33]],
    ['a plural in ات of what looks like a deed', 'مفاعل', [33]],
    ['a city written apart', 'بورسعيد', [34]],
    ['a country written joined', 'سري لانكا', [34]],
    ['a name written apart in another spelling', 'هونغ كونغ', [34]],
    ['the same joined', 'هونغكونغ', [34]],
    ['a people by its country', 'روسيا', [35]],
    ['a plural of its own', 'موعد', [35]],
  ])('%s: %s', async (_, text, ids) => {
    expect((await find(text)).sort()).toEqual([...ids].sort())
  })

  it.each([
    ['a word of its own letter', 'لاب', []],
    ['a ل of the article', 'لبن', []],
    ['the same', 'راس', [10]],
    ['the same', 'ريد', []],
    ['a country', 'سود', [11]],
    ['a shop for an office', 'مكتبة', [12]],
    ['police for conditions', 'شروط', []],
    ['what is common for years', 'أعوام', []],
    ['what readers do', 'القارئ', []],
    ['what a chief is not', 'رئيسي', [13]],
    ['a city', 'بيرو', [15]],
    ['a book for those who consult it', 'المراجعين', []],
    ['a country, which is no islands', 'والجزائر', [20]],
    ['truffles for «as»', 'كما', [26]],
    ['a news agency, whose name is not death', 'وفا', []],
    ['what «who» would be with the article', 'ذي', []],
    ['taking away for what is a source', 'مصادر', [33]],
    ['a republic for its public', 'جمهور', [5]],
    ['building for a life', 'عمر', []],
    ['olives for oil', 'زيت', []],
    ['a name for a night', 'ليلة', [11]],
    ['an owner for what he owns', 'مال', []],
    ['money for who leads', 'يقود', []],
    ['palms for who imagines', 'تخيل', []],
  ])('and what it does not, %s: %s', async (_, text, ids) => {
    expect(await find(text)).toEqual(ids)
  })
})

it.each([
  [0, 'أمريكية', ['أميركية', 'أمريكية']],
  [1, '2018', ['2018']],
  [2, 'أبو ظبي', ['أبوظبي']],
  [3, 'أبوظبي', ['أبو', 'ظبي']],
  [3, '«عبدالله»', ['عبد', 'الله']],
  [4, 'لبنان', ['لبنانيون', 'لبنان']],
  [4, 'لبن', []],
  [7, 'لاعب', ['ولاعبو', 'واللاعبون']],
  [9, 'راس', []],
  [11, 'سود', ['سود']],
  [12, 'مكتبة', ['مكتبة']],
  [12, 'مكاتب', ['مكتب']],
  [19, 'أما', ['أما']],
  [25, 'حج', ['الحج', 'للحج']],
  [26, 'كمأة', ['كمأة']],
  [22, 'شروط الأدوار', []],
  [12, 'مكتب', ['مكتب']],
  [13, 'رئيس', ['رئيس']],
])('in the text %i, %s marks %j', async (at, query, words) => {
  const { pieces } = await engine.excerpt(`p${at}`, query)
  const marked = pieces.filter(({ isMarked }) => isMarked).map((one) => one.text)
  expect(marked).toEqual(words)
})

it.each([
  ['beside others', 'متى يزرع اللبنانيون الأرز؟', [4]],
  ['but not alone', 'في', [0, 4, 13]],
])('does without words that only ask: %s', async (_, query, ids) => {
  expect((await find(query)).sort((a, b) => a - b)).toEqual(ids)
})
