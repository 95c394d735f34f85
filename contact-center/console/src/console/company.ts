import { computed, onBeforeUnmount, onMounted, ref, watch, type Ref } from 'vue'
import { put } from '../shared/api'
import { useDesk } from './stores/desk'
import { useSession } from './stores/session'

export interface Person { login: string; name: string; editing: boolean; since: string }

const heartbeat = 10_000

/** Who else has this complaint open. Tells the application each ten seconds that this page is here; silence of thirty means gone. */
export function useCompany(number: string, editing: Ref<boolean>, stored: (version: number) => void) {
  const desk = useDesk()
  const session = useSession()
  const page = crypto.randomUUID()
  const path = `/api/complaints/${number}/company/${page}`
  const people = ref<Person[]>([])
  const others = computed(() => people.value.filter((one) => one.login !== session.me?.login))
  let beat: ReturnType<typeof setInterval> | undefined

  async function here(): Promise<void> {
    try {
      const told = await put<{ version: number; people: Person[] }>(path, { editing: editing.value })
      people.value = told.people
      stored(told.version)
    } catch {
      // The next sign of life comes by itself.
    }
  }

  onMounted(() => {
    if (session.isEnterprise) return
    void here()
    beat = setInterval(() => void here(), heartbeat)
    addEventListener('pagehide', leave)
  })
  watch(editing, () => void here())
  const forget = desk.on('company', (told) => { if (told.number === number) people.value = told.people })
  onBeforeUnmount(() => {
    clearInterval(beat)
    removeEventListener('pagehide', leave)
    forget()
    leave()
  })

  /** Also while the page goes away; where it does not arrive, silence says the same. */
  function leave(): void {
    if (session.isEnterprise) return
    const token = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? ''
    fetch(path, { method: 'DELETE', keepalive: true, credentials: 'same-origin', headers: { 'X-XSRF-TOKEN': decodeURIComponent(token) } }).catch(() => undefined)
  }

  return { others }
}
