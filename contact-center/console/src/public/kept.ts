import type { ComplaintForm } from '../shared/types'
import { emptyForm, filled } from '../shared/form'

const key = 'openhotline.complaint'
const oldest = 14 * 24 * 3600 * 1000
/** `submission` names this form until its answer is in: sent twice, it is still one complaint. */
export interface Kept { form: ComplaintForm; step: string; submission: string; at: number }

/** A random UUID, also where the page is not served securely (crypto.randomUUID is missing there). */
export function newSubmission(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6] & 0x0f) | 0x40
  bytes[8] = (bytes[8] & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/** What was typed so far, kept on this device only; forgotten after it was sent, or after two weeks. */
export function kept(): Kept {
  try {
    const found = JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null
    if (found && Date.now() - found.at < oldest) return { ...found, form: filled(found.form), submission: found.submission ?? newSubmission() }
  } catch {
    // Nothing readable was kept.
  }
  return { form: emptyForm(), step: '', submission: newSubmission(), at: 0 }
}

export function keep(form: ComplaintForm, step: string, submission: string): void {
  try {
    localStorage.setItem(key, JSON.stringify({ form, step, submission, at: Date.now() }))
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
