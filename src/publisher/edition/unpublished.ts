import { instantOf } from '../../article/dates/dates.ts'
import type { ArticleFacts, Entry } from './article-facts.ts'

/** An article that is not public: a draft, which waits for a person, or one whose date is still to come. */
export interface Unpublished {
  id: string
  /** When it becomes public by itself; undefined for a draft. */
  due: Date | undefined
}

/** Whether an article is not public at a time, and what it waits for. A day comes with its midnight UTC. */
export function findUnpublished(
  { entry: { summary }, isDraft }: ArticleFacts,
  at: Date,
): Unpublished | undefined {
  if (isDraft) return { id: summary.id, due: undefined }
  const due = instantOf(summary.published)
  return due > at.getTime() ? { id: summary.id, due: new Date(due) } : undefined
}

/** The facts of an article as they are shown where one that is not public can be seen: marked where it is not. */
export function markUnpublished(facts: ArticleFacts, at: Date): ArticleFacts {
  if (!findUnpublished(facts, at)) return facts
  const { summary, state, ...entry } = facts.entry
  const marked: Entry = {
    ...entry,
    summary: { ...summary, isUnpublished: true },
    state: `${state} unpublished`,
  }
  return { ...facts, entry: marked }
}
