import type { ComplaintForm, Personal, Private } from './types'
import { daysBetween, dayAfter } from './words'

/** A page of a complaint comes as its row and what belongs to it: one thing to us. */
export function whole<T extends object>(told: T & { row?: object }): T {
  return told.row ? { ...told, ...told.row } : told
}

/** A form of which nothing is known yet. */
export function emptyForm(): ComplaintForm {
  return {
    complainant: {
      name: null, role: null, phone: null, secondPhone: null, idType: null, idNumber: null, countyCode: null, address: null, representative: null,
    },
    item: {
      enterpriseCode: null, waybill: null, noWaybillReason: null, businessType: null, postedOn: null, promisedOn: null, signedOn: null,
      sender: null, recipient: null, contents: null, quantity: null, declaredValueFen: null, insured: null, insuredValueFen: null,
      insuranceFeeFen: null, postageFen: null, codAmountFen: null, platform: null, platformOrder: null,
    },
    enterpriseComplaint: null,
    grievance: {
      mainProblem: null, otherProblems: [], text: null, requests: [], claimFen: null, otherProcedure: null, confidential: false,
    },
    consent: null,
  }
}

export function isPersonal(value: unknown): value is Personal {
  return typeof value === 'object' && value !== null && 'masked' in value
}

/** What may be shown of a personal value: in full when it was given in full. */
export function shown(value: Private | undefined): string {
  if (value === null || value === undefined) return ''
  return isPersonal(value) ? (value.full ?? value.masked) : value
}

/** A form as the application gave it, made editable: personal values become plain strings (a mask sent back keeps the stored one). */
export function editable(form: ComplaintForm): ComplaintForm {
  const plain = JSON.parse(JSON.stringify(form), (_key, value) => (isPersonal(value) ? shown(value) : value))
  return filled(plain)
}

/** What a draft or an answer lacks is not known. */
export function filled(part: Partial<ComplaintForm> | null | undefined): ComplaintForm {
  const empty = emptyForm()
  return {
    complainant: { ...empty.complainant, ...part?.complainant },
    item: { ...empty.item, ...part?.item },
    enterpriseComplaint: part?.enterpriseComplaint ?? null,
    grievance: { ...empty.grievance, ...part?.grievance },
    consent: part?.consent ?? null,
  }
}

/** What goes to the application: empty texts and untouched groups are left out, they are not known. */
export function known(form: ComplaintForm): Record<string, unknown> {
  return (prune(form) ?? {}) as Record<string, unknown>
}

function prune(value: unknown): unknown {
  if (value === null || value === undefined) return undefined
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim()
  if (Array.isArray(value)) return value.map(prune).filter((entry) => entry !== undefined)
  if (typeof value === 'object') {
    const kept = Object.entries(value)
      .map(([key, entry]) => [key, prune(entry)] as const)
      .filter(([, entry]) => entry !== undefined)
    return kept.length ? Object.fromEntries(kept) : undefined
  }
  return value
}

const blank = (value: unknown) => value === null || value === undefined || (typeof value === 'string' && value.trim() === '')

/** What must still be asked (handbook 2.1), in the order of the form; the same list as the core keeps. */
export function missingOf(form: ComplaintForm): string[] {
  const missing: string[] = []
  const need = (value: unknown, name: string) => { if (blank(value)) missing.push(name) }
  const { complainant, item, enterpriseComplaint: first, grievance } = form
  need(complainant.name, 'COMPLAINANT_NAME')
  need(complainant.role, 'COMPLAINANT_ROLE')
  need(complainant.phone, 'COMPLAINANT_PHONE')
  need(complainant.countyCode, 'COUNTY')
  if (complainant.role === 'AGENT') need(complainant.representative, 'REPRESENTATIVE')
  need(item.enterpriseCode, 'ENTERPRISE')
  if (blank(item.waybill)) need(item.noWaybillReason, 'WAYBILL')
  need(item.businessType, 'BUSINESS_TYPE')
  need(item.postedOn, 'POSTING_DATE')
  if (!first) {
    missing.push('ENTERPRISE_COMPLAINT')
  } else if (first.done === 'YES') {
    need(first.on, 'ENTERPRISE_COMPLAINT_DATE')
    need(first.result, 'ENTERPRISE_COMPLAINT_RESULT')
  }
  need(grievance.mainProblem, 'PROBLEM')
  need(grievance.text, 'TEXT')
  if (!grievance.requests.length) missing.push('REQUEST')
  need(grievance.otherProcedure, 'OTHER_PROCEDURE')
  if (/^0[34]/.test(grievance.mainProblem ?? '')) need(item.contents, 'CONTENTS')
  return missing
}

// As the form stands on the screen, so that the eye goes one way only.
const order = [
  'WAYBILL', 'ENTERPRISE', 'BUSINESS_TYPE', 'POSTING_DATE', 'ENTERPRISE_COMPLAINT', 'ENTERPRISE_COMPLAINT_DATE', 'ENTERPRISE_COMPLAINT_RESULT',
  'PROBLEM', 'REQUEST', 'TEXT', 'COMPLAINANT_NAME', 'COMPLAINANT_PHONE', 'COMPLAINANT_ROLE', 'REPRESENTATIVE', 'COUNTY', 'OTHER_PROCEDURE', 'CONTENTS',
]

/** Names of what is missing, in the order in which the form asks for it. */
export function inOrder(missing: string[]): string[] {
  return [...missing].sort((a, b) => order.indexOf(a) - order.indexOf(b))
}

/** Can it be accepted (rules art. 9, 2014 rules art. 9 (6))? `from` is the day from which it can. */
export type Verdict =
  | { kind: 'unknown' }
  | { kind: 'yes'; why: 'seven-days' | 'answered' | 'blocked' }
  | { kind: 'first-complain' }
  | { kind: 'too-early'; from: string }
  | { kind: 'other-procedure' }
  | { kind: 'over-a-year' }

const waitingDays = 7

/** The day after the enterprise's seven days: from then on it can be accepted. */
export const comeBackOn = (first: string) => dayAfter(first, waitingDays + 1)

export function verdict(form: ComplaintForm, day: string): Verdict {
  const procedure = form.grievance.otherProcedure
  if (procedure && procedure !== 'NONE' && procedure !== 'MARKET_REGULATOR') return { kind: 'other-procedure' }
  if (form.item.postedOn && daysBetween(form.item.postedOn, day) > 366) return { kind: 'over-a-year' }
  const first = form.enterpriseComplaint
  if (!first) return { kind: 'unknown' }
  if (first.done === 'NO') return { kind: 'first-complain' }
  if (first.done === 'BLOCKED') return { kind: 'yes', why: 'blocked' }
  if (first.result === 'DISSATISFIED' || first.result === 'ANSWERED') return { kind: 'yes', why: 'answered' }
  if (!first.on) return { kind: 'unknown' }
  return daysBetween(first.on, day) > waitingDays ? { kind: 'yes', why: 'seven-days' } : { kind: 'too-early', from: comeBackOn(first.on) }
}
