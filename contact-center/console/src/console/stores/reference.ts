import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { get } from '../../shared/api'
import type { Reference } from '../../shared/types'
import { useSession } from './session'

/** The code tables, loaded once, and the names of those who work here. */
export const useReference = defineStore('reference', () => {
  const session = useSession()
  const tables = ref<Reference | null>(null)
  const people = ref<Record<string, string>>({})

  const problemGroups = computed(() => {
    const types = tables.value?.problemTypes ?? []
    return types.filter((type) => type.code.length === 2)
      .map((group) => ({ ...group, types: types.filter((type) => type.code.length === 4 && type.code.startsWith(group.code)) }))
  })
  const cities = computed(() => (tables.value?.regions ?? []).filter((region) => region.code === region.cityCode))
  const counties = computed(() => cities.value.map((city) => ({
    ...city, counties: (tables.value?.regions ?? []).filter((region) => region.cityCode === city.code),
  })))

  async function load(): Promise<void> {
    if (!tables.value) tables.value = await get<Reference>('/api/reference')
    people.value = await get<Record<string, string>>('/api/colleagues').catch(() => people.value)
  }

  const found = <T extends { code: string }>(list: T[] | undefined, code: string | null) => list?.find((entry) => entry.code === code)
  const enterpriseName = (code: string | null) => (code ? found(tables.value?.enterprises, code)?.name ?? code : '')
  const problemName = (code: string | null, english = false) => {
    const type = found(tables.value?.problemTypes, code)
    if (!code || !type) return code ?? ''
    return english && type.english ? `${type.name} (${type.english})` : type.name
  }
  const regionName = (code: string | null) => {
    const region = found(tables.value?.regions, code)
    if (!code || !region) return code ?? ''
    const city = region.cityCode === region.code ? undefined : found(tables.value?.regions, region.cityCode)
    return city ? `${short(city.name)}·${short(region.name)}` : region.name
  }
  const short = (name: string) => name.length > 2 ? name.replace(/(市|区|县)$/, '') : name
  const reasonName = (code: string) => {
    const reason = tables.value?.rejectReasons.find((one) => one.code === code)
    return reason ? `${code} ${reason.chinese}` : code
  }
  const stateName = (name: string | null) => tables.value?.states.find((state) => state.name === name)?.chinese ?? name ?? ''

  /** Who did it, by name; who has none here, e.g. a caller or the system, as it was told; to an enterprise the centre is one. */
  const personName = (login: string | null) => (login ? people.value[login] ?? (session.isEnterprise && /^[\w.-]+$/.test(login) ? '12305' : login) : '')

  return { personName, tables, problemGroups, cities, counties, load, enterpriseName, problemName, regionName, stateName, reasonName }
})
