import { createI18n } from 'vue-i18n'

export type Language = 'zh-CN' | 'en'
const key = 'openhotline.language'

/** Chinese first: English only when somebody chose it. */
export function chosenLanguage(): Language {
  try {
    return localStorage.getItem(key) === 'en' ? 'en' : 'zh-CN'
  } catch {
    return 'zh-CN'
  }
}

export function rememberLanguage(language: Language): void {
  document.documentElement.lang = language
  try {
    localStorage.setItem(key, language)
  } catch {
    // A browser that keeps nothing still speaks the language until the page is left.
  }
}

export function speak(messages: Record<Language, object>) {
  const language = chosenLanguage()
  document.documentElement.lang = language
  return createI18n({ legacy: false, locale: language, fallbackLocale: 'zh-CN', messages: messages as never, missingWarn: false })
}
