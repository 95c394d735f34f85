import { beforeEach, expect, it, vi } from 'vitest'
import { holds, keptKey, levels, satisfied, useDoor } from './door'

const soon = new Date(Date.now() + 60_000).toISOString()
let asked: [string, RequestInit][] = []

beforeEach(() => {
  const store = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => store.set(key, value),
    removeItem: (key: string) => store.delete(key),
  })
  vi.stubGlobal('document', { cookie: '' })
  asked = []
})

function answering(status: number, body: unknown): void {
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    asked.push([path, init])
    return Promise.resolve(new Response(JSON.stringify(body), { status }))
  })
}

it('counts the upper three levels as satisfied', () => {
  expect(levels.filter(satisfied)).toEqual(['VERY_SATISFIED', 'SATISFIED', 'FAIR'])
})

it('holds a proof for its phone and its time only', () => {
  const proof = { phone: '13800138000', proof: 'x', until: soon }
  expect(holds(proof, '13800138000')).toBe(true)
  expect(holds(proof, '13900139000')).toBe(false)
  expect(holds(proof, '13800138000', Date.now() + 120_000)).toBe(false)
  expect(holds(null, '')).toBe(false)
})

it('keeps the pass over a reload and shows it with each question', async () => {
  answering(200, { token: 'secret', until: soon })
  await useDoor().enter('261124000017', '13800138000', '123456')
  expect(keptKey()?.number).toBe('261124000017')

  answering(200, { progress: {}, until: soon, files: [], open: {} })
  const again = useDoor()
  await again.look()
  expect((asked.at(-1)![1].headers as Record<string, string>)['X-Door-Pass']).toBe('secret')
  expect(again.visit.view).not.toBeNull()
})

it('shows nothing any more when the pass has ended', async () => {
  answering(200, { token: 'secret', until: soon })
  const door = useDoor()
  await door.enter('261124000017', '13800138000', '123456')
  answering(410, { detail: '验证已过期' })
  await expect(door.look()).rejects.toThrow('验证已过期')
  expect(door.visit).toMatchObject({ inside: false, ended: true, view: null })
  expect(keptKey()).toBeNull()
})
