import { describe, expect, it } from 'vitest'
import { editable, emptyForm, known, missingOf, verdict } from './form'

describe('a form', () => {
  it('sends only what is known', () => {
    const form = emptyForm()
    form.complainant.name = ' 李梅 '
    form.item.waybill = ''
    expect(known(form)).toEqual({ complainant: { name: '李梅' }, grievance: { otherProblems: [], requests: [], confidential: false } })
  })

  it('asks for the contents only where something was lost or damaged', () => {
    const form = emptyForm()
    form.grievance.mainProblem = '0203'
    expect(missingOf(form)).not.toContain('CONTENTS')
    form.grievance.mainProblem = '0301'
    expect(missingOf(form)).toContain('CONTENTS')
  })

  it('takes a reason in place of a waybill', () => {
    const form = emptyForm()
    form.item.noWaybillReason = '寄件网点未给底单'
    expect(missingOf(form)).not.toContain('WAYBILL')
  })

  it('shows in full what came in full, and the mask otherwise', () => {
    const form = emptyForm()
    form.complainant.name = { masked: '李*', full: '李梅' }
    form.complainant.phone = { masked: '138****8000', full: null }
    expect(editable(form).complainant).toMatchObject({ name: '李梅', phone: '138****8000' })
  })
})

describe('whether it can be accepted', () => {
  const first = { done: 'YES' as const, on: '2026-11-17', channel: null, ticket: null, result: 'UNANSWERED' as const, text: null }

  it('waits until the enterprise has had its seven days', () => {
    const form = { ...emptyForm(), enterpriseComplaint: first }
    expect(verdict(form, '2026-11-24')).toEqual({ kind: 'too-early', from: '2026-11-25' })
    expect(verdict(form, '2026-11-25')).toEqual({ kind: 'yes', why: 'seven-days' })
  })

  it('does not wait when the enterprise has answered, or cannot be reached', () => {
    expect(verdict({ ...emptyForm(), enterpriseComplaint: { ...first, result: 'DISSATISFIED' } }, '2026-11-18').kind).toBe('yes')
    expect(verdict({ ...emptyForm(), enterpriseComplaint: { ...first, done: 'BLOCKED' } }, '2026-11-18').kind).toBe('yes')
  })

  it('is refused while a court has the matter', () => {
    const form = { ...emptyForm(), enterpriseComplaint: first }
    form.grievance.otherProcedure = 'LAWSUIT'
    expect(verdict(form, '2026-12-24').kind).toBe('other-procedure')
  })
})
