import { defineStore } from 'pinia'
import { ref } from 'vue'

export type Beside = { kind: 'article'; id: string } | { kind: 'complaint'; number: string }

/** What is read beside the live call: opened by a click, closed by Escape; the page under it stays as it is. */
export const useBeside = defineStore('beside', () => {
  const open = ref<Beside | null>(null)
  return {
    open,
    article: (id: string) => { open.value = { kind: 'article', id } },
    complaint: (number: string) => { open.value = { kind: 'complaint', number } },
    close: () => { open.value = null },
  }
})
