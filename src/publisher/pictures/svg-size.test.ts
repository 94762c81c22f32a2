import { expect, it } from 'vitest'
import { svgSize } from './svg-size.ts'

const sizeOf = (attributes: Record<string, string>) => svgSize((name) => attributes[name])

it.each([
  [{ width: '1600', height: '1000' }, [1600, 1000]],
  [{ viewBox: '0 0 300 200' }, [300, 200]],
  [{ width: '100%', height: '100%', viewBox: '0,0 , 30 20' }, [30, 20]],
  [{ width: '10cm', height: '5cm' }, [37795, 18898]],
  [{ width: '600', viewBox: '0 0 30 20' }, [600, 400]],
  [{ height: '90px', viewBox: '0 0 1.5 1' }, [135, 90]],
  [{ viewBox: '0 0 24 16.5' }, [2400, 1650]],
])('reads %j', (attributes, [width, height]) => {
  expect(sizeOf(attributes)).toEqual({ width, height })
})

it.each([
  {},
  { width: '0', height: '10' },
  { width: '1e300', height: '1e300' },
  { width: `${'1'.repeat(1e6)}x`, height: '10' },
  { viewBox: '0 0 0 10' },
  { viewBox: 'none' },
])('knows no size of these, %#', (attributes) => {
  expect(sizeOf(attributes)).toBeUndefined()
})
