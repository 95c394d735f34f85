import { comeBackOn } from '../shared/form'
import { lawWords } from '../shared/law'
import type { Complaint, Reference } from '../shared/types'

/** A first wording for the complainant, to be made fitting: the reason, its base, and what can be done instead. It is Chinese whatever the reader's language. */
export function refusalWords(code: string, complaint: Complaint, tables: Reference | null): string {
  const why = tables?.rejectReasons.find((one) => one.code === code)
  if (!why) return ''
  const first = complaint.form.enterpriseComplaint?.on
  const hotline = tables?.enterprises.find((one) => one.code === complaint.enterprise)?.hotline
  const instead = code === 'R02'
    ? `请先向企业投诉${hotline ? `（客服 ${hotline}）` : ''}，${first ? `${comeBackOn(first)} 起` : '满 7 日'}仍未解决的，可再次申诉。` : ''
  return `您的申诉不予受理，理由：${why.chinese}${why.base && why.base !== '-' ? `（${lawWords(why.base, false)}）` : ''}。${instead}`
}
