import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import { get, put } from '../../shared/api'
import type { Person } from '../company'
import type { DeskNow, LiveCall, Presence, PresenceState, Queue } from '../../shared/types'

export interface ComplaintMoved { number: string; act: string | null; state: string; version: number; who?: string }
export interface CompanyMoved { number: string; people: Person[] }
export interface CallbackMoved { id: string; number: string; status: string; outcome: string | null }
export interface Alarm { at: number; kind: string; text: string }
type Told = { complaint: ComplaintMoved; company: CompanyMoved; callback: CallbackMoved; alarm: Alarm }

/** What happens at the centre right now, pushed by the application. */
export const useDesk = defineStore('desk', () => {
  const presence = ref<Presence | null>(null)
  const call = ref<LiveCall | null>(null)
  const queue = ref<Queue | null>(null)
  const connected = ref(true)
  const alarms = ref<Alarm[]>([])
  const ticking = ref(Date.now())
  // When the application last said how things stand with the call: its seconds go on from there, whatever this machine's clock says.
  const callToldAt = ref(0)

  let source: EventSource | null = null
  let lost: ReturnType<typeof setTimeout> | undefined
  let clock: ReturnType<typeof setInterval> | undefined
  const listeners: { [K in keyof Told]: Set<(told: Told[K]) => void> } = { complaint: new Set(), company: new Set(), callback: new Set(), alarm: new Set() }

  const presenceSeconds = computed(() => (presence.value ? (ticking.value - Date.parse(presence.value.since)) / 1000 : 0))

  watch(call, () => { callToldAt.value = Date.now() })

  function start(): void {
    if (source) return
    clock = setInterval(() => { ticking.value = Date.now() }, 1000)
    open()
    addEventListener('online', reopen)
    void refresh()
  }

  function stop(): void {
    source?.close()
    source = null
    clearInterval(clock)
    clearTimeout(lost)
    removeEventListener('online', reopen)
    presence.value = null
    call.value = null
    queue.value = null
    connected.value = true
  }

  function open(): void {
    const stream = new EventSource('/api/desk/events')
    source = stream
    stream.onopen = () => {
      clearTimeout(lost)
      lost = undefined
      // What was said while we were away is asked for once.
      if (!connected.value) void refresh()
      connected.value = true
    }
    stream.onerror = () => {
      lost ??= setTimeout(() => { connected.value = false }, 2000)
      // A browser gives up after an answer that is no stream, e.g. while the application restarts.
      if (stream.readyState === EventSource.CLOSED) setTimeout(() => { if (source === stream) open() }, 2000)
    }
    const hear = (name: string, then: (data: never) => void) =>
      stream.addEventListener(name, (event) => then(JSON.parse((event as MessageEvent).data) as never))
    hear('presence', (told: Presence) => { presence.value = told })
    hear('queue', (told: Queue) => { queue.value = told })
    hear('call', heard)
    hear('complaint', (told: ComplaintMoved) => listeners.complaint.forEach((listener) => listener(told)))
    hear('company', (told: CompanyMoved) => listeners.company.forEach((listener) => listener(told)))
    hear('callback', (told: CallbackMoved) => listeners.callback.forEach((listener) => listener(told)))
    hear('alarm', (told: Alarm) => {
      alarms.value = [{ ...told, at: Date.now() }, ...alarms.value].slice(0, 20)
      listeners.alarm.forEach((listener) => listener(told))
    })
  }

  function reopen(): void {
    source?.close()
    open()
  }

  function heard(told: LiveCall): void {
    call.value = told.state === 'ENDED' && call.value?.call !== told.call ? call.value : told
  }

  async function refresh(): Promise<void> {
    const before = call.value
    try {
      const now = await get<DeskNow>('/api/desk/now')
      presence.value = now.presence
      queue.value = now.queue
      // What was pushed meanwhile is newer than this answer.
      if (call.value !== before) return
      // A call that is over stays in sight until it is wrapped up.
      if (now.call) call.value = now.call
      else if (before) call.value = { ...before, state: 'ENDED' }
    } catch {
      // The stream's own reconnection asks again.
    }
  }

  /** A call that was just hung up is over when the exchange says so: what is asked before that would be overtaken. */
  async function callOver(patience = 5000): Promise<void> {
    const until = Date.now() + patience
    while (Date.now() < until && (presence.value?.state === 'TALKING' || presence.value?.state === 'RINGING')) {
      await new Promise((go) => setTimeout(go, 100))
    }
  }

  async function be(state: PresenceState, reason?: string): Promise<void> {
    presence.value = await put<Presence>('/api/desk/presence', reason ? { state, reason } : { state })
  }

  function on<K extends keyof Told>(what: K, listener: (told: Told[K]) => void): () => void {
    listeners[what].add(listener)
    return () => listeners[what].delete(listener)
  }

  return { callToldAt, presence, presenceSeconds, call, queue, connected, alarms, ticking, start, stop, be, callOver, on, refresh, wrappedUp: () => { call.value = null } }
})
