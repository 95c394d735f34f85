import { onScopeDispose, ref, watch, type Ref } from 'vue'
import { call } from '../shared/api'
import { shown } from '../shared/form'
import type { ComplaintForm, Row } from '../shared/types'

export type Reason = 'SAME_WAYBILL' | 'SAME_PERSON' | 'SIMILAR_TEXT'
export interface SimilarFound { rows: { row: Row; reasons: Reason[] }[]; textSearched: boolean }
export interface SimilarQuestion { waybill?: string; phone?: string; idNumber?: string; text?: string; not?: string }

const pause = 400
const shortestText = 10

/** What of a form tells of an earlier complaint; null while there is too little to ask with. A mask is no number. */
export function questionOf(form: ComplaintForm, not?: string): SimilarQuestion | null {
  const plain = (value: string) => (value && !value.includes('*') ? value.trim() : '')
  const waybill = plain(form.item.waybill ?? '').replace(/\s/g, '')
  const phone = plain(shown(form.complainant.phone))
  const idNumber = plain(shown(form.complainant.idNumber))
  const text = (form.grievance.text ?? '').trim()
  const question: SimilarQuestion = {
    ...(waybill.length >= 8 ? { waybill } : {}),
    ...(phone.replace(/\D/g, '').length >= 7 ? { phone } : {}),
    ...(idNumber.length >= 8 ? { idNumber } : {}),
    ...([...text].length >= shortestText ? { text } : {}),
  }
  return Object.keys(question).length ? { ...question, ...(not ? { not } : {}) } : null
}

/** Earlier complaints like the one that is typed, asked for a moment after the last key; an answer that is overtaken is dropped. */
export function useSimilar(form: Ref<ComplaintForm>, not?: string) {
  const found = ref<SimilarFound | null>(null)
  let waiting: ReturnType<typeof setTimeout> | undefined
  let asking: AbortController | undefined
  let asked = ''

  watch(() => JSON.stringify(questionOf(form.value, not)), (question) => {
    if (question === asked) return
    asked = question
    clearTimeout(waiting)
    asking?.abort()
    if (question === 'null') { found.value = null; return }
    waiting = setTimeout(async () => {
      asking = new AbortController()
      try {
        found.value = await call<SimilarFound>('POST', '/api/complaints/similar', JSON.parse(question), asking.signal)
      } catch {
        // Only a suggestion. What is shown stays until the next answer.
      }
    }, pause)
  }, { immediate: true })
  onScopeDispose(() => { clearTimeout(waiting); asking?.abort() })
  return found
}
