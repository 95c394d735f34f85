import { readFileSync } from 'node:fs'
import { expect, it, vi } from 'vitest'
import { emptyForm } from '../shared/form'
import type { Complaint } from '../shared/types'
import { blank, filledIn, modulesMatching, placeholders, putIn, shortFormBefore, type Names, type TextModule } from './wording'

const module = (shortcut: string, title: string, shared = true): TextModule =>
  ({ id: shortcut + shared, shared, shortcut, title, topic: 'OTHER', text: title, version: 1, changedBy: 'system', changedAt: '' })
const names: Names = {
  enterprise: (code) => (code === 'YTO' ? { code, name: '圆通速递', hotline: '95554', hotlineVerified: false } : undefined),
  problem: (code) => (code === '0301' ? '全部丢失' : ''), missing: (name) => name, agent: '坐席 01', today: '2026-11-25',
}

it.each([
  ['::', 2, { from: 0, typed: '' }],
  ['您好::r0', 6, { from: 2, typed: 'r0' }],
  ['您好：：R02', 7, { from: 2, typed: 'r02' }],
  ['您好::r02 谢谢', 10, null],
  ['12:30', 5, null],
  ['::补正', 4, { from: 0, typed: '补正' }],
])('sees the short form in %s', (text, caret, expected) => {
  expect(shortFormBefore(text, caret)).toEqual(expected)
})

it('offers the exact one first, then what begins so, then titles; own ones before the centre\'s', () => {
  const all = [module('r02', '应先向企业投诉'), module('r02d', '引导'), module('x', 'r02 以外'), module('ans', '答复'), module('r02', '我的', false)]
  expect(modulesMatching(all, 'r02').map((one) => one.id)).toEqual(['r02false', 'r02true', 'r02dtrue', 'xtrue'])
  expect(modulesMatching(all, '')).toHaveLength(5)
  expect(modulesMatching(all, 'zz')).toEqual([])
})

it('fills what is known from the form, and leaves a gap for the rest', () => {
  const form = emptyForm()
  form.item.enterpriseCode = 'YTO'
  form.enterpriseComplaint = { done: 'YES', on: '2026-11-20', channel: null, ticket: null, result: 'UNANSWERED', text: null }
  expect(filledIn('请拨 {{企业客服}}（{{企业}}），{{可申诉日期}} 起再申诉。编号 {{申诉编号}}', { form, complaint: null }, names))
    .toBe(`请拨 95554（圆通速递），2026-11-27 起再申诉。编号 ${blank}`)
})

it('fills from the complaint, and shows no more of a person than the page does', () => {
  const form = { ...emptyForm(), complainant: { ...emptyForm().complainant, name: { masked: '李*', full: null } } }
  const complaint = { number: '261123047182', form, receivedAt: '2026-11-23T10:42:00+08:00', missing: ['WAYBILL'], due: null, lawDue: { day: '2026-12-23' } } as unknown as Complaint
  expect(filledIn('{{申诉人}}：{{申诉编号}} {{收到日期}} {{答复期限}} {{待补内容}}', { form: null, complaint }, names)).toBe('李*：261123047182 2026-11-23 2026-12-23 WAYBILL')
})

it('knows every placeholder that the shipped texts use', () => {
  const texts = JSON.parse(readFileSync('../app/src/main/resources/reference/wording.zh.json', 'utf8')) as { text: string; shortcut: string }[]
  const used = texts.flatMap(({ text }) => [...text.matchAll(/\{\{([^{}]+)\}\}/g)].map((found) => found[1]))
  expect(used.filter((name) => !(placeholders as readonly string[]).includes(name))).toEqual([])
  expect(texts.map((one) => one.shortcut)).toEqual(expect.arrayContaining(Array.from({ length: 13 }, (_, i) => `r${String(i + 1).padStart(2, '0')}`)))
})

it('puts the words in as if they had been typed', () => {
  const field = document.createElement('textarea')
  document.body.append(field)
  const heard = vi.fn()
  field.addEventListener('input', heard)
  field.value = '您好::r02谢谢'
  putIn(field, 2, 7, `编号 ${blank}。`)
  expect(field.value).toBe(`您好编号 ${blank}。谢谢`)
  expect(heard).toHaveBeenCalledTimes(1)
  expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe(blank)
})
