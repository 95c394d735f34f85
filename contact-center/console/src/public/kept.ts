import type { ComplaintForm } from '../shared/types'
import { emptyForm, filled } from '../shared/form'

const key = 'openhotline.complaint'
const oldest = 14 * 24 * 3600 * 1000
export interface Kept { form: ComplaintForm; step: string; at: number }

/** What was typed so far, kept on this device only; forgotten after it was sent, or after two weeks. */
export function kept(): Kept {
  try {
    const found = JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null
    if (found && Date.now() - found.at < oldest) return { ...found, form: filled(found.form) }
  } catch {
    // Nothing readable was kept.
  }
  return { form: emptyForm(), step: '', at: 0 }
}

export function keep(form: ComplaintForm, step: string): void {
  try {
    localStorage.setItem(key, JSON.stringify({ form, step, at: Date.now() }))
  } catch {
    // A device that keeps nothing still sends.
  }
}

export function forget(): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // Nothing was kept.
  }
}
