import { dayAfter } from '../shared/words'

/** A calendar entry for the day on which the way is open, as a file for the visitor's own calendar. */
export function reminder(day: string, later: number, title: string): string {
  const on = dayAfter(day, later).replaceAll('-', '')
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//OpenHotline//12305//ZH', 'BEGIN:VEVENT', `UID:${on}-12305@openhotline`, `DTSTAMP:${on}T000000Z`, `DTSTART;VALUE=DATE:${on}`, `SUMMARY:${title}`, 'END:VEVENT', 'END:VCALENDAR']
  return 'data:text/calendar;charset=utf-8,' + encodeURIComponent(lines.join('\r\n'))
}
