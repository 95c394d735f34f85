import { readdirSync, readFileSync } from 'node:fs'
import { rows } from './facts'

// What stands beside the form: waybills, earlier complaints, knowledge, text modules, company. The articles and texts are those that are shipped.
const shipped = '../app/src/main/resources/'
const at = new Date().toISOString()

const articles = readdirSync(shipped + 'knowledge').filter((file) => file.endsWith('.md')).map((file) => {
  const text = readFileSync(`${shipped}knowledge/${file}`, 'utf8')
  const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text)!
  const value = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(head)?.[1].replace(/^"|"$/g, '') ?? ''
  const list = (name: string) => value(name).replace(/[[\]"]/g, '').split(', ').filter(Boolean)
  const row = { id: file.slice(0, -3), version: 1, title: value('title'), category: value('category'), tags: list('tags'), source: value('source'), certainty: value('certainty'), validFrom: null, validTo: null, author: 'system', writtenAt: at, reviewedBy: null, reviewedAt: null, changeNote: '随系统提供', state: 'PUBLISHED', pins: list('problems') }
  return { row, body: body.trim() }
})
const texts = (JSON.parse(readFileSync(shipped + 'reference/wording.zh.json', 'utf8')) as object[]).map((one, index) => ({ ...one, id: 't' + index, shared: true, version: 1, changedBy: 'system', changedAt: at }))

export function assist(asked: string, url: URL, body: Record<string, unknown>): unknown {
  if (asked === 'POST /api/reference/waybill') {
    const number = /(YT|SF|JT)\d{8,}|\d{10,}/i.exec(String(body.text ?? ''))?.[0].toUpperCase() ?? null
    return number?.startsWith('YT') ? { number, enterprise: 'YTO', enterprises: [{ code: 'YTO', name: '圆通速递', ground: 'PATTERN' }] }
      : { number, enterprise: null, enterprises: [{ code: 'SF', name: '顺丰速运', ground: 'OLDER_PATTERN' }, { code: 'STO', name: '申通快递', ground: 'OLDER_PATTERN' }] }
  }
  if (asked === 'POST /api/complaints/similar') {
    return { rows: [{ row: rows[1], reasons: ['SAME_WAYBILL', 'SAME_PERSON'] }, { row: rows[3], reasons: ['SIMILAR_TEXT'] }], textSearched: true }
  }
  if (asked === 'GET /api/wording') return texts
  if (asked === 'GET /api/knowledge') {
    const words = url.searchParams.get('q') ?? ''
    const category = url.searchParams.get('category')
    const excerpts = (text: string) => { const from = text.indexOf(words); return words && from >= 0 ? [{ pieces: [{ text: text.slice(Math.max(0, from - 20), from), hit: false }, { text: words, hit: true }, { text: text.slice(from + words.length, from + words.length + 24), hit: false }] }] : [] }
    return { rows: articles.filter((one) => (!words || (one.row.title + one.body).includes(words)) && (!category || one.row.category === category)).map(({ row, body: text }) => ({ row, excerpts: excerpts(text) })), bySearch: true }
  }
  if (asked === 'GET /api/knowledge/suggested') return articles.map((one) => one.row).filter((row) => row.pins.some((pin) => url.searchParams.get('problem')?.startsWith(pin)))
  if (asked === 'GET /api/knowledge/desk') return articles.map((one) => one.row)
  const article = /^\/api\/knowledge\/([\w-]+)(\/versions(\/\d+)?)?$/.exec(url.pathname)
  if (asked.startsWith('GET') && article) {
    const found = articles.find((one) => one.row.id === article[1])
    return article[2] && !article[3] ? [found?.row] : found
  }
  if (asked.startsWith('PUT') && /\/company\//.test(url.pathname)) {
    return { version: 1, people: [{ login: 'agent01', name: '坐席 01', editing: false, since: at }, { login: 'handler01', name: '李办理', editing: true, since: at }] }
  }
  return undefined
}
