import { type QueryKey, type UseQueryOptions, useQuery } from '@tanstack/react-query'
import { createContext, use } from 'react'
import type { Queries } from './queries.ts'

const QueriesContext = createContext<Queries | undefined>(undefined)

/** Hands the questions of one site to its pages: they differ in where they read from, not in what they ask. */
export const QueriesProvider = QueriesContext.Provider

/** The questions a page may ask. Throws outside the layout. */
export function useQueries(): Queries {
  const found = use(QueriesContext)
  if (!found) throw new Error('useQueries needs the layout above it')
  return found
}

/** The answer to what a page can be drawn without; undefined until it has come. */
export function useAnswer<T, Key extends QueryKey>(
  asked: UseQueryOptions<T, Error, T, Key>,
): T | undefined {
  return useQuery(asked).data
}
