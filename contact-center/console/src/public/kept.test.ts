import { beforeEach, expect, it, vi } from 'vitest'
import { emptyForm } from '../shared/form'
import { forget, keep, kept, newSubmission } from './kept'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

beforeEach(() => {
  const store = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => store.set(key, value),
    removeItem: (key: string) => store.delete(key),
  })
})

it('names each form by a UUID of its own', () => {
  expect(newSubmission()).toMatch(uuid)
  expect(newSubmission()).not.toBe(newSubmission())
})

it('keeps the name over a reload, and forgets it with the form', () => {
  const begun = kept()
  keep(begun.form, 'text', begun.submission)
  expect(kept().submission).toBe(begun.submission)
  forget()
  expect(kept().submission).not.toBe(begun.submission)
})

it('names a form that was kept without a name', () => {
  localStorage.setItem('openhotline.complaint', JSON.stringify({ form: emptyForm(), step: 'text', at: Date.now() }))
  expect(kept().submission).toMatch(uuid)
  expect(kept().step).toBe('text')
})
