import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { expect, it } from 'vitest'
import { useShownArticles } from './use-shown-articles.ts'

function Shown({ id }: { id: string }) {
  return useShownArticles(id).ids.join()
}

it.each(['suez', 'constructor'])('an article called %s has nothing below it at first', (id) => {
  const html = renderToString(createElement(MemoryRouter, null, createElement(Shown, { id })))
  expect(html).toBe(id)
})
