import { onScopeDispose, ref, watch, type Ref } from 'vue'
import { call } from './api'
import type { ComplaintForm } from './types'

export interface SuggestedEnterprise { code: string; name: string; ground: 'PATTERN' | 'NAMED' | 'OLDER_PATTERN' }
export interface WaybillReading { number: string | null; enterprise: string | null; enterprises: SuggestedEnterprise[] }

const shortest = 6
const longest = 40
const pause = 250

export const readWaybill = (text: string, signal?: AbortSignal) => call<WaybillReading>('POST', '/api/reference/waybill', { text }, signal)

/** Words around a number, as a message or a scan brings them. */
export function isMoreThanANumber(text: string): boolean {
  const plain = text.normalize('NFKC').trim()
  return plain.length > longest || /[^A-Za-z0-9\s-]/.test(plain)
}

/** The enterprise after a waybill was read: what a person chose stays, what we inferred follows the number. */
export function enterpriseAfter(chosen: string | null, inferred: string | null, reading: WaybillReading): string | null {
  return chosen && chosen !== inferred ? chosen : reading.enterprise
}

/** Reads the waybill of a form while it is typed or pasted, and fills the enterprise that its number tells. */
export function useWaybill(form: Ref<ComplaintForm>) {
  /** The code that was filled in by us; null as soon as a person chose. */
  const inferred = ref<string | null>(null)
  /** Whose it may be besides, for a person to choose. */
  const possible = ref<SuggestedEnterprise[]>([])
  let asking: AbortController | undefined
  let waiting: ReturnType<typeof setTimeout> | undefined

  async function read(text: string, whole: boolean): Promise<void> {
    asking?.abort()
    asking = new AbortController()
    try {
      const reading = await readWaybill(text, asking.signal)
      const item = form.value.item
      if (whole) item.waybill = reading.number ?? text.trim().slice(0, longest)
      item.enterpriseCode = enterpriseAfter(item.enterpriseCode, inferred.value, reading)
      inferred.value = reading.enterprise !== null && item.enterpriseCode === reading.enterprise ? reading.enterprise : null
      possible.value = reading.enterprises.filter((one) => one.code !== item.enterpriseCode).slice(0, 3)
    } catch {
      // Only a suggestion: without it the enterprise is chosen by hand.
    }
  }

  watch(() => form.value.item.waybill, (waybill) => {
    clearTimeout(waiting)
    const clean = waybill?.replace(/\s/g, '') ?? ''
    possible.value = []
    if (clean.length >= shortest) waiting = setTimeout(() => void read(clean, false), pause)
  }, { immediate: true })
  onScopeDispose(() => { clearTimeout(waiting); asking?.abort() })

  /** A whole message in the clipboard: the number in it is taken. */
  function pasted(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text') ?? ''
    if (!isMoreThanANumber(text)) return
    event.preventDefault()
    void read(text, true)
  }

  function choose(code: string | null): void {
    form.value.item.enterpriseCode = code
    inferred.value = null
    possible.value = possible.value.filter((one) => one.code !== code)
  }

  return { inferred, possible, pasted, choose, read }
}
