import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { get } from '../../shared/api'
import type { Subject, TextModule } from '../wording'

/** The texts that are put in by their short form, and what their placeholders are filled from. */
export const useWording = defineStore('wording', () => {
  const modules = ref<TextModule[]>([])
  const subject = shallowRef<() => Subject>(() => ({ form: null, complaint: null }))

  async function load(): Promise<void> {
    modules.value = await get<TextModule[]>('/api/wording').catch(() => modules.value)
  }

  /** Says what the screen is about; the last screen that was opened counts. */
  function isAbout(what: () => Subject): void {
    subject.value = what
  }

  return { modules, subject, load, isAbout }
})
