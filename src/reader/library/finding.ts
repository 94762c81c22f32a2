import { getArticleTexts } from '../../search/read/excerpts.ts'
import { makeQueryMatcher } from '../../search/read/query-matcher.ts'

/** What finds words in what is kept, by the rules of the search: one file, fetched when somebody looks for something. */
export const finding = { getArticleTexts, makeQueryMatcher }
