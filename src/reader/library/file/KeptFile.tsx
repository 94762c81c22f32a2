import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useInterface } from '../../locales/words.ts'
import { BackupLine } from './BackupLine.tsx'
import { allowFile, chooseFile, forgetFile, readKeptFile } from './kept-file.ts'

const keptFile = {
  queryKey: ['library', 'backup'],
  queryFn: async () => (await readKeptFile()) ?? null,
  refetchOnMount: 'always' as const,
}

/** A file of the device that is kept up to date by itself. */
export function KeptFile() {
  const { t } = useInterface()
  const client = useQueryClient()
  const { data } = useQuery(keptFile)

  async function act(deed: () => Promise<unknown>): Promise<void> {
    await deed().catch(() => {})
    await client.invalidateQueries({ queryKey: keptFile.queryKey })
  }

  if (data === undefined) return null
  return (
    <BackupLine>
      <span role="status">
        {data ? t(data.isAllowed ? 'backup.kept' : 'backup.asks', { name: data.name }) : ''}
      </span>
      {data && !data.isAllowed && (
        <button type="button" onClick={() => void act(allowFile)}>
          {t('backup.allow')}
        </button>
      )}
      {data ? (
        <button type="button" onClick={() => void act(forgetFile)}>
          {t('backup.forget')}
        </button>
      ) : (
        <button type="button" onClick={() => void act(chooseFile)}>
          {t('backup.keep')}
        </button>
      )}
    </BackupLine>
  )
}
