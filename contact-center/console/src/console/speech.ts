import { rememberLanguage, speak, type Language } from '../shared/language'
import en from './messages/en'
import chinese from './messages/zh-CN'

export const speech = speak({ 'zh-CN': chinese, en })

export function changeLanguage(language: Language): void {
  speech.global.locale.value = language
  rememberLanguage(language)
}
