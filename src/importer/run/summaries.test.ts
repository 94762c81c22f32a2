import { expect, it } from 'vitest'
import { makeTestServer } from './net/test-server.ts'
import {
  found,
  longText as long,
  makeTestRun,
  namesOfSource as names,
  rowsOf as rows,
} from './test-run.ts'

const { input, run, articles } = makeTestRun()
const server = makeTestServer()

it('fetches the pages of summaries when asked, once, and never cuts a whole down to its summary', async () => {
  const url = `${server.origin()}/page`
  server.pages.set('/page', (request, response) => {
    const isKnown = request.headers['if-none-match'] === '"p"'
    response.writeHead(isKnown ? 304 : 200, { etag: '"p"' })
    response.end(isKnown ? '' : JSON.stringify([found('متحف الصقور', long)]))
  })
  const feed = input('feed', found('متحف', 'خلاصة.', { ...names, url, isSummary: true }))
  const summary = await run([feed])
  expect(summary.inputs[0]?.doubts).toMatchObject([{ why: '--full fetches its page' }])
  input('feed', found('متحف', 'خلاصة أطول.', { ...names, url, isSummary: true }))
  expect(rows(await run([feed]))).toEqual(['updated'])
  expect(rows(await run([feed], { full: true }))).toEqual(['updated'])
  expect(articles()).toMatchObject([{ headline: 'متحف الصقور', body: [{ text: long }] }])
  expect(rows(await run([feed], { full: true }))).toEqual(['unchanged'])
  expect(rows(await run([feed]))).toEqual(['unchanged'])
  server.pages.delete('/page')
  const failed = await run([feed], { full: true, force: true })
  expect(failed.inputs[0]?.doubts[0]?.why).toContain('answered 404')
  expect(articles()).toMatchObject([{ body: [{ text: long }] }])
})

it('refuses a title and a link without a text, and says what fetches the rest', async () => {
  const url = `${server.origin()}/title`
  server.pages.set('/title', (_, response) => {
    response.end(JSON.stringify([found('متحف الصقور', long)]))
  })
  const title = found('متحف', '', { url, isSummary: true })
  const feed = input('feed', { ...title, article: { ...title.article, body: [] } })
  const refused = await run([feed])
  expect(refused.inputs[0]?.error).toMatch(
    /«متحف» has a title and a link .*--full fetches its page/,
  )
  expect(rows(await run([feed], { full: true }))).toEqual(['new'])
})
