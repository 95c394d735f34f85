import { defineStore } from 'pinia'
import { ref, watch } from 'vue'
import { post, Problem, remove } from '../../shared/api'
import { Softphone, type Registration, type Talk, type Thread } from '../../shared/softphone'
import type { Seat } from '../../shared/types'
import { useDesk } from './desk'

const threadKey = 'openhotline.call'
const beat = 5000
// The lease goes on as long as the page asks how things stand.
const beatsBetweenSigns = 6

/** The agent's telephone: a leased seat, kept registered through reloads, sleep and restarts of the application. */
export const usePhone = defineStore('phone', () => {
  const desk = useDesk()
  const registration = ref<Registration>('off')
  const talk = ref<Talk | null>(null)
  const seat = ref<Seat | null>(null)
  const elsewhere = ref(false)
  const blocked = ref(false)

  const phone = new Softphone({
    registration(state) {
      registration.value = state
      if (state === 'ready') takeUpThread()
      if (state === 'refused') again(3000)
    },
    talk(now, cause) {
      talk.value = now
      blocked.value = cause === 'User Denied Media Access'
      if (!now) sessionStorage.removeItem(threadKey)
      else if (now.state === 'talking') keepThread()
    },
  })

  let release: (() => void) | null = null
  let wanted = false
  let later: ReturnType<typeof setTimeout> | undefined
  let pulse: ReturnType<typeof setInterval> | undefined
  let lastBeat = Date.now()

  /** One page of this browser holds the telephone; a second one waits for it. */
  async function start(): Promise<void> {
    if (wanted) return
    wanted = true
    const held = () => new Promise<void>((let_go) => { release = let_go; elsewhere.value = false; void lease(); watchSleep() })
    if (navigator.locks) {
      elsewhere.value = true
      void navigator.locks.request('openhotline-telephone', () => (wanted ? held() : undefined))
    } else {
      void held()
    }
  }

  async function stop(): Promise<void> {
    wanted = false
    clearTimeout(later)
    clearInterval(pulse)
    phone.disconnect()
    registration.value = 'off'
    if (seat.value) await remove('/api/desk/seat').catch(() => undefined)
    seat.value = null
    release?.()
    release = null
  }

  async function lease(): Promise<void> {
    if (!wanted || phone.busy) return
    clearTimeout(later)
    try {
      seat.value = await post<Seat>('/api/desk/seat')
      await phone.connect(seat.value, true)
    } catch (failure) {
      registration.value = 'lost'
      if (!(failure instanceof Problem && (failure.status === 401 || failure.status === 403))) again(3000)
    }
  }

  function again(milliseconds: number): void {
    clearTimeout(later)
    later = setTimeout(() => void lease(), milliseconds)
  }

  // A machine that slept missed its beats; what was registered then is stale, and so may be the secret.
  function watchSleep(): void {
    clearInterval(pulse)
    lastBeat = Date.now()
    let beats = 0
    pulse = setInterval(() => {
      const slept = Date.now() - lastBeat > beat * 6
      lastBeat = Date.now()
      beats++
      if (slept && !phone.busy) void lease()
      else if (beats % beatsBetweenSigns === 0) void signOfLife()
    }, beat)
  }

  async function signOfLife(): Promise<void> {
    await desk.refresh()
    // Swept while the page was frozen or the line was down.
    if (registration.value === 'ready' && desk.connected && desk.presence && desk.presence.seat === null) await lease()
  }

  // The application may have restarted or swept the lease meanwhile: come back with a new one.
  watch(() => desk.connected, (connected) => {
    if (connected && wanted && release && registration.value !== 'ready') void lease()
  })

  /** Asks for the microphone before the first call does: a question of the browser must not stand between Enter and the caller. */
  async function hear(): Promise<void> {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
      stream.getTracks().forEach((track) => track.stop())
      blocked.value = false
    } catch {
      blocked.value = true
    }
  }

  function keepThread(): void {
    const thread = phone.thread
    if (thread) sessionStorage.setItem(threadKey, JSON.stringify(thread))
  }

  function takeUpThread(): void {
    const kept = sessionStorage.getItem(threadKey)
    if (!kept || phone.busy || !seat.value) return
    sessionStorage.removeItem(threadKey)
    const host = seat.value.uri.split('@')[1]
    phone.takeOver(JSON.parse(kept) as Thread, `sip:resume@${host}`)
  }

  return {
    registration, talk, seat, elsewhere, blocked, start, stop, hear,
    answer: () => phone.answer(),
    hangUp: () => phone.hangUp(),
    hold: () => phone.hold(!talk.value?.held),
    mute: () => phone.mute(!talk.value?.muted),
    key: (digit: string) => phone.key(digit),
  }
})
