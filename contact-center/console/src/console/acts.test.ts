import { expect, it } from 'vitest'
import chinese from './messages/zh-CN'
import { grouped, questionsOf, startOf } from './acts'
import type { Complaint, OpenAct } from '../shared/types'

const open = (act: string, to: string | null, moves = true): OpenAct => ({ act, chinese: act, to, article: '', moves })
const complaint = (acts: OpenAct[], handling: object = {}, state = 'PROCESSING') => ({ state, open: acts, handling: { extension: null, mediation: null, handover: null, reply: null, proposal: null, ...handling } }) as unknown as Complaint
const names = (acts: OpenAct[]) => acts.map((act) => act.act)

it('sets apart what carries on, what ends and what moves nothing', () => {
  const groups = grouped(complaint([open('NOTE', 'MEDIATING', false), open('FIND', 'MEDIATING', false), open('ANSWER', 'ANSWERED'), open('TERMINATE', 'TERMINATED'), open('SUSPEND', 'SUSPENDED'), open('RESUME', null)]))
  expect(names(groups.moving)).toEqual(['ANSWER', 'RESUME'])
  expect(names(groups.ending)).toEqual(['TERMINATE', 'SUSPEND'])
  expect(names(groups.staying)).toEqual(['FIND', 'NOTE'])
})

it('offers an extension to decide only when one was asked for', () => {
  const acts = ['ASK_EXTENSION', 'GRANT_EXTENSION', 'REFUSE_EXTENSION'].map((act) => open(act, 'PROCESSING', false))
  expect(names(grouped(complaint(acts)).staying)).toEqual(['ASK_EXTENSION'])
  expect(names(grouped(complaint(acts, { extension: { granted: null } })).staying)).toEqual(['GRANT_EXTENSION', 'REFUSE_EXTENSION'])
  expect(names(grouped(complaint(acts, { extension: { granted: true } })).staying)).toEqual([])
})

it('opens the form of the complaint from its head only', () => {
  expect(grouped(complaint([open('EDIT', 'REGISTERED', false)])).staying).toEqual([])
})

it('lets an enterprise speak for itself only', () => {
  const now = complaint([])
  expect(questionsOf('NOTE_CONSENT', now, true)?.map((question) => question.name)).toEqual(['consent'])
  expect(startOf('NOTE_CONSENT', now, true)).toEqual({ side: 'ENTERPRISE' })
})

it('starts the refusal that a colleague proposed with her words', () => {
  const rejection = { reason: 'R13', told: '不予受理' }
  expect(startOf('REJECT', complaint([], { proposal: { rejection, by: 'agent01', at: '' } }))).toEqual(rejection)
})

it('has words for every question', () => {
  const acts = ['GUIDE', 'TRANSFER', 'SUSPEND', 'MERGE', 'SUPERVISE', 'ASK_EXTENSION', 'JUDGE_REPLY', 'GIVE_OPINION', 'NOTE_CONSENT', 'ASSIGN', 'NOTE', 'ADD_MATERIAL', 'ACKNOWLEDGE', 'FORWARD']
  const asked = acts.flatMap((act) => questionsOf(act, complaint([], {}, 'DISPUTED')) ?? [])
  const tables = chinese as unknown as Record<string, Record<string, string>>
  expect(asked.filter((question) => !tables.acts[question.label ?? question.name])).toEqual([])
  expect(asked.flatMap((question) => (question.kind === 'choice' ? question.of.filter((one) => !tables[question.table]?.[one]) : []))).toEqual([])
})
