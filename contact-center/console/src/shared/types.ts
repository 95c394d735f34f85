// The contract of docs/web-api.md, as types. Money in fen, days as yyyy-MM-dd, instants as ISO-8601 with offset.

export type Role = 'INTAKE' | 'HANDLER' | 'CALLBACK' | 'MEDIATOR' | 'QUALITY' | 'REVIEWER' | 'DIRECTOR' | 'ENTERPRISE' | 'CITY_BUREAU' | 'AUDITOR' | 'SYSTEM_ADMIN' | 'SECURITY_ADMIN' | 'AUDIT_ADMIN'

/** What is still asked for between the password and the first page. */
export type Stage = 'CODE' | 'PASSWORD' | 'ENROL'

export interface Me {
  login: string
  name: string
  roles: Role[]
  enterprise: string | null
  city?: string | null
  unit?: string | null
  stage?: Stage | null
  trial: boolean
}

export interface Personal {
  masked: string
  full: string | null
}

export interface ProblemType { code: string; name: string; english: string; statLevel1: string }
export interface Enterprise { code: string; name: string; hotline: string | null; hotlineVerified: boolean }
export interface Region { code: string; name: string; cityCode: string; areaCode: string; pinyin?: string | null }
export interface StateName { name: string; code: number; chinese: string }
export interface ActName { name: string; chinese: string }
export interface RejectReason { code: string; chinese: string; base: string }
export interface Hours { open: boolean; roundTheClock: boolean; text: string }

export interface Reference {
  problemTypes: ProblemType[]
  enterprises: Enterprise[]
  regions: Region[]
  states: StateName[]
  acts: ActName[]
  rejectReasons: RejectReason[]
  hours: Hours
  verifyPhone?: boolean
}

export type PresenceState = 'READY' | 'RINGING' | 'TALKING' | 'PAUSED' | 'WRAP_UP' | 'OFFLINE'
export interface Presence { state: PresenceState; since: string; reason: string | null; seat?: string | null }
export interface Seat { seat: string; uri: string; user: string; password: string; websockets: string[]; until: string }

export interface LiveCall {
  call: string
  contact: string | null
  from: Personal | null
  wish: string | null
  state: 'RINGING' | 'TALKING' | 'ENDED'
  arrivedAt: string
  answeredAt: string | null
  waitedSeconds: number
  region: { code: string; name: string } | null
}

export interface Queue {
  waiting: number
  longestSeconds: number
  ready: number
  talking: number
  today: { offered: number; answered: number; within15: number; abandoned: number }
}

export interface DeskNow { presence: Presence; call: LiveCall | null; queue: Queue }

export interface Recording { id: string; kind: string; startedAt: string; seconds: number; voided: string | null }

export interface Contact {
  id: string
  channel: string
  arrivedAt: string
  answeredAt: string | null
  endedAt: string | null
  wish: string | null
  outcome: string | null
  agent: string | null
  complaints: string[]
  recordings: Recording[]
}

export interface Caller {
  from: Personal | null
  contacts: { id: string; channel: string; arrivedAt: string; outcome: string | null; agent: string | null }[]
  complaints: Row[]
}

export interface Due {
  day: string | null
  daysLeft: number | null
  overdue: boolean
  toBeSet: boolean
  limit: string
  article: string
  certainty: string
}

/** What was found, in pieces: those that hit are marked. */
export interface Excerpt { pieces: { text: string; hit: boolean }[] }

export interface Row {
  number: string
  version: number
  state: string
  enterprise: string | null
  problem: string | null
  county: string | null
  city: string | null
  complainant: Personal | null
  waybill: string | null
  receivedAt: string
  channel: string
  due: Due | null
  lawDue: Due
  handler: string | null
  missing: string[]
  finding: string | null
  /** How many complaints of this person came within thirty days, this one included. */
  repeats?: number
  supervised?: number | null
  handover?: { kind: string; to: string; answerBy: string | null; overdue: boolean; acknowledgedAt: string | null } | null
  highlight?: Excerpt[]
}

/** On the way in personal values are plain strings, on the way out they are `Personal`. */
export type Private = string | Personal | null

export interface Party { name: Private; phone: Private; countyCode: string | null; address: Private }

export interface ComplaintForm {
  complainant: {
    name: Private
    role: string | null
    phone: Private
    secondPhone: Private
    idType: string | null
    idNumber: Private
    countyCode: string | null
    address: Private
    representative: { name: Private; idNumber: Private; powerOfAttorney: string | null } | null
  }
  item: {
    enterpriseCode: string | null
    waybill: string | null
    noWaybillReason: string | null
    businessType: string | null
    postedOn: string | null
    promisedOn: string | null
    signedOn: string | null
    sender: Party | null
    recipient: Party | null
    contents: string | null
    quantity: number | null
    declaredValueFen: number | null
    insured: boolean | null
    insuredValueFen: number | null
    insuranceFeeFen: number | null
    postageFen: number | null
    codAmountFen: number | null
    platform: string | null
    platformOrder: string | null
  }
  enterpriseComplaint: EnterpriseComplaint | null
  grievance: {
    mainProblem: string | null
    otherProblems: string[]
    text: string | null
    requests: string[]
    claimFen: number | null
    otherProcedure: string | null
    confidential: boolean
  }
  consent: { version: string; at: string } | null
}

export interface EnterpriseComplaint {
  done: 'YES' | 'BLOCKED' | 'NO'
  on: string | null
  channel: string | null
  ticket: string | null
  result: 'UNANSWERED' | 'DISSATISFIED' | 'ANSWERED' | null
  text: string | null
}

/** What is open now: `to` where it leads, null when back to where it was; an act that does not move leaves the state. */
export interface OpenAct { act: string; chinese: string; to?: string | null; article?: string | null; moves?: boolean }

export interface EnterpriseReply {
  findings: string
  liability: string
  responsibleUnit: string | null
  settlement: string[]
  compensationFen: number
  otherRecoveredFen: number
  userContent: string
  handler: Private
  handlerPhone: Private
  attachments: string[]
}

export interface Rejection { reason: string; told: string }
export interface Closing {
  finding: string
  result: string
  recovered: { compensationFen: number; refundFen: number; foundValueFen: number }
  tests: { handlingFits: boolean; replyAgreesWithUser: boolean; unitClear: boolean }
  basis: string[]
  responsibleUnit: string | null
  because: string | null
}
export interface Extension { days: number; why: string; askedBy: string; askedAt: string; granted: boolean | null; decidedBy: string | null; decision: string | null; until: string | null }
export interface Suspension { ground: string; why: string; reviewOn: string; from: string; at: string; resumedAt: string | null }

export interface Handling {
  handler: string | null
  proposal: { rejection: Rejection; by: string; at: string } | null
  rejection: Rejection | null
  comeBackOn: string | null
  handover: { kind: string; to: string; cityCode: string | null; why: string; answerBy: string | null; acknowledgedAt: string | null; acknowledgement: string | null } | null
  reply: EnterpriseReply | null
  quality: { untruthful: boolean; nonStandard: boolean; incomplete: boolean; why: string | null } | null
  extension: Extension | null
  redoRounds: number
  verification: { reached: string; agrees: boolean | null; note: string | null } | null
  mediation: { opinion: string | null; givenAt: string | null; complainant: string | null; enterprise: string | null } | null
  suspensions: Suspension[]
  supervision: { level: number; answerBy: string | null; note: string; by: string; at: string } | null
  found: Closing | null
  answer: string | null
  closing: Closing | null
  merger: { into: string; from: string; why: string } | null
  repeats: number
}

export interface Complaint extends Row {
  form: ComplaintForm
  receipt: { channel: string; at: string; dispatchedByPartnerAt: string | null; phoneVerifiedAt?: string | null }
  course: Record<string, string | null>
  handling: Handling
  open: OpenAct[]
  policy: string
  order: { partner: string; number: string; handleDue: string | null; status: string } | null
  related: { linked: string[]; merged: string[]; into: string | null }
}

/** What speaks against acceptance, as far as the form tells it: it advises, a person decides. */
export interface Advice { reason: string; chinese: string; article: string; weight: 'APPLIES' | 'ASK_FIRST' | 'LOOK'; why: string; comeBackOn: string | null }
export interface Advised { policy: string; advice: Advice[] }

export interface Notification { id: number; number: string | null; kind: string; words: string; at: string; read: boolean }
export interface Notifications { unread: number; newest: Notification[] }

export interface TimelineEntry {
  at: string
  kind: string
  title: string
  who: string | null
  article: string | null
  note: string | null
  act: string | null
  from: string | null
  to: string | null
  recording: Recording | null
  attachment: Attachment | null
  contact: { id: string; channel: string; outcome: string | null } | null
  callback: Callback | null
}

export interface Attachment { id: string; name: string; mediaType: string; size: number }

export interface Rows { rows: Row[]; next: string | null; counts: Record<string, number> }

export interface SearchAnswer {
  rows: Row[]
  next: string | null
  total: number
  counts: Record<'state' | 'problem' | 'enterprise' | 'city', Record<string, number>>
}

export interface Callback {
  id: string
  number?: string
  purpose: 'VERIFY' | 'SURVEY'
  status: 'PLANNED' | 'ON_THE_LINE' | 'DONE'
  tries: number
  nextTryAt: string | null
  outcome: string | null
  centre: string | null
  enterprise: string | null
  reason: string | null
}

export interface Notice {
  period: string
  kind: string
  status: 'NONE' | 'DRAFT' | 'MAILED'
  drawnAt: string | null
  mailed: unknown
  closes: boolean
}

export interface Board {
  queue: Queue
  complaints: { byState: Record<string, number>; dueToday: number; overdue: number }
  satisfaction: { centre: Rating; enterprise: Rating }
  trend: { day: string; registered: number; closed: number }[]
  cities: { code: string; name: string; open: number }[]
}
export interface Rating { satisfied: number; rated: number }

export interface Fault { field: string; code: string; message: string }

export interface WebCall { uri: string; user: string; password: string; websockets: string[]; target: string; until: string }
export interface Progress {
  number: string
  state: string
  stateText: string
  receivedAt: string
  answerBy: string | null
  steps: { at: string; text: string }[]
  told?: string | null
}
export interface Taken { number: string; receivedAt: string; answerBy: string | null }
