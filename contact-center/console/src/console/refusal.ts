import { comeBackOn } from '../shared/form'
import { lawWords } from '../shared/law'
import type { Complaint, Reference } from '../shared/types'

/** A first wording for the complainant, to be made fitting: the reason, its base, and what can be done instead. It is Chinese whatever the reader's language. */
export function refusalWords(code: string, complaint: Complaint, tables: Reference | null): string {
  const why = tables?.rejectReasons.find((one) => one.code === code)
  if (!why) return ''
  return `您的申诉不予受理，理由：${why.chinese}${why.base && why.base !== '-' ? `（${lawWords(why.base, false)}）` : ''}。${code === 'R02' ? enterpriseFirst(complaint, tables) : ''}`
}

/** The same for somebody who is guided to the enterprise. */
export function guidingWords(complaint: Complaint, tables: Reference | null): string {
  return `您反映的问题应先由企业处理（${lawWords('办法 art. 9 (2)', false)}）。${enterpriseFirst(complaint, tables)}`
}

function enterpriseFirst({ form, enterprise }: Complaint, tables: Reference | null): string {
  const hotline = tables?.enterprises.find((one) => one.code === enterprise)?.hotline
  const first = form.enterpriseComplaint?.done === 'YES' ? form.enterpriseComplaint.on : null
  return `请先向企业投诉${hotline ? `（客服 ${hotline}）` : ''}，${first ? `${comeBackOn(first)} 起` : '满 7 日'}仍未解决的，可再次申诉。`
}
