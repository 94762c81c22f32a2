import { expect, it } from 'vitest'
import { isBreadcrumb } from './breadcrumbs.ts'

it('knows the way to a page from its front', () => {
  expect(isBreadcrumb('الرئيسية / ثقافة / كتب')).toBe(true)
  expect(isBreadcrumb('Home > World > Africa')).toBe(true)
  expect(isBreadcrumb('القاهرة - لندن')).toBe(false)
  expect(isBreadcrumb('«معادن» تستضيف مؤتمر «عربال» في نوفمبر')).toBe(false)
})
