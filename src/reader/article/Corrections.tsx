import type { ArticleView } from '../../article/edition.ts'
import { useInterface } from '../locales/words.ts'
import { CorrectionNote } from './CorrectionNote.tsx'

/** The serious corrections of an article, or its slips. */
export function Corrections({
  article: { corrections, language },
  kind,
}: {
  article: ArticleView['article']
  kind: 'serious' | 'slip'
}) {
  const { t } = useInterface()
  return corrections?.map(
    (one, at) =>
      (one.serious ? 'serious' : 'slip') === kind && (
        <CorrectionNote
          key={at}
          kind={kind}
          title={t('correction.title')}
          correction={one}
          language={language}
        />
      ),
  )
}
