import { defineStore } from 'pinia'
import { ref, watch } from 'vue'

const key = 'openhotline.preferences'
interface Kept { letters: boolean; scheme: 'auto' | 'light' | 'dark' }

function kept(): Kept {
  try {
    return { letters: true, scheme: 'auto', ...JSON.parse(localStorage.getItem(key) ?? '{}') }
  } catch {
    return { letters: true, scheme: 'auto' }
  }
}

/** What a person likes on this machine: nothing about anybody's complaint is kept here. */
export const usePreferences = defineStore('preferences', () => {
  const letters = ref(kept().letters)
  const scheme = ref(kept().scheme)
  watch([letters, scheme], () => {
    apply()
    try {
      localStorage.setItem(key, JSON.stringify({ letters: letters.value, scheme: scheme.value }))
    } catch {
      // Then it holds for this page only.
    }
  })
  function apply(): void {
    if (scheme.value === 'auto') delete document.documentElement.dataset.scheme
    else document.documentElement.dataset.scheme = scheme.value
  }
  apply()
  return { letters, scheme }
})
