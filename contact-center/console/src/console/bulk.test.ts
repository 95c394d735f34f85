import { afterEach, describe, expect, it, vi } from 'vitest'
import { actOnAll } from './bulk'
import type { Row } from '../shared/types'

const rows = ['1', '2', '3'].map((number, i) => ({ number, version: i + 4 })) as unknown as Row[]
const answers = (...all: (Response | Error)[]) => {
  const asked: [string, unknown][] = []
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    asked.push([path, JSON.parse(String(init?.body ?? 'null'))])
    const next = all.shift()
    if (next instanceof Error) throw next
    return next ?? new Response('{}', { status: 200, headers: { 'Content-Type': 'application/json' } })
  })
  return asked
}
const refusal = (status: number, problem: object) => new Response(JSON.stringify(problem), { status, headers: { 'Content-Type': 'application/problem+json' } })

afterEach(() => vi.unstubAllGlobals())

describe('the same act on several complaints', () => {
  it('goes on after a refusal, and says why', async () => {
    const asked = answers(new Response('{}', { status: 200, headers: { 'Content-Type': 'application/json' } }), refusal(409, { detail: '这件申诉刚被他人改动' }))
    const so = await actOnAll(rows, 'NOTE', { note: '请今天回电' })
    expect(so).toEqual({ done: ['1', '3'], refused: [{ number: '2', why: '这件申诉刚被他人改动' }] })
    expect(asked.map(([path]) => path)).toEqual(rows.map((row) => `/api/complaints/${row.number}/acts/NOTE`))
    expect(asked[2][1]).toEqual({ note: '请今天回电', version: 6 })
  })

  it('tells the fault of a field in its own words', async () => {
    answers(refusal(422, { detail: '请更正', errors: [{ field: 'BUSINESS_TYPE', code: 'required', message: '受理前请补全此项' }] }))
    expect((await actOnAll(rows.slice(0, 1), 'ACCEPT', {})).refused[0].why).toBe('受理前请补全此项')
  })

  it('stops trying when the server is away, and calls nothing done that was not', async () => {
    const asked = answers(new TypeError('away'))
    const so = await actOnAll(rows, 'URGE', { why: '催' })
    expect(so.done).toEqual([])
    expect(so.refused.map((one) => one.number)).toEqual(['1', '2', '3'])
    expect(asked.length).toBe(1)
  })
})
