import { dayAfter } from '../shared/words'
import { shown } from '../shared/form'
import type { Complaint, ComplaintForm, Enterprise } from '../shared/types'

export const topics = ['REJECTION', 'GUIDANCE', 'SUPPLEMENT', 'ANSWER', 'FORWARDING', 'CALLBACK', 'OTHER'] as const

export interface TextModule {
  id: string
  shared: boolean
  shortcut: string
  title: string
  topic: (typeof topics)[number]
  text: string
  version: number
  changedBy: string
  changedAt: string
}

/** What a placeholder is filled from: the complaint that is open, or the form on the desk. */
export interface Subject { form: ComplaintForm | null; complaint: Complaint | null }
export interface Names {
  enterprise: (code: string | null) => Enterprise | undefined
  problem: (code: string | null) => string
  missing: (name: string) => string
  agent: string
  today: string
}

export const placeholders = ['申诉编号', '申诉人', '企业', '企业客服', '运单号', '问题', '收到日期', '答复期限', '办理期限', '企业投诉日期', '可申诉日期', '不予受理理由', '待补内容', '坐席', '今天'] as const

const mark = /[:：]{2}([a-z0-9\u4e00-\u9fa5]{0,20})$/i
const waitingDays = 7
/** Stands where something is not known yet: to be seen, and to be filled by hand. */
export const blank = '＿＿'

/** The short form that ends at the caret: `::r02`, or `：：r02` as a Chinese keyboard writes it. */
export function shortFormBefore(text: string, caret: number): { from: number; typed: string } | null {
  const found = mark.exec(text.slice(0, caret))
  return found ? { from: found.index, typed: found[1].toLowerCase() } : null
}

/** Best first: the short form itself, one that begins so, one whose title says so; one's own before the centre's. */
export function modulesMatching(modules: TextModule[], typed: string): TextModule[] {
  const rank = (one: TextModule) => {
    if (one.shortcut === typed) return 0
    if (one.shortcut.startsWith(typed)) return 1
    return one.title.toLowerCase().includes(typed) ? 2 : 9
  }
  return modules
    .filter((one) => rank(one) < 9)
    .sort((one, other) => rank(one) - rank(other) || Number(one.shared) - Number(other.shared) || one.shortcut.localeCompare(other.shortcut))
}

export function filledIn(text: string, subject: Subject, names: Names): string {
  const words = wordsOf(subject, names)
  return text.replace(/\{\{([^{}]{1,20})\}\}/g, (_whole, name: string) => words[name as (typeof placeholders)[number]] || blank)
}

function wordsOf({ form: typed, complaint }: Subject, names: Names): Record<(typeof placeholders)[number], string> {
  const form = complaint?.form ?? typed
  const enterprise = names.enterprise(form?.item.enterpriseCode ?? null)
  const first = form?.enterpriseComplaint?.on ?? ''
  return {
    申诉编号: complaint?.number ?? '',
    申诉人: shown(form?.complainant.name),
    企业: enterprise?.name ?? '',
    企业客服: enterprise?.hotline ?? '',
    运单号: form?.item.waybill ?? '',
    问题: names.problem(form?.grievance.mainProblem ?? null),
    收到日期: complaint ? complaint.receivedAt.slice(0, 10) : names.today,
    答复期限: complaint?.lawDue?.day ?? '',
    办理期限: complaint?.due?.day ?? '',
    企业投诉日期: first,
    可申诉日期: first ? dayAfter(first, waitingDays) : dayAfter(names.today, waitingDays),
    不予受理理由: '',
    待补内容: (complaint?.missing ?? []).map(names.missing).join('、'),
    坐席: names.agent,
    今天: names.today,
  }
}

/** Puts words in the place of the short form, as if they had been typed, so that whatever listens to the field hears of it. */
export function putIn(field: HTMLTextAreaElement | HTMLInputElement, from: number, until: number, words: string): void {
  const now = field.value.slice(0, from) + words + field.value.slice(until)
  const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')!.set!.call(field, now)
  field.dispatchEvent(new Event('input', { bubbles: true }))
  const gap = words.indexOf(blank)
  const caret = from + (gap < 0 ? words.length : gap)
  field.setSelectionRange(caret, gap < 0 ? caret : caret + blank.length)
}
