import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { get, post, Problem, remove } from '../../shared/api'
import type { Me, Role } from '../../shared/types'

/** Who sits here. */
export const useSession = defineStore('session', () => {
  const me = ref<Me | null>(null)
  /** The password was right, and something more is asked for. */
  const pending = ref<Me | null>(null)
  const asked = ref(false)
  const wasExpired = ref(false)

  const isEnterprise = computed(() => me.value?.roles.includes('ENTERPRISE') ?? false)
  const takesCalls = computed(() => has('INTAKE') || has('HANDLER') || has('CALLBACK'))

  const searches = computed(() => has('INTAKE', 'HANDLER', 'CALLBACK', 'MEDIATOR', 'QUALITY', 'REVIEWER', 'DIRECTOR', 'CITY_BUREAU'))

  function has(...roles: Role[]): boolean {
    return roles.some((role) => me.value?.roles.includes(role))
  }

  async function load(): Promise<void> {
    if (asked.value) return
    try {
      take(await get<Me>('/api/session'))
    } catch (failure) {
      if (!(failure instanceof Problem && failure.status === 401)) throw failure
    }
    asked.value = true
  }

  async function login(name: string, password: string): Promise<void> {
    take(await post<Me>('/api/session', { login: name, password }))
  }

  async function code(typed: string): Promise<void> {
    take(await post<Me>('/api/session/code', { code: typed }))
  }

  /** After a step that changed how far we are. */
  async function again(): Promise<void> {
    take(await get<Me>('/api/session'))
  }

  function take(told: Me): void {
    pending.value = told.stage ? told : null
    if (told.stage) return
    me.value = told
    wasExpired.value = false
  }

  async function logout(): Promise<void> {
    await remove('/api/session').catch(() => undefined)
    me.value = null
    pending.value = null
  }

  /** The application does not know us any more: log in again, what was typed stays on the page behind. */
  function expired(): void {
    if (me.value) wasExpired.value = true
  }

  return { me, pending, asked, wasExpired, isEnterprise, takesCalls, searches, has, load, login, code, again, logout, expired }
})
