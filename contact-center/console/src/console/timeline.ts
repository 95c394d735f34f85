import { grouped } from '../shared/words'
import type { TimelineEntry } from '../shared/types'
import type { Speech } from './handlingFacts'

interface Names { personName: (login: string) => string; enterpriseName: (code: string) => string; reasonName: (code: string) => string }

/** What was noted with an act: codes are said in words, complaint numbers in groups of four. */
export function timelineNote(entry: TimelineEntry, { t, te }: Speech, names: Names): string {
  const note = entry.note ?? ''
  const word = (key: string) => (te(key) ? t(key) : null)
  switch (entry.act) {
    case 'ASSIGN': return names.personName(note)
    case 'FORWARD': return names.enterpriseName(note)
    case 'FIND': return word(`finding.${note}`) ?? note
    case 'NOTE_CONSENT': {
      const [, side, consent] = /^([A-Z]+) ([A-Z]+)$/.exec(note) ?? []
      return side ? `${t(`side.${side}`)}${t('colon')}${t(`consent.${consent}`)}` : note
    }
    case 'REJECT': case 'PROPOSE_REJECTION': return note.replace(/^(R\d\d): /, (_, code: string) => `${names.reasonName(code)}\n`)
    case 'MERGE': case 'UNMERGE': case 'LINK': case 'NOTE': return note.replace(/\b\d{12}\b/g, grouped)
    default: return note
  }
}
