import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import { Problem } from '../shared/api'
import { useTask } from './task'

beforeEach(() => setActivePinia(createPinia()))

const later = <T>(value: T, milliseconds: number) => new Promise<T>((give) => setTimeout(() => give(value), milliseconds))

it('does once what was pressed twice', async () => {
  const task = useTask()
  let done = 0
  await Promise.all([task.run(() => later(++done, 5)), task.run(() => later(++done, 5))])
  expect(done).toBe(1)
})

it('shows the last answer, however late the first one comes', async () => {
  const task = useTask()
  const [first, second] = await Promise.all([task.ask(() => later('old', 20)), task.ask(() => later('new', 1))])
  expect([first, second]).toEqual([undefined, 'new'])
  expect(task.busy).toBe(false)
})

it('marks a field until it is changed', async () => {
  const task = useTask()
  const sent = { reply: { handler: '', findings: '' } }
  await task.run(() => Promise.reject(new Problem(422, '', [{ field: 'reply.handler', code: 'required', message: '请填写' }, { field: 'reply.findings', code: 'required', message: '请填写' }])), sent)
  task.forgive({ reply: { handler: '王五', findings: '' } })
  expect(Object.keys(task.faults)).toEqual(['reply.findings'])
})
