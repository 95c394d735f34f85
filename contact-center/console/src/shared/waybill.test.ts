import { effectScope, nextTick, ref } from 'vue'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { emptyForm } from './form'
import { enterpriseAfter, isMoreThanANumber, useWaybill, type WaybillReading } from './waybill'

const yto: WaybillReading = { number: 'YT1234567890123', enterprise: 'YTO', enterprises: [{ code: 'YTO', name: '圆通速递', ground: 'PATTERN' }] }
const vague: WaybillReading = { number: '123456789012', enterprise: null, enterprises: [{ code: 'SF', name: '顺丰速运', ground: 'OLDER_PATTERN' }, { code: 'STO', name: '申通快递', ground: 'OLDER_PATTERN' }] }

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers(); vi.unstubAllGlobals() })

function answering(reading: WaybillReading) {
  const asked = vi.fn(async () => new Response(JSON.stringify(reading), { status: 200 }))
  vi.stubGlobal('fetch', asked)
  return asked
}

function typing(form = ref(emptyForm())) {
  const scope = effectScope()
  const waybill = scope.run(() => useWaybill(form))!
  return { form, waybill, type: async (text: string) => { form.value.item.waybill = text; await nextTick(); await vi.advanceTimersByTimeAsync(300) } }
}

it('fills an empty enterprise and says that it was inferred', async () => {
  answering(yto)
  const { form, waybill, type } = typing()
  await type('YT1234567890123')
  expect(form.value.item.enterpriseCode).toBe('YTO')
  expect(waybill.inferred.value).toBe('YTO')
})

it('never takes a choice back that a person made', async () => {
  answering(yto)
  const { form, waybill, type } = typing()
  waybill.choose('ZTO')
  await type('YT1234567890123')
  expect(form.value.item.enterpriseCode).toBe('ZTO')
  expect(waybill.inferred.value).toBeNull()
  expect(waybill.possible.value.map((one) => one.code)).toEqual(['YTO'])
})

it('takes back what it inferred itself when the number tells something else', async () => {
  answering(yto)
  const { form, waybill, type } = typing()
  await type('YT1234567890123')
  answering(vague)
  await type('123456789012')
  expect(form.value.item.enterpriseCode).toBeNull()
  expect(waybill.possible.value.map((one) => one.code)).toEqual(['SF', 'STO'])
  expect(enterpriseAfter('YTO', null, vague)).toBe('YTO')
})

it('asks once for what is typed quickly, and not at all for a few characters', async () => {
  const asked = answering(yto)
  const { form, type } = typing()
  form.value.item.waybill = 'YT1'
  await nextTick()
  for (const part of ['YT12345', 'YT123456', 'YT1234567']) { form.value.item.waybill = part; await nextTick() }
  await type('YT1234567890123')
  expect(asked).toHaveBeenCalledTimes(1)
})

it('takes the number out of a pasted message', async () => {
  answering(yto)
  const { form, waybill } = typing()
  const event = { clipboardData: { getData: () => '圆通 YT1234567890123 帮我查' }, preventDefault: vi.fn() }
  waybill.pasted(event as never)
  await vi.advanceTimersByTimeAsync(10)
  expect(event.preventDefault).toHaveBeenCalled()
  expect(form.value.item.waybill).toBe('YT1234567890123')
  expect(form.value.item.enterpriseCode).toBe('YTO')
})

it('leaves a plain number to the field', () => {
  expect(isMoreThanANumber('yt 1234-567')).toBe(false)
  expect(isMoreThanANumber('ＹＴ１２３４５６７')).toBe(false)
  expect(isMoreThanANumber('单号 YT1234567890123')).toBe(true)
  expect(isMoreThanANumber('Y'.repeat(41))).toBe(true)
})
