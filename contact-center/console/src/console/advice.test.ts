import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createApp, ref, type Ref } from 'vue'
import { useAdvice } from './advice'
import type { Advice } from '../shared/types'

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers(); vi.unstubAllGlobals() })

it('asks once the typing rests, and forgets the question that was overtaken', async () => {
  const asked: string[] = []
  const aborted: string[] = []
  vi.stubGlobal('fetch', (_path: string, request: RequestInit) => {
    const { form } = JSON.parse(String(request.body)) as { form: { text: string } }
    asked.push(form.text)
    return new Promise((give, fail) => {
      request.signal?.addEventListener('abort', () => { aborted.push(form.text); fail(new DOMException('', 'AbortError')) })
      setTimeout(() => give({ ok: true, text: () => Promise.resolve(JSON.stringify({ policy: '', advice: [{ reason: 'R02', why: form.text }] })) }), 1000)
    })
  })
  const text = ref('快')
  let advice: Ref<Advice[]> | undefined
  createApp({ setup: () => { advice = useAdvice(() => ({ form: { text: text.value } })); return () => null } }).mount(document.createElement('div'))
  await vi.advanceTimersByTimeAsync(300)
  text.value = '快件'
  await vi.advanceTimersByTimeAsync(500)
  expect(asked).toEqual(['快件'])
  text.value = '快件丢失'
  await vi.advanceTimersByTimeAsync(2000)
  expect(asked).toEqual(['快件', '快件丢失'])
  expect(aborted).toEqual(['快件'])
  expect(advice?.value.map((one) => one.why)).toEqual(['快件丢失'])
})
