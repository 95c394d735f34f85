import { onBeforeUnmount, onMounted } from 'vue'
import { usePreferences } from './stores/preferences'

export interface Shortcut {
  /** `Enter`, `/`, `?`, `ctrl+s`, or `g d` for one letter after the other. */
  keys: string
  act: () => void
  when?: () => boolean
  /** Works while a field has the focus, too. */
  everywhere?: boolean
}

const patience = 1200

/** Listens while the component is there. Single keys can be switched off; those with Ctrl always work. */
export function useShortcuts(shortcuts: Shortcut[]): void {
  const preferences = usePreferences()
  let before = ''
  let beforeAt = 0

  function pressed(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || event.altKey) return
    const chord = (event.ctrlKey || event.metaKey ? 'ctrl+' : '') + (event.key.length === 1 ? event.key.toLowerCase() : event.key)
    const sequence = before && Date.now() - beforeAt < patience ? `${before} ${chord}` : chord
    before = ''
    const typing = isTyping(event.target)
    const single = !chord.startsWith('ctrl+')
    for (const shortcut of shortcuts) {
      if (shortcut.keys !== chord && shortcut.keys !== sequence) continue
      if (typing && !shortcut.everywhere) continue
      if (single && chord.length === 1 && !preferences.letters) continue
      if (shortcut.when && !shortcut.when()) continue
      event.preventDefault()
      event.stopPropagation()
      shortcut.act()
      return
    }
    if (!typing && single && chord.length === 1 && preferences.letters) {
      before = chord
      beforeAt = Date.now()
    }
  }

  // In the capture phase, before a menu or button that happens to have the focus: Enter must answer a ringing call.
  onMounted(() => addEventListener('keydown', pressed, true))
  onBeforeUnmount(() => removeEventListener('keydown', pressed, true))
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement
    && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.getAttribute('role') === 'combobox')
}
