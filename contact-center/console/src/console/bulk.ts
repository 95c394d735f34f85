// The same act on several complaints, one after the other: each succeeds or is refused by itself, and nothing is lost in between.
import { post, Problem, Unreachable } from '../shared/api'
import type { Row } from '../shared/types'

/** The acts that make sense on many at once, by what they ask for; which are open is said by the application, complaint by complaint. */
export const bulkActs = ['ASSIGN', 'NOTE', 'URGE', 'SUPERVISE', 'ACCEPT', 'FORWARD', 'BEGIN_VERIFICATION'] as const
export const bulkActsOfEnterprises = ['SIGN'] as const

export interface Refusal { number: string; why: string }
export interface Outcome { done: string[]; refused: Refusal[] }

/** Stops when the server cannot be reached any more; what was not tried yet is told as not done. */
export async function actOnAll(rows: Row[], act: string, body: Record<string, unknown>, told: (so: Outcome) => void = () => undefined): Promise<Outcome> {
  const so: Outcome = { done: [], refused: [] }
  let away: string | null = null
  for (const { number, version } of rows) {
    if (away) {
      so.refused.push({ number, why: away })
      continue
    }
    try {
      await post(`/api/complaints/${number}/acts/${act}`, { ...body, version })
      so.done.push(number)
    } catch (failure) {
      if (!(failure instanceof Problem || failure instanceof Unreachable)) throw failure
      so.refused.push({ number, why: wordsOf(failure) })
      if (failure instanceof Unreachable || failure.status === 401) away = failure.message
    }
    told({ done: [...so.done], refused: [...so.refused] })
  }
  return so
}

/** A fault of a field says more than that there is one. */
function wordsOf(failure: Problem | Unreachable): string {
  return failure instanceof Problem && failure.faults.length ? failure.faults.map((fault) => fault.message).join('；') : failure.message
}
