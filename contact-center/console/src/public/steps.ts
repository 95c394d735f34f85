import type { ComplaintForm } from '../shared/types'
import { today } from '../shared/words'

/** One question after the other; a question that an answer has made needless is left out. */
export const steps = ['enterprise', 'done', 'on', 'waybill', 'service', 'problem', 'text', 'request', 'procedure', 'who', 'code', 'files', 'review'] as const
export type Step = (typeof steps)[number]

/** @param verify whether the phone must be shown to be theirs by a code */
export const asked = (form: ComplaintForm, verify: boolean): Step[] => steps.filter((step) => (step !== 'on' || form.enterpriseComplaint?.done === 'YES') && (step !== 'code' || verify))

/** Where a field is asked, so that a fault leads back to its question. */
export function stepOf(field: string): Step {
  if (field.startsWith('item.enterpriseCode')) return 'enterprise'
  if (field.startsWith('enterpriseComplaint')) return field.endsWith('.done') || field === 'enterpriseComplaint' ? 'done' : 'on'
  if (/^item\.(waybill|noWaybillReason)/.test(field)) return 'waybill'
  if (/^item\.(businessType|postedOn)/.test(field)) return 'service'
  if (/^item\.contents|mainProblem|otherProblems/.test(field)) return 'problem'
  if (field === 'grievance.text') return 'text'
  if (/requests|claimFen/.test(field)) return 'request'
  if (/otherProcedure/.test(field)) return 'procedure'
  if (field.startsWith('complainant')) return 'who'
  if (field === 'phoneProof') return 'code'
  if (field.startsWith('file')) return 'files'
  return 'review'
}

type Words = 'required' | 'choose' | 'waybillBad' | 'phoneBad' | 'short' | 'future'

/** What is wrong with the answers of one step: field and the key of the words. The application has the last word. */
export function faultsOf(step: Step, form: ComplaintForm, day: string = today()): Record<string, Words> {
  const faults: Record<string, Words> = {}
  const need = (value: unknown, field: string, words: Words = 'required') => { if (value === null || value === undefined || value === '' || (Array.isArray(value) && !value.length)) faults[field] = words }
  const past = (value: string | null, field: string) => { if (value && value > day) faults[field] = 'future' }
  const { complainant, item, enterpriseComplaint: first, grievance } = form
  switch (step) {
    case 'enterprise': need(item.enterpriseCode, 'item.enterpriseCode', 'choose'); break
    case 'done': need(first?.done, 'enterpriseComplaint.done', 'choose'); break
    case 'on': need(first?.on, 'enterpriseComplaint.on', 'choose'); need(first?.result, 'enterpriseComplaint.result', 'choose'); past(first?.on ?? null, 'enterpriseComplaint.on'); break
    case 'waybill':
      if (item.waybill) { if (!/^[0-9A-Za-z-]{4,40}$/.test(item.waybill.replace(/\s/g, ''))) faults['item.waybill'] = 'waybillBad' }
      else if (!item.noWaybillReason) need(item.waybill, item.noWaybillReason === null ? 'item.waybill' : 'item.noWaybillReason')
      break
    case 'service': need(item.businessType, 'item.businessType', 'choose'); need(item.postedOn, 'item.postedOn', 'choose'); past(item.postedOn, 'item.postedOn'); break
    case 'problem': need(grievance.mainProblem, 'grievance.mainProblem', 'choose'); if (/^0[34]/.test(grievance.mainProblem ?? '')) need(item.contents, 'item.contents'); break
    case 'text': if ([...(grievance.text ?? '').trim()].length < 10) faults['grievance.text'] = 'short'; break
    case 'request': need(grievance.requests, 'grievance.requests', 'choose'); break
    case 'procedure': need(grievance.otherProcedure, 'grievance.otherProcedure', 'choose'); break
    case 'who':
      need(complainant.name, 'complainant.name'); need(complainant.role, 'complainant.role', 'choose'); need(complainant.countyCode, 'complainant.countyCode', 'choose')
      if (String(complainant.phone ?? '').replace(/\D/g, '').length < 10) faults['complainant.phone'] = 'phoneBad'
      break
    default: break
  }
  return faults
}
