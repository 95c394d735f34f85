import { computed, reactive, ref } from 'vue'
import { Problem, Unreachable } from '../shared/api'
import { useSession } from './stores/session'

/** Something a person asked for: busy while it runs; when refused, holds why, at which fields, and what is open instead. */
export function useTask() {
  const busy = ref(false)
  const problem = ref<Problem | Unreachable | null>(null)
  const faults = computed<Record<string, string>>(() =>
    problem.value instanceof Problem ? Object.fromEntries(problem.value.faults.map((fault) => [fault.field, fault.message])) : {})

  async function run<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (busy.value) return undefined
    busy.value = true
    problem.value = null
    try {
      return await work()
    } catch (failure) {
      if (failure instanceof Problem || failure instanceof Unreachable) {
        problem.value = failure
        if (failure instanceof Problem && failure.status === 401) useSession().expired()
        return undefined
      }
      throw failure
    } finally {
      busy.value = false
    }
  }

  return reactive({ busy, problem, faults, run, clear: () => { problem.value = null } })
}

export type Task = ReturnType<typeof useTask>
