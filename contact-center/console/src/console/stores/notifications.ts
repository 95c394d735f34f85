import { defineStore } from 'pinia'
import { ref } from 'vue'
import { get, post } from '../../shared/api'
import type { Notification, Notifications } from '../../shared/types'
import { useDesk } from './desk'

const each = 60_000
const afterNews = 2_000

/** What this person should know: limits that come near, what was escalated. Asked for when something moved, and once a minute while the page is seen. */
export const useNotifications = defineStore('notifications', () => {
  const unread = ref(0)
  const newest = ref<Notification[]>([])
  const away = ref(false)
  let clock: ReturnType<typeof setInterval> | undefined
  let soon: ReturnType<typeof setTimeout> | undefined
  let forget: (() => void) | undefined
  let turn = 0

  async function load(): Promise<void> {
    const mine = ++turn
    try {
      const told = await get<Notifications>('/api/notifications')
      if (mine !== turn) return
      unread.value = told.unread
      newest.value = told.newest
      away.value = false
    } catch {
      if (mine === turn) away.value = true
    }
  }

  /** All that is shown now has been seen; what came meanwhile has not. */
  async function seen(): Promise<void> {
    const last = newest.value[0]
    if (!last || !unread.value) return
    await post('/api/notifications/read', { upTo: last.id }).then(load, () => undefined)
  }

  const look = () => { if (document.visibilityState === 'visible') void load() }

  function start(): void {
    stop()
    void load()
    clock = setInterval(look, each)
    document.addEventListener('visibilitychange', look)
    forget = useDesk().on('complaint', () => {
      clearTimeout(soon)
      soon = setTimeout(look, afterNews)
    })
  }

  function stop(): void {
    clearInterval(clock)
    clearTimeout(soon)
    document.removeEventListener('visibilitychange', look)
    forget?.()
    turn++
    unread.value = 0
    newest.value = []
  }

  return { unread, newest, away, load, seen, start, stop }
})
