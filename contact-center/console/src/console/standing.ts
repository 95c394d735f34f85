// What stands about a complaint right now and everybody who opens it must know: one short line each.
import { grouped, moment } from '../shared/words'
import type { Complaint } from '../shared/types'
import type { Speech } from './handlingFacts'

export interface Line { name: string; tone: 'due' | 'overdue' | 'info' | 'done'; text: string; more?: string }

// What is over has no day, and no watch over it, that still matters.
const over = ['REJECTED', 'GUIDED', 'TRANSFERRED', 'ANSWERED', 'CLOSED', 'WITHDRAWN', 'TERMINATED', 'SURVEY', 'REVIEW', 'ARCHIVED']
export const isOver = (state: string) => over.includes(state)

export function standing(complaint: Complaint, { t }: Speech, person: (login: string | null) => string, reason: (code: string) => string): Line[] {
  const { supervision, suspensions, proposal, extension, mediation, handover, quality, found, redoRounds, comeBackOn } = complaint.handling
  const lines: Line[] = []
  const say = (name: string, tone: Line['tone'], text: string, more?: string | null) => lines.push({ name, tone, text, ...(more ? { more } : {}) })
  const lasting = suspensions.at(-1)
  const here = (...states: string[]) => states.includes(complaint.state)
  if (supervision && !isOver(complaint.state)) say('supervision', 'overdue', t('standing.supervision', { level: t(`level.${supervision.level}`), by: person(supervision.by) }) + (supervision.answerBy ? t('standing.answerBy', { day: supervision.answerBy }) : ''), supervision.note)
  if (lasting && !lasting.resumedAt) say('suspension', 'due', t('standing.suspension', { ground: t(`ground.${lasting.ground}`), day: lasting.reviewOn }), lasting.why)
  if (proposal && here('REGISTERED', 'SUPPLEMENT')) say('proposal', 'due', t('standing.proposal', { by: person(proposal.by), reason: reason(proposal.rejection.reason) }), proposal.rejection.told)
  if (extension?.granted === null) say('extension', 'due', t('standing.extensionAsked', { n: extension.days }), extension.why)
  else if (extension && here('PROCESSING')) say('extension', 'info', extension.granted ? t('standing.extensionGranted', { day: extension.until }) : t('standing.extensionRefused'), extension.decision)
  if (handover) say('handover', handover.acknowledgedAt ? 'done' : 'due', t(handover.acknowledgedAt ? 'standing.handoverTaken' : 'standing.handover', { to: handover.to, kind: t(`handover.${handover.kind}`), at: moment(handover.acknowledgedAt) }) + (handover.answerBy ? t('standing.answerBy', { day: handover.answerBy }) : ''), handover.why)
  if (mediation && here('MEDIATING')) {
    const said = (consent: string | null) => (consent ? t(`consent.${consent}`) : t('facts.notYet'))
    say('mediation', 'info', mediation.opinion ? t('standing.mediation', { complainant: said(mediation.complainant), enterprise: said(mediation.enterprise) }) : t('standing.noOpinion'), mediation.opinion)
  }
  const flaws = quality ? (['untruthful', 'nonStandard', 'incomplete'] as const).filter((flaw) => quality[flaw]) : []
  if (flaws.length) say('quality', 'due', t('standing.quality', { flaws: flaws.map((flaw) => t(`acts.${flaw}`)).join(t('comma')) }), quality?.why)
  if (found && !complaint.handling.closing) say('found', 'info', t('standing.found', { finding: t(`finding.${found.finding}`), result: t(`result.${found.result}`) }))
  if (redoRounds) say('redo', 'info', t('standing.redo', { n: redoRounds }))
  if (comeBackOn && here('GUIDED')) say('come-back', 'info', t('standing.comeBack', { day: comeBackOn }))
  const repeats = complaint.repeats ?? 0
  if (repeats > 1) say('repeats', 'due', t('standing.repeats', { n: repeats }))
  return lines
}

/** The other complaints that belong to this one, each with what it is to it. */
export function relations({ related }: Complaint): { number: string; words: string; kind: 'into' | 'merged' | 'linked' }[] {
  const all = (kind: 'merged' | 'linked') => related[kind].map((number) => ({ number, words: grouped(number), kind }))
  return [...(related.into ? [{ number: related.into, words: grouped(related.into), kind: 'into' as const }] : []), ...all('merged'), ...all('linked')]
}
