/** A word of an article, which stays itself in whatever place it comes to stand. */
export interface Word {
  text: string
}

/** An article as editors see it: blocks of words. */
export type Draft = Word[][]

/** Makes what editors do to a text, each deed in a place of chance. `focus` says in which block half of them happen. */
export function makeEditor(random: () => number, spare: readonly Word[]) {
  const below = (most: number) => Math.floor(random() * most)
  const others = (count: number): Word[] =>
    Array.from({ length: count }, () => ({ text: spare[below(spare.length)]?.text ?? 'قال' }))
  const copy = (words: readonly Word[]) => words.map(({ text }) => ({ text }))
  const blockOf = (draft: Draft, focus: number) =>
    random() < 0.5 ? Math.min(focus, draft.length - 1) : below(draft.length)

  const deeds: ((draft: Draft, at: number) => Draft)[] = [
    // A block comes in, goes, moves, is there twice, is parted, is joined with the next.
    (draft, at) => draft.toSpliced(at, 0, others(3 + below(30))),
    (draft, at) => (draft.length > 1 ? draft.toSpliced(at, 1) : draft),
    (draft, at) => draft.toSpliced(at, 1).toSpliced(below(draft.length), 0, draft[at] ?? []),
    (draft, at) => draft.toSpliced(below(draft.length + 1), 0, copy(draft[at] ?? [])),
    (draft, at) => {
      const block = draft[at] ?? []
      const cut = below(block.length)
      return draft.toSpliced(
        at,
        1,
        ...[block.slice(0, cut), block.slice(cut)].filter((one) => one.length),
      )
    },
    (draft, at) => draft.toSpliced(at, 2, [...(draft[at] ?? []), ...(draft[at + 1] ?? [])]),
    // Words come in, go, are other words.
    (draft, at) =>
      inBlock(draft, at, (block) =>
        block.toSpliced(below(block.length), 0, ...others(1 + below(6))),
      ),
    (draft, at) =>
      inBlock(draft, at, (block) => block.toSpliced(below(block.length), 1 + below(3))),
    (draft, at) =>
      inBlock(draft, at, (block) => block.toSpliced(below(block.length), 1, ...others(1))),
    // A sentence stands somewhere else as well.
    (draft, at) => {
      const block = draft[at] ?? []
      const from = below(block.length)
      const words = copy(block.slice(from, from + 2 + below(12)))
      return inBlock(draft, below(draft.length), (other) =>
        other.toSpliced(below(other.length), 0, ...words),
      )
    },
    // A word is vowelled, or the comma after it goes.
    (draft, at) => changeWord(draft, at, (text) => text.replace(/(\p{L})/u, '$1\u064e')),
    (draft, at) => changeWord(draft, at, (text) => text.replace(/[،.]$/, '')),
    (draft, at) => changeWord(draft, at, (text) => `${text}،`),
  ]

  function changeWord(draft: Draft, at: number, change: (text: string) => string): Draft {
    return inBlock(draft, at, (block) => {
      const place = below(block.length)
      return block.map((word, one) => (one === place ? { text: change(word.text) } : word))
    })
  }

  return {
    below,
    /** Plants sentences that stand in several places. */
    plant: (draft: Draft) => deeds[9]?.(draft, below(draft.length)) ?? draft,
    edit: (draft: Draft, focus: number) =>
      (deeds[below(deeds.length)]?.(draft, blockOf(draft, focus)) ?? draft).filter(
        (one) => one.length,
      ),
  }
}

function inBlock(draft: Draft, at: number, change: (block: Word[]) => Word[]): Draft {
  return draft.map((block, one) => (one === at ? change(block) : block))
}
