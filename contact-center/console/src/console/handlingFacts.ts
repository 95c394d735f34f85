// What was done with a complaint so far, as label and words, group by group.
import { shown } from '../shared/form'
import { moment, phoneWords, yuan } from '../shared/words'
import type { Closing, Handling } from '../shared/types'

export interface Speech { t: (key: string, values?: Record<string, unknown>) => string; te: (key: string) => boolean }
export type Fact = [string, string | null | undefined]
export interface FactGroup { name: string; facts: Fact[] }

const wordIn = ({ t, te }: Speech) => (table: string, code: string | null | undefined) => (code ? (te(`${table}.${code}`) ? t(`${table}.${code}`) : code) : '')
const allIn = (speech: Speech) => (table: string, codes: string[] | undefined) => (codes ?? []).map((code) => wordIn(speech)(table, code)).join(speech.t('comma'))
const yesOrNo = ({ t }: Speech, value: boolean | null | undefined) => (value === null || value === undefined ? '' : t(value ? 'yes' : 'no'))

export function findingFacts(closing: Closing, speech: Speech): [string, string][] {
  const { t } = speech
  const [word, all] = [wordIn(speech), allIn(speech)]
  const { recovered, tests } = closing
  const facts: Fact[] = [
    [t('closing.finding'), word('finding', closing.finding)], [t('closing.result'), word('result', closing.result)], [t('closing.basis'), all('basis', closing.basis)], [t('reply.responsibleUnit'), closing.responsibleUnit],
    [t('closing.recovered'), yuan(recovered.compensationFen + recovered.refundFen + recovered.foundValueFen)],
    [t('closing.tests'), (['handlingFits', 'replyAgreesWithUser', 'unitClear'] as const).map((name) => `${t(`closing.${name}`)}${t('colon')}${yesOrNo(speech, tests[name])}`).join('\n')],
    [t('closing.because'), closing.because],
  ]
  return facts.filter((fact): fact is [string, string] => Boolean(fact[1]))
}

/** `reason` says a code of refusal in words, `person` a login by name. */
export function handlingFacts(handling: Handling, speech: Speech, names: { reason: (code: string) => string; person: (login: string | null) => string }): FactGroup[] {
  const { t } = speech
  const [word, all] = [wordIn(speech), allIn(speech)]
  const { rejection, handover, reply, quality, extension, verification, mediation, suspensions, answer, closing } = handling
  const flaws = quality ? (['untruthful', 'nonStandard', 'incomplete'] as const).filter((name) => quality[name]).map((name) => t(`acts.${name}`)).join(t('comma')) : ''
  return [
    { name: 'rejection', facts: rejection ? [[t('acts.reason'), names.reason(rejection.reason)], [t('acts.told'), rejection.told], [t('facts.comeBackOn'), handling.comeBackOn]] : [] },
    { name: 'handover', facts: handover ? [
      [t('acts.kind'), word('handover', handover.kind)], [t('acts.to'), handover.to], [t('acts.why'), handover.why], [t('acts.answerBy'), handover.answerBy],
      [t('facts.acknowledged'), handover.acknowledgedAt ? `${moment(handover.acknowledgedAt)} ${handover.acknowledgement ?? ''}` : t('facts.notYet')],
    ] : [] },
    { name: 'reply', facts: reply ? [
      [t('reply.findings'), reply.findings], [t('reply.liability'), word('liability', reply.liability)], [t('reply.responsibleUnit'), reply.responsibleUnit], [t('reply.settlement'), all('settlement', reply.settlement)],
      [t('reply.compensationFen'), yuan(reply.compensationFen)], [t('reply.otherRecoveredFen'), yuan(reply.otherRecoveredFen)], [t('reply.userContent'), word('userContent', reply.userContent)],
      [t('reply.handler'), [shown(reply.handler), phoneWords(shown(reply.handlerPhone))].join(' ')],
      [t('facts.quality'), quality ? [flaws || t('facts.flawless'), quality.why].filter(Boolean).join(t('colon')) : ''],
    ] : [] },
    { name: 'extension', facts: extension ? [
      [t('acts.days'), String(extension.days)], [t('acts.why'), extension.why], [t('facts.askedBy'), `${names.person(extension.askedBy)} ${moment(extension.askedAt)}`],
      [t('facts.decision'), extension.granted === null ? t('facts.notYet') : [t(extension.granted ? 'facts.granted' : 'facts.refused'), extension.until, extension.decision, names.person(extension.decidedBy)].filter(Boolean).join(' ')],
    ] : [] },
    { name: 'verification', facts: verification ? [[t('verification.reached'), word('reached', verification.reached)], [t('verification.agrees'), yesOrNo(speech, verification.agrees)], [t('facts.words'), verification.note]] : [] },
    { name: 'mediation', facts: mediation ? [
      [t('acts.opinion'), mediation.opinion ?? t('facts.notYet')], [t('side.COMPLAINANT'), word('consent', mediation.complainant)], [t('side.ENTERPRISE'), word('consent', mediation.enterprise)],
    ] : [] },
    { name: 'suspension', facts: suspensions.map((one): Fact => [word('ground', one.ground), `${one.why}\n${moment(one.at)} — ${one.resumedAt ? moment(one.resumedAt) : t('facts.lasts')}`]) },
    { name: 'answer', facts: answer ? [[t('acts.told'), answer]] : [] },
    { name: 'closing', facts: closing ? findingFacts(closing, speech) : [] },
  ]
}
