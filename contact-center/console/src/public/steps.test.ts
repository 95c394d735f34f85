import { expect, it } from 'vitest'
import { emptyForm } from '../shared/form'
import { asked, faultsOf, stepOf, steps } from './steps'

it('does not ask when, where nothing was complained of', () => {
  const form = emptyForm()
  form.enterpriseComplaint = { done: 'BLOCKED', on: null, channel: null, ticket: null, result: null, text: null }
  expect(asked(form, true)).not.toContain('on')
  form.enterpriseComplaint.done = 'YES'
  expect(asked(form, true)).toEqual([...steps])
})

it('asks for a code only where phones are verified', () => {
  expect(asked(emptyForm(), false)).not.toContain('code')
  expect(asked(emptyForm(), true)).toContain('code')
})

it('takes a waybill or a reason why there is none', () => {
  const form = emptyForm()
  expect(faultsOf('waybill', form)).toEqual({ 'item.waybill': 'required' })
  form.item.waybill = '运单'
  expect(faultsOf('waybill', form)).toEqual({ 'item.waybill': 'waybillBad' })
  form.item.waybill = null
  form.item.noWaybillReason = '丢了'
  expect(faultsOf('waybill', form)).toEqual({})
})

it('counts rare characters as one each', () => {
  const form = emptyForm()
  form.grievance.text = '𠮷'.repeat(9)
  expect(faultsOf('text', form)).toHaveProperty('grievance.text')
  form.grievance.text = '𠮷'.repeat(10)
  expect(faultsOf('text', form)).toEqual({})
})

it('leads a fault back to its question', () => {
  expect(stepOf('item.waybill')).toBe('waybill')
  expect(stepOf('complainant.phone')).toBe('who')
  expect(stepOf('phoneProof')).toBe('code')
  expect(stepOf('consent')).toBe('review')
})
