import { expect, it } from 'vitest'
import { timelineNote } from './timeline'
import type { TimelineEntry } from '../shared/types'

const speech = { t: (key: string) => key, te: () => true }
const names = { personName: (login: string) => `<${login}>`, enterpriseName: (code: string) => code, reasonName: (code: string) => `${code} 理由` }
const said = (act: string, note: string) => timelineNote({ act, note } as TimelineEntry, speech, names)

it('says codes in words', () => {
  expect(said('NOTE_CONSENT', 'COMPLAINANT YES')).toBe('side.COMPLAINANTcolonconsent.YES')
  expect(said('NOTE_CONSENT', '逾期未反馈，视为不同意')).toBe('逾期未反馈，视为不同意')
  expect(said('FIND', 'EFFECTIVE')).toBe('finding.EFFECTIVE')
  expect(said('ASSIGN', 'agent02')).toBe('<agent02>')
  expect(said('REJECT', 'R13: 不予受理')).toBe('R13 理由\n不予受理')
  expect(said('LINK', '261123047182: 同一邮件')).toBe('2611 2304 7182: 同一邮件')
  expect(said('URGE', '261123047182')).toBe('261123047182')
})
