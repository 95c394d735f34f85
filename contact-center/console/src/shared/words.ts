// How the house writes times, money and numbers: always Asia/Shanghai, whatever the machine is set to.

const zone = 'Asia/Shanghai'

function parts(at: string | number | Date): Record<string, string> {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
  })
  return Object.fromEntries(format.formatToParts(new Date(at)).map((part) => [part.type, part.value]))
}

/** `11-23 10:42` */
export function moment(at: string | null | undefined): string {
  if (!at) return ''
  const p = parts(at)
  return `${p.month}-${p.day} ${p.hour}:${p.minute}`
}

/** `2026-11-23 10:42:07 +08:00` */
export function fullMoment(at: string | null | undefined): string {
  if (!at) return ''
  const p = parts(at)
  return `${p.year}-${p.month}-${p.day} ${p.hour}:${p.minute}:${p.second} +08:00`
}

/** `10:42:07` */
export function timeOfDay(at: string | number): string {
  const p = parts(at)
  return `${p.hour}:${p.minute}:${p.second}`
}

/** The day it is in Lanzhou: `2026-11-23`. */
export function today(now: number = Date.now()): string {
  const p = parts(now)
  return `${p.year}-${p.month}-${p.day}`
}

/** Days between two days as written, without any zone. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to + 'T00:00:00Z') - Date.parse(from + 'T00:00:00Z')) / 86_400_000)
}

export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day + 'T00:00:00Z') + days * 86_400_000).toISOString().slice(0, 10)
}

/** `02:14`, `1:02:14` */
export function span(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const two = (n: number) => String(n).padStart(2, '0')
  const hours = Math.floor(whole / 3600)
  const rest = `${two(Math.floor((whole % 3600) / 60))}:${two(whole % 60)}`
  return hours > 0 ? `${hours}:${rest}` : rest
}

/** A complaint number in three groups of four, as it is spoken: `2611 2304 7182`. */
export function grouped(number: string): string {
  return number.replace(/(\d{4})(?=\d)/g, '$1 ')
}

/** A mobile number as 138 0013 8000; anything else as it is. */
export function phoneWords(phone: string): string {
  const local = phone.replace(/^\+?86(?=1\d{10}$)/, '')
  return /^1[\d*]{10}$/.test(local) ? `${local.slice(0, 3)} ${local.slice(3, 7)} ${local.slice(7)}` : phone
}

/** Fen as yuan: 30000 is `300`, 1250 is `12.50`. */
export function yuan(fen: number | null | undefined): string {
  if (fen === null || fen === undefined) return ''
  const text = (fen / 100).toLocaleString('zh-CN', { minimumFractionDigits: fen % 100 ? 2 : 0, maximumFractionDigits: 2 })
  return '¥' + text
}

/** What a person typed as yuan, in fen; null when it is no sum. */
export function fenOf(typed: string): number | null {
  const clean = typed.replace(/[,，¥￥元\s]/g, '')
  return /^\d{1,9}(\.\d{1,2})?$/.test(clean) ? Math.round(Number(clean) * 100) : null
}

export function size(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

export function percent(part: number, whole: number): string {
  return whole > 0 ? ((part / whole) * 100).toFixed(1) + ' %' : '—'
}
