import { onBeforeUnmount, ref, watch } from 'vue'
import { post } from '../shared/api'
import type { Advice, Advised } from '../shared/types'

const pause = 400

/** Asks, a moment after the last change, what speaks against acceptance; a newer question ends the older. Null asks nothing. */
export function useAdvice(question: () => { number?: string; form: object } | null) {
  const advice = ref<Advice[]>([])
  let waiting: ReturnType<typeof setTimeout> | undefined
  let asking: AbortController | undefined

  function stop(): void {
    clearTimeout(waiting)
    asking?.abort()
  }

  async function ask(body: object): Promise<void> {
    const mine = new AbortController()
    asking = mine
    try {
      const told = await post<Advised>('/api/complaints/advice', { ...body }, mine.signal)
      if (!mine.signal.aborted) advice.value = told.advice
    } catch {
      // Only advice: without it a person decides as well.
      if (!mine.signal.aborted) advice.value = []
    }
  }

  // Compared as text: the same question is not asked twice.
  watch(() => JSON.stringify(question()), (now) => {
    stop()
    const asked = JSON.parse(now) as object | null
    if (asked) waiting = setTimeout(() => void ask(asked), pause)
    else advice.value = []
  }, { immediate: true })
  onBeforeUnmount(stop)

  return advice
}
