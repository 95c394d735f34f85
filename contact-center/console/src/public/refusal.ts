import { Problem, Unreachable } from '../shared/api'

/** What to tell a visitor about a refusal: the application's own words, or the key of ours. */
export function refusal(failure: unknown, t: (key: string) => string): string {
  if (failure instanceof Unreachable) return t('trouble.unreachable')
  if (failure instanceof Problem) {
    if (failure.status === 413) return t('trouble.large')
    return failure.detail || t(failure.status === 429 ? 'trouble.often' : 'trouble.other')
  }
  throw failure
}
