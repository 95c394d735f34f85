import { expect, it } from 'vitest'
import { fenOf, fullMoment, grouped, moment, phoneWords, span, today, yuan } from './words'

it('writes times as they are in Lanzhou', () => {
  expect(moment('2026-11-23T02:42:07Z')).toBe('11-23 10:42')
  expect(fullMoment('2026-12-31T16:00:00Z')).toBe('2027-01-01 00:00:00 +08:00')
  expect(today(Date.parse('2026-12-31T16:00:00Z'))).toBe('2027-01-01')
})

it('reads and writes money', () => {
  expect(yuan(30000)).toBe('¥300')
  expect(yuan(1250)).toBe('¥12.50')
  expect(fenOf('1,200.5 元')).toBe(120050)
  expect(fenOf('三百')).toBeNull()
})

it('groups numbers as they are spoken', () => {
  expect(grouped('261123047182')).toBe('2611 2304 7182')
  expect(phoneWords('+8613800138000')).toBe('138 0013 8000')
  expect(phoneWords('138****8000')).toBe('138 **** 8000')
  expect(span(134)).toBe('02:14')
})
