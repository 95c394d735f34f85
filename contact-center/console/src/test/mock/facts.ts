import { readFileSync } from 'node:fs'
import type { Complaint, Reference, Row, TimelineEntry } from '../../shared/types'
import { filled } from '../../shared/form'
import messages from '../../console/messages/zh-CN'

const table = (name: string) => JSON.parse(readFileSync(new URL(`../../../../app/src/main/resources/reference/${name}.json`, import.meta.url), 'utf8'))
const at = (days: number) => new Date(Date.now() - days * 864e5).toISOString()
const day = (days: number) => new Date(Date.now() + days * 864e5).toISOString().slice(0, 10)

const codes: Record<string, number> = { REGISTERED: 10, SUPPLEMENT: 15, ACCEPTED: 20, REJECTED: 21, FORWARDED: 30, PROCESSING: 31, REPLIED: 32, DISPUTED: 33, REDO: 34, VERIFYING: 40, MEDIATING: 50, SUSPENDED: 55, ANSWERED: 60, CLOSED: 70, TERMINATED: 72, TRANSFERRED: 23 }
export const reference: Reference = {
  problemTypes: table('problem-types'),
  enterprises: table('enterprises').map((one: { code: string; name: string; hotline?: string; hotlineVerified?: boolean }) => ({ ...one, hotline: one.hotline ?? '', hotlineVerified: one.hotlineVerified ?? false })),
  regions: table('regions'),
  states: Object.entries(codes).map(([name, code]) => ({ name, code, chinese: messages.state[name as 'CLOSED'] })),
  acts: Object.entries(messages.act).map(([name, chinese]) => ({ name, chinese })),
  rejectReasons: [{ code: 'R02', chinese: '未先向企业投诉，或投诉未满 7 日且未获答复', base: '办法 art. 9 (2)' }, { code: 'R10', chinese: '非本省管辖', base: '办法 art. 5' }, { code: 'R13', chinese: '以申诉谋取不正当利益', base: '办法 art. 3' }],
  hours: { open: true, roundTheClock: true, text: '全天 24 小时（试运行）' },
}

const states = ['PROCESSING', 'REGISTERED', 'PROCESSING', 'VERIFYING', 'FORWARDED', 'CLOSED', 'REPLIED', 'CLOSED', 'ACCEPTED', 'MEDIATING', 'SUPPLEMENT', 'ANSWERED']
const problems = ['0301', '0101', '0203', '0402', '0105', '0304', '0204']
const enterprises = ['YTO', 'ZTO', 'SF', 'STO', 'EMS', 'POST']
const counties = ['620102', '620103', '620502', '620702', '621022', '620402']
const due = (left: number, limit: string) => ({ day: day(left), daysLeft: left, overdue: left < 0, toBeSet: false, limit, article: '办法 (10 days)', certainty: 'LIKELY' })

export const rows: Row[] = Array.from({ length: 26 }, (_, i) => ({
  number: `2611${String(23 - (i % 20)).padStart(2, '0')}${String(47182 + i * 137).padStart(5, '0')}${i % 10}`,
  version: 3, state: states[i % states.length], enterprise: enterprises[i % enterprises.length], problem: problems[i % problems.length],
  county: counties[i % counties.length], city: '620100', complainant: { masked: ['李*', '王*', '马**', '张*'][i % 4], full: null }, waybill: 'YT88****0' + (100 + i),
  receivedAt: at(i), channel: i % 5 ? 'PHONE' : 'ORDER_12345', due: states[i % 12] === 'CLOSED' ? null : due(i - 3, '企业答复'), lawDue: due(30 - i, '答复用户'), handler: i % 3 ? 'agent01' : null,
  missing: i % 4 === 1 ? ['POSTING_DATE', 'REQUEST'] : [], finding: i === 5 ? 'EFFECTIVE' : null, repeats: i % 7 === 3 ? 3 : 1, supervised: i === 2 ? 2 : null,
}))

const leads: Record<string, string> = {
  ACCEPT: 'ACCEPTED', GUIDE: 'GUIDED', ASK_SUPPLEMENT: 'SUPPLEMENT', SUPPLEMENT: 'REGISTERED', REJECT: 'REJECTED', TRANSFER: 'TRANSFERRED', FORWARD: 'FORWARDED', SIGN: 'PROCESSING', DISPUTE: 'DISPUTED', REPLY: 'REPLIED', SEND_BACK: 'REDO', BEGIN_VERIFICATION: 'VERIFYING',
  ANSWER: 'ANSWERED', MEDIATE: 'MEDIATING', CLOSE: 'CLOSED', WITHDRAW: 'WITHDRAWN', TERMINATE: 'TERMINATED', MERGE: 'TERMINATED', SUSPEND: 'SUSPENDED', UNMERGE: 'REGISTERED',
}
const articles: Record<string, string> = { ACCEPT: '办法 art. 8, 9', REJECT: '办法 art. 9', GUIDE: '办法 art. 9 (2)', ASK_SUPPLEMENT: '办法 art. 9 (1)', TRANSFER: '办法 art. 5; 邮政法 art. 66', FORWARD: '办法 art. 5', REPLY: '办法 (10 days)', ANSWER: '邮政法 art. 65', CLOSE: '2014 办法 (closing tests)', FIND: '2014 办法 (closing tests)' }
/** Where an act leads from here; an act that moves nothing stays. */
export const after = (act: string, state: string) => leads[act] ?? (act === 'RESUME' ? 'PROCESSING' : state)

export function complaint(state: string): Complaint {
  const open: Record<string, string[]> = {
    REGISTERED: ['ACCEPT', 'GUIDE', 'ASK_SUPPLEMENT', 'REJECT', 'TRANSFER', 'PROPOSE_REJECTION', 'EDIT'], SUPPLEMENT: ['SUPPLEMENT', 'REJECT', 'EDIT'], ACCEPTED: ['FORWARD', 'EDIT'], FORWARDED: ['SIGN', 'DISPUTE'],
    PROCESSING: ['REPLY', 'DISPUTE', 'SEND_BACK', 'ASK_EXTENSION', 'GRANT_EXTENSION', 'REFUSE_EXTENSION'], REPLIED: ['BEGIN_VERIFICATION', 'SEND_BACK', 'JUDGE_REPLY'], DISPUTED: ['FORWARD', 'TRANSFER'],
    VERIFYING: ['ANSWER', 'MEDIATE', 'SEND_BACK', 'NOTE_VERIFICATION', 'JUDGE_REPLY', 'FIND'], MEDIATING: ['ANSWER', 'GIVE_OPINION', 'NOTE_CONSENT', 'FIND'], SUSPENDED: ['RESUME'], ANSWERED: ['CLOSE', 'FIND'], TRANSFERRED: ['ACKNOWLEDGE'], TERMINATED: ['UNMERGE'],
  }
  const inWork = ['REGISTERED', 'SUPPLEMENT', 'ACCEPTED', 'FORWARDED', 'PROCESSING', 'REPLIED', 'DISPUTED', 'VERIFYING', 'MEDIATING', 'SUSPENDED'].includes(state)
  const acts = [...(open[state] ?? []), ...(inWork ? ['WITHDRAW', 'TERMINATE', ...(state === 'SUSPENDED' ? [] : ['MERGE', 'SUSPEND']), 'ADD_MATERIAL', 'URGE', 'SUPERVISE'] : []), 'NOTE', 'ASSIGN', 'LINK']
  const replied = ['REPLIED', 'VERIFYING', 'MEDIATING', 'ANSWERED'].includes(state)
  return {
    ...rows[2], number: '261123047182', state, handler: 'agent01', finding: state === 'CLOSED' ? 'EFFECTIVE' : null,
    form: filled({
      complainant: { name: { masked: '李*', full: '李梅' }, role: 'RECIPIENT', phone: { masked: '138****8000', full: '13800138000' }, secondPhone: null, idType: null, idNumber: { masked: '6201**********0022', full: null }, countyCode: '620102', address: { masked: '兰州市城关区****', full: null }, representative: null },
      item: { ...filled({}).item, enterpriseCode: 'YTO', waybill: 'YT8826017734512', businessType: 'EXPRESS_DOMESTIC', postedOn: day(-13), contents: '羊绒围巾', quantity: 1, declaredValueFen: 36000, sender: { name: { masked: '周*', full: null }, phone: { masked: '139****2211', full: null }, countyCode: null, address: null } },
      enterpriseComplaint: { done: 'YES', on: day(-9), channel: null, ticket: 'YT-20261114-331', result: 'UNANSWERED', text: null },
      grievance: { mainProblem: '0301', otherProblems: [], text: '快递显示 11 月 10 日已签收，本人没有收到，驿站说没有这个件，客服一直让等消息。😡 𠮷', requests: ['COMPENSATION', 'EXPLANATION'], claimFen: 36000, otherProcedure: 'NONE', confidential: false },
    }),
    receipt: { channel: 'PHONE', at: at(2), dispatchedByPartnerAt: null }, course: {}, policy: '2020', repeats: 2, supervised: state === 'PROCESSING' ? 2 : null, order: state === 'PROCESSING' ? { partner: '12345', number: 'LZ20261123000731', handleDue: at(-3), status: 'SIGNED' } : null,
    open: acts.map((act) => ({ act, chinese: messages.act[act as 'CLOSE'], to: leads[act] ?? (act === 'RESUME' ? null : state), article: articles[act] ?? 'house rule', moves: act in leads || act === 'RESUME' })),
    related: { linked: state === 'PROCESSING' ? [rows[7].number] : [], merged: [], into: state === 'TERMINATED' ? rows[0].number : null },
    handling: {
      handler: 'agent01', rejection: null, redoRounds: 0, closing: null, merger: null, proposal: null, comeBackOn: null, quality: null, repeats: 2, verification: null, answer: null, reply: null, supervision: null, found: null, mediation: null, handover: null,
      suspensions: state === 'SUSPENDED' ? [{ ground: 'APPRAISAL', why: '送检鉴定内件价值', reviewOn: day(8), from: 'PROCESSING', at: at(1), resumedAt: null }] : [],
      ...(state === 'PROCESSING' ? { supervision: { level: 2, answerBy: day(2), note: '媒体关注，请优先办理', by: 'director', at: at(1) } } : {}),
      ...(state === 'MEDIATING' ? { mediation: { opinion: '建议赔偿 300 元并当面道歉。', givenAt: at(1), complainant: 'YES', enterprise: null } } : {}),
      ...(state === 'TRANSFERRED' ? { handover: { kind: 'JURISDICTION', to: '陕西省邮政管理局', cityCode: null, why: '寄递双方均在陕西', answerBy: day(10), acknowledgedAt: null, acknowledgement: null } } : {}),
      ...(state === 'ANSWERED' ? { found: { finding: 'EFFECTIVE', result: 'SETTLED', recovered: { compensationFen: 36000, refundFen: 0, foundValueFen: 0 }, tests: { handlingFits: true, replyAgreesWithUser: true, unitClear: true }, basis: ['LAW', 'WAYBILL'], responsibleUnit: '兰州城关一部', because: null } } : {}),
      extension: state === 'PROCESSING' ? { days: 5, why: '需调取外省监控', askedBy: 'yto', askedAt: at(0.5), granted: null, decidedBy: null, decision: null, until: null } : null,
      ...(state === 'ANSWERED' ? { answer: '经核实，快件在派送途中丢失，圆通速递已赔偿 360 元。', verification: { reached: 'YES', agrees: true, note: '用户确认收到赔款' } } : {}),
      ...(replied ? { reply: { findings: '派送途中丢失，网点未按规定核实签收。', liability: 'FULL', responsibleUnit: '兰州城关一部', settlement: ['COMPENSATION', 'APOLOGY'], compensationFen: 36000, otherRecoveredFen: 0, userContent: 'YES', handler: { masked: '赵*', full: '赵强' }, handlerPhone: { masked: '0931****222', full: '09318822222' }, attachments: [] } } : {}),
    },
  }
}

const entries: Partial<TimelineEntry>[] = [
  { at: at(0.1), kind: 'moved', title: '转办', who: 'agent01', article: '办法 art. 5', note: null, act: 'FORWARD', from: 'ACCEPTED', to: 'FORWARDED' },
  { at: at(0.2), kind: 'exchange', title: '12345 回执：已签收', who: '系统', article: null, note: null, act: null, from: null, to: null },
  { at: at(1.5), kind: 'file', title: '附件', who: 'agent01', article: null, note: null, act: null, from: null, to: null, attachment: { id: 'a1', name: '签收底单.pdf', mediaType: 'application/pdf', size: 20000 } },
  { at: at(1.9), kind: 'moved', title: '受理', who: 'agent01', article: '办法 art. 8, 9', note: '企业投诉已满 7 日', act: 'ACCEPT', from: 'REGISTERED', to: 'ACCEPTED' },
  { at: at(2), kind: 'call', title: '来电', who: 'agent01', article: null, note: null, act: null, from: null, to: null, recording: { id: 'r1', kind: 'CONVERSATION', startedAt: at(2), seconds: 214, voided: null } },
  { at: at(2), kind: 'registered', title: '登记', who: 'agent01', article: null, note: null, act: null, from: null, to: 'REGISTERED' },
]
export const timeline = entries.map((entry) => ({ recording: null, attachment: null, contact: null, callback: null, ...entry }))

export const advice = [
  { reason: 'R02', chinese: '未先向企业投诉，或投诉未满 7 日且未获答复', article: '办法 art. 9 (2)', weight: 'APPLIES', why: `企业处理期未满 7 日，${day(3)} 起仍未解决可再来申诉`, comeBackOn: day(3) },
  { reason: 'R03', chinese: '申诉对象、事由、请求或事实材料不明确', article: '办法 art. 9 (1)', weight: 'ASK_FIRST', why: '申诉对象、事由或请求尚不明确：请补全，或要求补正', comeBackOn: null },
]
export const notifications = [
  { id: 9, number: rows[0].number, kind: 'ESCALATE', words: `企业答复期限已于 ${day(-1)} 届满`, at: at(0.1), read: false },
  { id: 8, number: rows[3].number, kind: 'REMIND', words: `回访核实期限将于 ${day(1)} 届满`, at: at(0.4), read: false },
  { id: 5, number: rows[6].number, kind: 'REMIND', words: `答复审查期限将于 ${day(0)} 届满`, at: at(1.2), read: true },
]
