// What each act asks for, and which of the open acts make sense now. The application says what is open; this only says how it is asked.
import type { Complaint, OpenAct } from '../shared/types'

type Kind = 'words' | 'line' | 'day' | 'count' | 'complaint' | 'person' | 'city' | 'enterprise' | 'tick'
/** One question of an act: `name` is its field in the contract, `label` its words where they are not those of the name. */
export type Question = { name: string; label?: string; optional?: true } & ({ kind: Kind } | { kind: 'choice'; table: string; of: (string | number)[] })

const words = (name: string, label = name): Question => ({ name, label, kind: 'words' })
const why = [words('why')]

const questions: Record<string, Question[]> = {
  GUIDE: [words('told')],
  ANSWER: [words('told')],
  ASK_SUPPLEMENT: [words('what')],
  REOPEN: why, DISPUTE: why, SEND_BACK: why, MEDIATE: why, WITHDRAW: why, TERMINATE: why, BEGIN_REVIEW: why, RESUME: why, UNMERGE: why, URGE: why, REFUSE_EXTENSION: why,
  TRANSFER: [
    { name: 'kind', kind: 'choice', table: 'handover', of: ['JURISDICTION', 'CLUE'] }, { name: 'to', kind: 'line' },
    { name: 'city', kind: 'city', optional: true }, ...why, { name: 'answerBy', kind: 'day', optional: true },
  ],
  SUSPEND: [{ name: 'ground', kind: 'choice', table: 'ground', of: ['APPRAISAL', 'FORCE_MAJEURE', 'OTHER_AUTHORITY'] }, ...why, { name: 'reviewOn', kind: 'day' }],
  MERGE: [{ name: 'into', kind: 'complaint' }, ...why],
  SUPERVISE: [{ name: 'level', kind: 'choice', table: 'level', of: [1, 2, 3] }, words('note', 'wanted'), { name: 'answerBy', kind: 'day', optional: true }],
  ASK_EXTENSION: [{ name: 'days', kind: 'count' }, ...why],
  GRANT_EXTENSION: [],
  JUDGE_REPLY: [{ name: 'untruthful', kind: 'tick' }, { name: 'nonStandard', kind: 'tick' }, { name: 'incomplete', kind: 'tick' }, { ...words('why'), optional: true }],
  GIVE_OPINION: [words('opinion')],
  NOTE_CONSENT: [
    { name: 'side', kind: 'choice', table: 'side', of: ['COMPLAINANT', 'ENTERPRISE'] }, { name: 'consent', kind: 'choice', table: 'consent', of: ['YES', 'NO'] },
  ],
  ASSIGN: [{ name: 'handler', kind: 'person' }],
  NOTE: [words('note')],
  ADD_MATERIAL: [words('note', 'material')],
  ACKNOWLEDGE: [words('note', 'acknowledgement')],
  ARCHIVE: [],
}

/** The questions of an act; null when it has none and is done at once. */
export function questionsOf(act: string, complaint: Complaint, enterprise = false): Question[] | null {
  // After a dispute it may go to another enterprise than the form names.
  if (act === 'FORWARD' && complaint.state === 'DISPUTED') return [{ name: 'enterprise', kind: 'enterprise', optional: true }]
  // An enterprise speaks for itself only.
  if (act === 'NOTE_CONSENT' && enterprise) return questions.NOTE_CONSENT.filter((question) => question.name !== 'side')
  return questions[act] ?? null
}

/** What is filled in already, from what is known. */
export function startOf(act: string, complaint: Complaint, enterprise = false): Record<string, unknown> {
  const { reply, quality, answer, proposal } = complaint.handling
  if (act === 'ANSWER' && reply) return { told: answer ?? reply.findings }
  if (act === 'NOTE_CONSENT' && enterprise) return { side: 'ENTERPRISE' }
  if (act === 'JUDGE_REPLY' && quality) return { untruthful: quality.untruthful, nonStandard: quality.nonStandard, incomplete: quality.incomplete, why: quality.why ?? '' }
  if (act === 'REJECT' && proposal) return { ...proposal.rejection }
  return {}
}

/** Acts with a place of their own on the page. */
const elsewhere = ['NOTE_VERIFICATION', 'EDIT']

/** Whether what an open act is about is there: an extension that nobody asked for cannot be granted. */
function makesSense(act: string, { handling }: Complaint): boolean {
  const { extension, mediation, handover, reply } = handling
  switch (act) {
    case 'ASK_EXTENSION': return !extension || extension.granted === false
    case 'GRANT_EXTENSION': case 'REFUSE_EXTENSION': return Boolean(extension) && extension?.granted === null
    case 'NOTE_CONSENT': return Boolean(mediation?.opinion)
    case 'ACKNOWLEDGE': return Boolean(handover) && !handover?.acknowledgedAt
    case 'JUDGE_REPLY': return Boolean(reply)
    default: return !elsewhere.includes(act)
  }
}

const ends = ['REJECTED', 'TRANSFERRED', 'SUSPENDED', 'WITHDRAWN', 'TERMINATED', 'ARCHIVED']
// What belongs to this step of the work comes before what can always be done.
const always = ['NOTE', 'ASSIGN', 'LINK', 'ADD_MATERIAL', 'URGE', 'SUPERVISE']

export interface Groups { moving: OpenAct[]; staying: OpenAct[]; ending: OpenAct[] }

/** The open acts as they stand on the page: those that carry on, those that end or suspend, those that move nothing. */
export function grouped(complaint: Complaint): Groups {
  const open = complaint.open.filter(({ act }) => makesSense(act, complaint))
  const ending = (act: OpenAct) => ends.includes(act.to ?? '')
  return {
    moving: open.filter((act) => act.moves && !ending(act)),
    staying: open.filter((act) => !act.moves).sort((a, b) => always.indexOf(a.act) - always.indexOf(b.act)),
    ending: open.filter((act) => act.moves && ending(act)),
  }
}
