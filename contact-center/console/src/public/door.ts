import { reactive } from 'vue'
import { call, Problem } from '../shared/api'
import type { Progress } from '../shared/types'

// The door of a complainant: a pass for half an hour, got by a code that was sent to the phone of the complaint.

export type Level = 'VERY_SATISFIED' | 'SATISFIED' | 'FAIR' | 'DISSATISFIED' | 'VERY_DISSATISFIED'
export const levels: readonly Level[] = ['VERY_SATISFIED', 'SATISFIED', 'FAIR', 'DISSATISFIED', 'VERY_DISSATISFIED']
export const satisfied = (level: Level | null) => level === null || levels.indexOf(level) < 3

export interface Supplement { asked: string | null; missing: string[]; by: string | null }
export interface Opinion { text: string; by: string | null; said: 'YES' | 'NO' | 'SILENT' | null }
export interface ComeBack { from: string | null; now: boolean }
export interface DoorView {
  progress: Progress
  until: string
  files: { name: string; size: number; at: string }[]
  open: { supplement: Supplement | null; material: boolean; withdrawal: boolean; opinion: Opinion | null; rating: boolean; comeBack: ComeBack | null }
}
export type Act = 'supplement' | 'material' | 'withdrawal' | 'consent' | 'rating' | 'return'

/** That a phone was verified, as it goes with the form. */
export interface Proof { phone: string; proof: string; until: string }
export const holds = (proof: Proof | null, phone: string, now = Date.now()): boolean => proof !== null && proof.phone === phone && Date.parse(proof.until) > now

interface Key { token: string; until: string; number: string }
const place = 'openhotline.pass'

/** The pass stays with this tab and ends with it. */
export function keptKey(now = Date.now()): Key | null {
  try {
    const key = JSON.parse(sessionStorage.getItem(place) ?? 'null') as Key | null
    return key && Date.parse(key.until) > now ? key : null
  } catch {
    return null
  }
}
function keepKey(key: Key | null): void {
  try {
    if (key) sessionStorage.setItem(place, JSON.stringify(key))
    else sessionStorage.removeItem(place)
  } catch {
    // Then it ends with this page.
  }
}

/** One visit: opened by a code, left by the visitor or by the clock. */
export function useDoor() {
  let key = keptKey()
  const visit = reactive({ inside: key !== null, ended: false, view: null as DoorView | null })
  const header = () => ({ 'X-Door-Pass': key?.token ?? '' })

  /** What is behind a pass that has ended is gone from the screen, too. */
  async function ask<T>(method: string, path: string, body?: Record<string, unknown> | FormData): Promise<T> {
    try {
      return await call<T>(method, '/api/public/door' + path, body, undefined, header())
    } catch (failure) {
      if (failure instanceof Problem && failure.status === 410) {
        forget()
        visit.ended = true
      }
      throw failure
    }
  }
  function forget(): void {
    key = null
    keepKey(null)
    visit.inside = false
    visit.view = null
  }
  return {
    visit,
    number: () => key?.number ?? '',
    async enter(number: string, phone: string, code: string): Promise<void> {
      const given = await call<{ token: string; until: string }>('POST', '/api/public/door', { number, phone, code })
      key = { ...given, number }
      keepKey(key)
      visit.inside = true
      visit.ended = false
    },
    async look(): Promise<void> { visit.view = await ask<DoorView>('GET', '') },
    async act(what: Act, body: Record<string, unknown> | FormData): Promise<void> { visit.view = await ask<DoorView>('POST', '/' + what, body) },
    async leave(): Promise<void> {
      await ask('DELETE', '').catch(() => undefined)
      forget()
      visit.ended = false
    },
    forget,
  }
}
