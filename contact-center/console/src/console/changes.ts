import { isPersonal, shown } from '../shared/form'
import type { Complaint, ComplaintForm } from '../shared/types'

/** One thing that differs: its path (`form.item.waybill`, `state`), and how it read before and reads now. */
export interface Change { path: string; before: string; after: string }

/** What somebody else's save has changed of a complaint. */
export function changesBetween(before: Complaint, after: Complaint): Change[] {
  const old = leaves(watched(before))
  const now = leaves(watched(after))
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((path) => (old[path] ?? '') !== (now[path] ?? ''))
    .map((path) => ({ path, before: old[path] ?? '', after: now[path] ?? '' }))
}

const watched = ({ state, handler, form, handling }: Complaint) => ({ state, handler, form, handling: { ...handling, handler: null } })

/** What I typed on top of what somebody else saved meanwhile: my fields stay mine, all others are the newest. */
export function rebased(base: ComplaintForm, mine: ComplaintForm, newest: ComplaintForm): ComplaintForm {
  return merged(base, mine, newest) as ComplaintForm
}

function merged(base: unknown, mine: unknown, newest: unknown): unknown {
  if (same(base, mine)) return newest
  if (isGroup(mine) && isGroup(newest)) {
    const keys = new Set([...Object.keys(mine), ...Object.keys(newest)])
    return Object.fromEntries([...keys].map((key) => [key, merged(isGroup(base) ? base[key] : undefined, mine[key], newest[key])]))
  }
  return mine
}

const isGroup = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

function leaves(value: unknown, path = ''): Record<string, string> {
  if (value === null || value === undefined || value === '' || value === false) return {}
  if (isPersonal(value)) return { [path]: shown(value) }
  if (Array.isArray(value)) return value.length ? { [path]: value.map(String).join(' ') } : {}
  if (isGroup(value)) return Object.assign({}, ...Object.entries(value).map(([key, entry]) => leaves(entry, path ? `${path}.${key}` : key)))
  return { [path]: String(value) }
}
