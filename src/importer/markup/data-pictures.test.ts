import { expect, it } from 'vitest'
import { isDataPicture, pictureName, readDataPicture, takeDataOut } from './data-pictures.ts'
import { parsePage } from './parse.ts'

const bytes = Buffer.from(Array.from({ length: 3000 }, (_, at) => (at * 7) % 256))
const coded = `data:image/png;base64,${bytes.toString('base64')}`
const drawing = `<svg xmlns="http://www.w3.org/2000/svg">${'<path d="M0 0h9"/>'.repeat(200)}</svg>`

it('reads a picture that is written out, in either way', () => {
  expect(readDataPicture(coded, 10_000)).toEqual(bytes)
  const plain = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing)}`
  expect(Buffer.from(readDataPicture(plain, 10_000)).toString()).toBe(drawing)
})

it.each([
  ['is larger than 0.002 MB', coded, 2000],
  ['cannot be read', `data:image/svg+xml,${'%e0'.repeat(900)}`, 10_000],
])('refuses one that %s', (said, address, most) => {
  expect(() => readDataPicture(address, most)).toThrow(said)
})

it.each([
  ['data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'],
  [`data:text/html,${'<script>alert(1)</script>'.repeat(200)}`],
  [`data:image/x-icon;base64,${'A'.repeat(4000)}`],
  [`https://paper.example/${'a'.repeat(4000)}`],
])('takes for no picture what stands in for one, or is another thing (%#)', (address) => {
  expect(isDataPicture(address)).toBe(false)
})

it('is called by its beginning', () => {
  expect(pictureName(coded)).toBe('data:image/png;base64,AAcOFRwjKjE4P0ZNVF…')
  expect(pictureName('images/a.jpg')).toBe('images/a.jpg')
})

it('stays out of what is parsed, and comes back to what shows it', () => {
  const font = `data:font/woff2;base64,${'A'.repeat(4000)}`
  const html = `<style>@font-face{src:url(${font})}</style><p style="background:url('${coded}')">نص</p><img src="${coded}"><img srcset='${coded} 2x' src=${coded}>`
  const { text, taken } = takeDataOut(html)
  expect(text.length).toBeLessThan(250)
  expect(taken.pictures).toHaveLength(4)
  const document = parsePage(html)
  const [first, second] = document.querySelectorAll('img')
  expect(first?.getAttribute('src')).toBe(coded)
  expect(second?.getAttribute('srcset')).toBe(`${coded} 2x`)
  expect(second?.getAttribute('src')).toBe(coded)
  expect(document.querySelector('p')?.getAttribute('style')).not.toContain('base64')
})

it('is found by the variable in which SingleFile keeps one that a page shows twice', () => {
  const stand = `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>`
  const image = `<img src='${stand}' style="background-image:var(--sf-img-2)!important">`
  const { body } = parsePage(`<style>:root{--sf-img-2:url("${coded}")}</style>${image}${image}`)
  expect([...body.querySelectorAll('img')].map((one) => one.getAttribute('src'))).toEqual([
    coded,
    coded,
  ])
})
