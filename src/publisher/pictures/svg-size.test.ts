import { expect, it } from 'vitest'
import { svgSize } from './svg-size.ts'

it.each([
  ['<svg width="1600" height="1000">', [1600, 1000]],
  ["<svg viewBox='0 0 300 200'>", [300, 200]],
  ['<svg width="100%" height="100%" viewBox="0,0 , 30 20">', [30, 20]],
  ['<svg width="10cm" height="5cm">', [37795, 18898]],
  ['<svg width="600" viewBox="0 0 30 20">', [600, 400]],
  ['<svg height="90px" viewBox="0 0 1.5 1">', [135, 90]],
  ['<svg viewBox="0 0 24 16.5">', [2400, 1650]],
  [
    '<?xml version="1.0"?><!-- <svg width="1" height="1"> --><svg\n width="4"\n height="3">',
    [4, 3],
  ],
  ['<svg aria-label="a > b" stroke-width="9" viewBox="0 0 4 3"><svg width="1" height="1">', [4, 3]],
])('reads %s', (text, [width, height]) => {
  expect(svgSize(Buffer.from(text))).toEqual({ width, height })
})

it.each([
  '<svg>',
  '<svg width="0" height="10">',
  '<svg viewBox="0 0 0 10">',
  '<svg viewBox="none">',
  '<html>',
  '',
])('knows no size of %s', (text) => {
  expect(svgSize(Buffer.from(text))).toBeUndefined()
})
