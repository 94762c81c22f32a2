import { useRef, useState } from 'react'
import { searchEngine } from './search-queries.ts'

/** Something to look for, or an article whose headline has what was typed. */
export interface Suggestion {
  text: string
  /** Where an article lies; absent for words. */
  href?: string
  language?: string
}

/** How long a hand rests between letters, in milliseconds. */
const pause = 120

/** Suggestions for what is being typed, the words first; those that come too late are not shown. */
export function useSuggestions() {
  const [options, setOptions] = useState<readonly Suggestion[]>([])
  const asked = useRef('')
  const timer = useRef(0)

  async function ask(text: string): Promise<void> {
    const isCurrent = () => asked.current === text
    const words = (await searchEngine().complete(text)).map((one) => ({ text: one }))
    if (!isCurrent()) return
    setOptions(words)
    const articles = await searchEngine().headlines(text)
    if (!isCurrent()) return
    setOptions([
      ...words,
      ...articles.map(({ headline, href, language }) => ({ text: headline, href, language })),
    ])
  }

  return {
    options,
    suggest: (typed: string) => {
      const text = typed.trim()
      if (text === asked.current) return
      asked.current = text
      clearTimeout(timer.current)
      if (text === '') setOptions([])
      else timer.current = window.setTimeout(ask, pause, text)
    },
    dismiss: () => {
      asked.current = ''
      clearTimeout(timer.current)
      setOptions([])
    },
  }
}
