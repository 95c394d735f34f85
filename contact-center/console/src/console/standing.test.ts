import { expect, it } from 'vitest'
import { relations, standing } from './standing'
import type { Complaint } from '../shared/types'

const speech = { t: (key: string, values?: Record<string, unknown>) => [key, ...Object.values(values ?? {})].join(' '), te: () => true }
const complaint = (state: string, handling: object, repeats = 1) => ({ state, repeats, handling: { suspensions: [], redoRounds: 0, ...handling }, related: { linked: [], merged: [], into: null } }) as unknown as Complaint
const names = (one: Complaint) => standing(one, speech, (login) => login ?? '', (code) => code).map((line) => line.name)

it('says what lasts, and no longer what is over', () => {
  const lasting = { ground: 'APPRAISAL', why: '', reviewOn: '2026-12-01', from: 'PROCESSING', at: '', resumedAt: null }
  expect(names(complaint('SUSPENDED', { suspensions: [lasting] }))).toEqual(['suspension'])
  expect(names(complaint('PROCESSING', { suspensions: [{ ...lasting, resumedAt: '2026-11-28T10:00:00+08:00' }] }))).toEqual([])
  const watched = { supervision: { level: 3, answerBy: null, note: '', by: 'director01', at: '' } }
  expect(names(complaint('PROCESSING', watched))).toEqual(['supervision'])
  expect(names(complaint('CLOSED', watched))).toEqual([])
})

it('says who proposed a refusal only while it waits for a second person', () => {
  const proposal = { proposal: { rejection: { reason: 'R13', told: '' }, by: 'agent01', at: '' } }
  expect(standing(complaint('REGISTERED', proposal), speech, (login) => login ?? '', (code) => code)[0].text).toContain('agent01 R13')
  expect(names(complaint('ACCEPTED', proposal))).toEqual([])
})

it('counts from the second complaint on', () => {
  expect(names(complaint('REGISTERED', {}, 1))).toEqual([])
  expect(names(complaint('REGISTERED', {}, 2))).toEqual(['repeats'])
})

it('leads to what it was merged into first', () => {
  const one = { ...complaint('TERMINATED', {}), related: { linked: ['261125000002'], merged: [], into: '261125000001' } } as Complaint
  expect(relations(one).map((other) => `${other.kind} ${other.words}`)).toEqual(['into 2611 2500 0001', 'linked 2611 2500 0002'])
})
