import { expect, it } from 'vitest'
import { emptyForm } from '../shared/form'
import type { Complaint } from '../shared/types'
import { changesBetween, rebased } from './changes'

function complaint(change: (it: Complaint) => void = () => undefined): Complaint {
  const made = { number: '261123047182', version: 1, state: 'ACCEPTED', handler: 'handler01', form: emptyForm(), handling: { handler: 'handler01', redoRounds: 0, answer: null } } as unknown as Complaint
  made.form.complainant.name = { masked: '李*', full: null }
  change(made)
  return made
}

it('names what was changed, and nothing else', () => {
  const after = complaint((it) => {
    it.version = 2
    it.state = 'FORWARDED'
    it.form.item.waybill = 'YT1234567890123'
    it.form.grievance.requests = ['REFUND', 'APOLOGY']
    it.handler = null
  })
  expect(changesBetween(complaint(), after)).toEqual([
    { path: 'state', before: 'ACCEPTED', after: 'FORWARDED' },
    { path: 'handler', before: 'handler01', after: '' },
    { path: 'form.item.waybill', before: '', after: 'YT1234567890123' },
    { path: 'form.grievance.requests', before: '', after: 'REFUND APOLOGY' },
  ])
  expect(changesBetween(complaint(), complaint((it) => { it.version = 9 }))).toEqual([])
})

it('keeps what I typed, and takes the rest from the newest', () => {
  const base = emptyForm()
  base.item.contents = '手机'
  const mine = structuredClone(base)
  mine.grievance.text = '我刚写的事由，还没有保存'
  mine.item.contents = null
  const newest = structuredClone(base)
  newest.item.waybill = 'YT1234567890123'
  newest.grievance.text = '别人写的'
  newest.enterpriseComplaint = { done: 'YES', on: '2026-11-10', channel: null, ticket: null, result: null, text: null }
  const together = rebased(base, mine, newest)
  expect(together.grievance.text).toBe('我刚写的事由，还没有保存')
  expect(together.item.contents).toBeNull()
  expect(together.item.waybill).toBe('YT1234567890123')
  expect(together.enterpriseComplaint?.on).toBe('2026-11-10')
})
