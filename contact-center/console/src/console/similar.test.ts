import { effectScope, nextTick, ref } from 'vue'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { emptyForm } from '../shared/form'
import { questionOf, useSimilar } from './similar'

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers(); vi.unstubAllGlobals() })

it('asks with what is known, and not at all with too little', () => {
  const form = emptyForm()
  expect(questionOf(form)).toBeNull()
  form.item.waybill = 'YT12'
  form.complainant.phone = '138'
  form.grievance.text = '没收到'
  expect(questionOf(form)).toBeNull()
  form.item.waybill = 'YT 1234567890123'
  form.complainant.phone = '13800138000'
  form.grievance.text = '快递显示签收但是我没有收到'
  expect(questionOf(form, '261123047182')).toEqual({ waybill: 'YT1234567890123', phone: '13800138000', text: '快递显示签收但是我没有收到', not: '261123047182' })
})

it('never asks with a mask', () => {
  const form = emptyForm()
  form.complainant.phone = { masked: '138****8000', full: null }
  form.item.waybill = '***********0123'
  expect(questionOf(form)).toBeNull()
})

it('waits for a pause, and forgets an answer that was overtaken', async () => {
  const bodies: string[] = []
  vi.stubGlobal('fetch', vi.fn(async (_path: string, init: RequestInit) => {
    bodies.push(String(init.body))
    return new Response(JSON.stringify({ rows: [], textSearched: true }))
  }))
  const form = ref(emptyForm())
  const found = effectScope().run(() => useSimilar(form))!
  for (const waybill of ['YT123456', 'YT1234567', 'YT12345678']) {
    form.value.item.waybill = waybill
    await nextTick()
    await vi.advanceTimersByTimeAsync(100)
  }
  await vi.advanceTimersByTimeAsync(500)
  expect(bodies).toEqual(['{"waybill":"YT12345678"}'])
  expect(found.value).toEqual({ rows: [], textSearched: true })
  form.value.item.waybill = null
  await nextTick()
  expect(found.value).toBeNull()
})
