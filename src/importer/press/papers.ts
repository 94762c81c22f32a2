import { comparable } from '../../article/text/folding.ts'

/** Papers and channels that sign a dispatch by their own name: «لندن: «الشرق الأوسط»». */
const papers = new Set(
  [
    'الشرق الأوسط|العربي الجديد|القدس العربي|الحياة|النهار|الأهرام|الوسط|الخليج|البيان',
    'CNN|CNN بالعربية|BBC|AA|DW|RT|VOA|الجزيرة|العربية',
  ]
    .join('|')
    .split('|')
    .map(comparable),
)

/** Whether a text is the name of a paper or a channel that signs by it, «الشرق الأوسط أونلاين» among them. */
export function isPaper(text: string): boolean {
  if (text.length > 40) return false
  const words = comparable(text).split(' ')
  return words.some((_, at) => papers.has(words.slice(0, at + 1).join(' ')))
}
