import { computed, reactive, ref } from 'vue'
import { Problem, Unreachable } from '../shared/api'
import { useSession } from './stores/session'

/** Something a person asked for: busy while it runs; when refused, holds why, at which fields, and what is open instead. */
export function useTask() {
  const busy = ref(false)
  const problem = ref<Problem | Unreachable | null>(null)
  const forgiven = ref(new Set<string>())
  const faults = computed<Record<string, string>>(() =>
    problem.value instanceof Problem
      ? Object.fromEntries(problem.value.faults.filter((fault) => !forgiven.value.has(fault.field)).map((fault) => [fault.field, fault.message]))
      : {})
  let turn = 0
  let sent: unknown

  /** Does it once: a second press while it runs is the same press. `form` is what is sent, for `forgive`. */
  async function run<T>(work: () => Promise<T>, form?: unknown): Promise<T | undefined> {
    if (busy.value) return undefined
    if (form !== undefined) sent = JSON.parse(JSON.stringify(form))
    return ask(work)
  }

  /** Asks anew whatever is under way: only the last answer counts. For what is shown, never for what is done. */
  async function ask<T>(work: () => Promise<T>): Promise<T | undefined> {
    const mine = ++turn
    busy.value = true
    problem.value = null
    forgiven.value = new Set()
    try {
      const answer = await work()
      return mine === turn ? answer : undefined
    } catch (failure) {
      if (!(failure instanceof Problem || failure instanceof Unreachable)) throw failure
      if (mine === turn) refused(failure)
      return undefined
    } finally {
      if (mine === turn) busy.value = false
    }
  }

  function refused(failure: Problem | Unreachable): void {
    problem.value = failure
    if (failure instanceof Problem && failure.status === 401) useSession().expired()
  }

  /** What was changed since it was refused is not marked as wrong any longer. */
  function forgive(now: unknown): void {
    if (!(problem.value instanceof Problem)) return
    for (const { field } of problem.value.faults) {
      if (JSON.stringify(valueAt(sent, field)) !== JSON.stringify(valueAt(now, field))) forgiven.value = new Set(forgiven.value).add(field)
    }
  }

  return reactive({ busy, problem, faults, run, ask, forgive, clear: () => { problem.value = null } })
}

function valueAt(form: unknown, path: string): unknown {
  const found = path.split('.').reduce<unknown>((value, name) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined), form)
  // A group such as `tests.unitClear` may stand flat in what was sent.
  return found ?? (typeof form === 'object' && form !== null ? (form as Record<string, unknown>)[path.split('.').at(-1)!] : undefined)
}

export type Task = ReturnType<typeof useTask>
