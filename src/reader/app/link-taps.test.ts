import { beforeEach, expect, it, vi } from 'vitest'
import { hearLinkTaps, type TakeTap } from './link-taps.ts'

/** As much of an element as taps are told by. */
class TestElement extends EventTarget {
  link: TestElement | null = null
  closest = () => this.link
  contains = () => true
}

class TestLink extends TestElement {
  override closest = () => this
}

const link = new TestLink()
const plain = { button: 0 }
let page = new EventTarget()

beforeEach(() => {
  page = new EventTarget()
  vi.stubGlobal('document', page)
  vi.stubGlobal('Element', TestElement)
  vi.stubGlobal('HTMLAnchorElement', TestLink)
})

function tap(target: EventTarget, more: object = plain, isDone = false): boolean {
  const event = new Event('click', { cancelable: true })
  Object.assign(event, more)
  Object.defineProperty(event, 'target', { value: target })
  if (isDone) event.preventDefault()
  page.dispatchEvent(event)
  return event.defaultPrevented
}

function hear(...takers: TakeTap[]): () => void {
  return hearLinkTaps(new TestElement(), () => {}, takers)
}

it('offers a tap to one after the other until one takes it', () => {
  const asked: string[] = []
  hear(
    () => asked.push('first') < 0,
    () => asked.push('second') > 0,
    () => asked.push('third') > 0,
  )
  expect(tap(link)).toBe(true)
  expect(asked).toEqual(['first', 'second'])
})

it('leaves to the browser what none takes', () => {
  hear(() => false)
  expect(tap(link)).toBe(false)
})

it.each([
  ['on no link', new TestElement(), plain],
  ['with another button', link, { button: 1 }],
  ['that asks for a tab', link, { ...plain, ctrlKey: true }],
  ['that asks for a window', link, { ...plain, shiftKey: true }],
])('hears no tap %s', (_, target, more) => {
  const take = vi.fn(() => true)
  hear(take)
  expect(tap(target, more)).toBe(false)
  expect(take).not.toHaveBeenCalled()
})

it('hears no tap that the link itself has dealt with, and none after its end', () => {
  const take = vi.fn(() => true)
  const end = hear(take)
  tap(link, plain, true)
  end()
  tap(link)
  expect(take).not.toHaveBeenCalled()
})
