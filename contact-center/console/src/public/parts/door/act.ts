import { nextTick, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { Problem } from '../../../shared/api'
import { refusal } from '../../refusal'

/** Where a fault is, the next key goes. */
async function toFirstFault(): Promise<void> {
  await nextTick()
  document.querySelector<HTMLElement>('.act [aria-invalid="true"]')?.focus()
}

/** One act at the door: on its way once, with what is wrong at each field and above them. */
export function useAct() {
  const { t } = useI18n()
  const busy = ref(false)
  const trouble = ref('')
  const faults = ref<Record<string, string>>({})

  async function send(check: () => Record<string, string>, work: () => Promise<void>): Promise<boolean> {
    if (busy.value) return false
    trouble.value = ''
    faults.value = check()
    if (Object.keys(faults.value).length) {
      void toFirstFault()
      return false
    }
    busy.value = true
    try {
      await work()
      return true
    } catch (failure) {
      trouble.value = refusal(failure, t)
      if (failure instanceof Problem) faults.value = Object.fromEntries(failure.faults.map((fault) => [fault.field.replace(/\[\d+\].*/, ''), fault.message]))
      void toFirstFault()
      return false
    } finally {
      busy.value = false
    }
  }
  return { t, busy, trouble, faults, send }
}
