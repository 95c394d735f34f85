import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Plugin, PreviewServer, ViteDevServer } from 'vite'
import { assist } from './assist'
import { advice, after, complaint, notifications, reference, rows, timeline } from './facts'

const json = (answer: ServerResponse, body: unknown, status = 200) => {
  answer.statusCode = status
  answer.setHeader('Content-Type', status < 400 ? 'application/json' : 'application/problem+json')
  answer.end(body === null ? '' : JSON.stringify(body))
}
const users: Record<string, object> = {
  agent: { login: 'agent01', name: '坐席 01', roles: ['INTAKE', 'HANDLER', 'CALLBACK', 'REVIEWER'], enterprise: null, trial: true },
  director: { login: 'director', name: '主任', roles: ['DIRECTOR', 'REVIEWER'], enterprise: null, trial: true },
  admin: { login: 'admin', name: '运维', roles: ['SYSTEM_ADMIN'], enterprise: null, trial: true },
  yto: { login: 'yto', name: '圆通客服', roles: ['ENTERPRISE'], enterprise: 'YTO', trial: true },
}
const minutesAgo = (n: number) => new Date(Date.now() - n * 60_000).toISOString()

/** A complaint as its complainant sees it behind the door. */
function behindDoor(state: string) {
  const texts: Record<string, string> = { SUPPLEMENT: '待补正', MEDIATING: '调解中', SURVEY: '满意度回访', GUIDED: '已引导投诉', PROCESSING: '企业处理中', WITHDRAWN: '撤诉', ARCHIVED: '已归档' }
  const inWork = ['SUPPLEMENT', 'MEDIATING', 'PROCESSING'].includes(state)
  return {
    progress: { number: '261123047182', state, stateText: texts[state], receivedAt: minutesAgo(4000), answerBy: inWork ? '2026-12-23' : null, steps: [{ at: minutesAgo(4000), text: '已登记' }, { at: minutesAgo(3000), text: texts[state] }], told: state === 'GUIDED' ? '请先向企业投诉，满 7 日未答复或不满意再来申诉。' : null },
    until: minutesAgo(-30), files: state === 'PROCESSING' ? [{ name: '面单照片.jpg', size: 345678, at: minutesAgo(4000) }] : [],
    open: {
      supplement: state === 'SUPPLEMENT' ? { asked: '请补充运单号，并上传底单照片和与客服的聊天记录。', missing: ['WAYBILL', 'COUNTY', 'REQUEST'], by: '2026-12-01' } : null,
      material: inWork, withdrawal: inWork,
      opinion: state === 'MEDIATING' ? { text: '企业赔偿申诉人 200 元，并退还运费 18 元，于 5 个工作日内付清。', by: '2026-11-30', said: null as string | null } : null,
      rating: state === 'SURVEY', comeBack: state === 'GUIDED' ? { from: '2026-12-02', now: false } : null,
    },
  }
}

/** The few faults that the stand-in finds, so that they can be seen at their fields. */
function faultOf(act: string, body: Record<string, unknown>): { field: string; code: string; message: string } | null {
  const required = (field: string, message: string) => (body[field] === undefined || body[field] === '' ? { field, code: 'required', message } : null)
  if (act === 'SUSPEND') return required('ground', '请选择中止的法定事由') ?? required('why', '请写明中止理由') ?? required('reviewOn', '请选择复查日期')
  if (act === 'CLOSE' && 'finding' in body) return required('handlingFits', '请回答：处理是否符合约定或规定')
  return null
}

export function pretend(): Plugin {
  let me: object | null = null
  let call: object | null = null
  let presence = { state: 'OFFLINE', since: minutesAgo(2), reason: null as string | null }
  const queue = { waiting: 3, longestSeconds: 41, ready: 2, talking: 4, today: { offered: 163, answered: 158, within15: 152, abandoned: 5 } }
  const streams = new Set<ServerResponse>()
  const tell = (event: string, data: unknown) => streams.forEach((stream) => stream.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`))
  const drafts = new Map<string, object>()
  const views: object[] = [{ id: '0', name: '圆通逾期', narrowing: { state: null, due: 'overdue', mine: false, enterprise: 'YTO', city: null, problem: null } }]
  let current = complaint('REGISTERED')
  let door = behindDoor('SUPPLEMENT')
  let verifyPhone = false

  async function read(request: IncomingMessage): Promise<Record<string, never>> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const text = Buffer.concat(chunks).toString()
    try { return JSON.parse(text || '{}') } catch { return {} }
  }

  async function handle(request: IncomingMessage, answer: ServerResponse): Promise<void> {
    const url = new URL(request.url!, 'http://x')
    const at = `${request.method} ${url.pathname}`
    const body = request.method === 'GET' || request.headers['content-type']?.startsWith('multipart') ? {} as Record<string, never> : await read(request)
    answer.setHeader('Set-Cookie', 'XSRF-TOKEN=t; Path=/')
    if (at === 'GET /api/session') return me ? json(answer, me) : json(answer, { status: 401, detail: '' }, 401)
    if (at === 'POST /api/session') {
      me = users[body.login] ?? null
      return me ? json(answer, me) : json(answer, { status: 401, detail: '用户名或密码不对，请核对后再试。' }, 401)
    }
    if (at === 'DELETE /api/session') { me = null; return json(answer, null, 204) }
    if (at === 'GET /api/reference') return json(answer, { ...reference, verifyPhone })
    const assisted = assist(at, url, body)
    if (assisted !== undefined) return json(answer, assisted)
    if (at === 'GET /api/colleagues') return json(answer, { agent01: '坐席 01', agent02: '坐席 02', director: '主任', yto: '圆通客服' })
    if (at === 'GET /api/notifications') return json(answer, { unread: notifications.filter((one) => !one.read).length, newest: notifications })
    if (at === 'GET /api/views') return json(answer, views)
    if (at === 'POST /api/views') { views.push({ id: String(views.length), ...body }); return json(answer, views, 201) }
    if (at === 'POST /api/notifications/read') { notifications.forEach((one) => { one.read ||= one.id <= Number(body.upTo) }); return json(answer, null, 204) }
    if (at === 'POST /api/complaints/advice') return json(answer, { policy: '《邮政业用户申诉处理办法》（现行）', advice })
    if (at === 'POST /api/desk/seat') return json(answer, { seat: 'seat-01', uri: 'sip:seat-01@127.0.0.1', user: 'seat-01', password: 'x', websockets: ['ws://127.0.0.1:1/ws'], until: minutesAgo(-600) })
    if (at === 'PUT /api/desk/presence') { presence = { state: body.state, since: new Date().toISOString(), reason: body.reason ?? null }; tell('presence', presence); return json(answer, presence) }
    if (at === 'GET /api/desk/now') return json(answer, { presence, call, queue })
    if (at === 'GET /api/desk/events') { answer.writeHead(200, { 'Content-Type': 'text/event-stream' }); answer.write(': here\n\n'); streams.add(answer); request.on('close', () => streams.delete(answer)); return }
    if (at === 'POST /mock/ring') {
      call = { call: 'c1', contact: 'k1', from: { masked: '138****8000', full: '13800138000' }, wish: 'COMPLAIN', state: body.state ?? 'RINGING', arrivedAt: minutesAgo(0.3), answeredAt: body.state ? minutesAgo(1) : null, waitedSeconds: 18, region: { code: '620102', name: '兰州·城关' } }
      tell('call', call)
      return json(answer, call)
    }
    if (at === 'POST /mock/news') { tell('complaint', { number: body.number ?? rows[0].number, act: 'REPLY', state: 'REPLIED', version: 99 }); return json(answer, {}) }
    if (/^\/api\/contacts\/\w+\/caller$/.test(url.pathname)) return json(answer, { from: { masked: '138****8000', full: '13800138000' }, contacts: [{ id: 'k0', channel: 'PHONE', arrivedAt: minutesAgo(9000), outcome: 'COMPLAINT', agent: '坐席 04' }, { id: 'k2', channel: 'PHONE', arrivedAt: minutesAgo(19000), outcome: 'PROGRESS', agent: null }, { id: 'k1', channel: 'PHONE', arrivedAt: minutesAgo(1), outcome: null, agent: null }], complaints: [{ ...rows[2], complainant: { masked: '李*', full: '李梅' } }, { ...rows[7], complainant: { masked: '李*', full: '李梅' } }] })
    if (/\/draft$/.test(url.pathname)) {
      if (request.method === 'PUT') drafts.set(url.pathname, body)
      return json(answer, { savedAt: new Date().toISOString(), draft: drafts.get(url.pathname) ?? null })
    }
    if (/\/outcome$/.test(url.pathname)) return json(answer, null, 204)
    if (at === 'POST /api/complaints') {
      const form = body.form as unknown as { item?: { waybill?: string } }
      if (form.item?.waybill === 'BAD') return json(answer, { status: 422, detail: '有 2 处填写有误，请改正后再保存。', errors: [{ field: 'item.waybill', code: 'invalid', message: '运单号只含 4 至 40 位字母和数字' }, { field: 'complainant.phone', code: 'invalid', message: '电话号码不完整，请写全区号' }] }, 422)
      return json(answer, { ...current, missing: ['CONTENTS'] }, 201)
    }
    if (at === 'GET /api/complaints') {
      const wanted = url.searchParams.get('state')?.split(',')
      const due = url.searchParams.get('due')
      const found = url.searchParams.get('enterprise') === 'EMPTY' ? [] : rows.filter((row) => (!wanted || wanted.includes(row.state)) && (!due || row.due?.overdue))
      const counts: Record<string, number> = {}
      rows.forEach((row) => { counts[row.state] = (counts[row.state] ?? 0) + 1 })
      return json(answer, { rows: found, next: url.searchParams.get('after') ? null : 'x', counts })
    }
    if (/^\/api\/complaints\/\d+$/.test(url.pathname)) return json(answer, current)
    if (/\/timeline$/.test(url.pathname)) return json(answer, timeline)
    if (/\/callbacks$/.test(url.pathname) && url.pathname.includes('complaints')) return json(answer, [{ id: 'b1', purpose: 'VERIFY', status: 'PLANNED', tries: 1, nextTryAt: minutesAgo(-180), outcome: 'NO_ANSWER', centre: null, enterprise: null, reason: null }])
    if (at === 'GET /api/callbacks') return json(answer, { rows: [{ id: 'b1', number: rows[2].number, purpose: 'VERIFY', status: 'PLANNED', tries: 1, nextTryAt: minutesAgo(-180), outcome: 'NO_ANSWER', centre: null, enterprise: null, reason: null }, { id: 'b2', number: rows[5].number, purpose: 'SURVEY', status: 'DONE', tries: 1, nextTryAt: null, outcome: 'RATED', centre: 'VERY_SATISFIED', enterprise: 'DISSATISFIED', reason: 'AMOUNT' }], next: null })
    const act = /\/acts\/(\w+)$/.exec(url.pathname)
    if (act) {
      if (act[1] === 'GUIDE') return json(answer, { status: 409, detail: '这件申诉刚被受理，不能再引导。', open: [{ act: 'FORWARD', chinese: '转办' }] }, 409)
      const fault = faultOf(act[1], body)
      if (fault) return json(answer, { status: 422, detail: '请更正标出的各项后再提交，已填内容不会丢失。', errors: [fault] }, 422)
      current = after(act[1], current.state) === current.state ? { ...current, version: current.version + 1 } : complaint(after(act[1], current.state))
      if (act[1] === 'NOTE_VERIFICATION') current.handling = { ...current.handling, verification: { reached: body.reached, agrees: body.agrees ?? null, note: null } }
      return json(answer, current)
    }
    if (at === 'POST /mock/state') { current = complaint(body.state); return json(answer, current) }
    if (/\/attachments$/.test(url.pathname)) return json(answer, { id: 'a1', name: '签收底单.pdf', mediaType: 'application/pdf', size: 234567 }, 201)
    if (at === 'GET /api/search') return url.searchParams.get('q') === 'down' ? json(answer, { status: 503, detail: '搜索暂时不可用' }, 503)
      : json(answer, { rows: rows.slice(0, 6).map((row, i) => (i < 2 ? { ...row, highlight: [{ pieces: [{ text: '快递显示', hit: false }, { text: '签收', hit: true }, { text: '但没有收到 <script>alert(1)</script>', hit: false }] }] } : row)), next: null, total: 6, counts: { state: { REGISTERED: 2, PROCESSING: 3 }, problem: { '0301': 4 }, enterprise: { YTO: 3 }, city: { 620100: 5 } } })
    if (at === 'GET /api/notices') return json(answer, [{ period: '2026-11', kind: 'MONTH', status: 'NONE', drawnAt: null, mailed: null, closes: false }, { period: '2026-10', kind: 'MONTH', status: 'MAILED', drawnAt: minutesAgo(900), mailed: ['director@example.org'], closes: true }])
    if (/figures$/.test(url.pathname)) return json(answer, { period: '2026-10', handled: 412, effective: 37, byProblem: [{ name: '投递服务', total: 210, effective: 18 }, { name: '延误', total: 96, effective: 9 }] })
    if (/\/mail$/.test(url.pathname)) return json(answer, null, 202)
    if (at === 'GET /api/board') return json(answer, { queue, complaints: { byState: {}, dueToday: 4, overdue: 3 }, satisfaction: { centre: { satisfied: 182, rated: 190 }, enterprise: { satisfied: 141, rated: 188 } }, trend: Array.from({ length: 30 }, (_, i) => ({ day: new Date(Date.now() - (29 - i) * 864e5).toISOString().slice(0, 10), registered: 12 + ((i * 7) % 9), closed: 9 + ((i * 5) % 11) })), cities: reference.regions.filter((region) => region.code === region.cityCode).map((region, i) => ({ code: region.code, name: region.name, open: 60 - i * 4 })) })
    if (at === 'GET /api/operator/parts') return json(answer, [{ name: 'PostgreSQL', up: true, detail: '18.4' }, { name: 'Elasticsearch', up: false, detail: '连接被拒' }, { name: 'Asterisk', up: true, detail: '' }])
    if (at === 'GET /api/operator/alarms') return json(answer, [{ raisedAt: minutesAgo(12), clearedAt: null, kind: 'CALENDAR', text: '2027 年放假安排尚未公布，期限待定' }])
    if (at === 'GET /api/operator/mails') return json(answer, [{ file: '20261123-notice.eml', at: minutesAgo(30), to: ['director@example.org'], subject: '2026-10 邮政业用户申诉通告' }])
    if (at === 'GET /api/operator/messages') return json(answer, [{ id: 's1', at: minutesAgo(2), to: '138****8000' }, { id: 's2', at: minutesAgo(9), to: '139****9001' }])
    if (/\/disclosure$/.test(url.pathname) && url.pathname.includes('operator')) return json(answer, { words: '【12305 邮政业用户申诉】验证码 402817，5 分钟内有效，用于补正、撤诉、评价等办理您的申诉。请勿告诉他人。' })
    if (at === 'GET /api/operator/outbox') return json(answer, [{ id: 'o1', partner: '12345', kind: 'progress', orderKey: rows[0].number, attempts: 12 }])
    if (at === 'POST /api/public/complaints') return json(answer, { number: '261123047182', receivedAt: new Date().toISOString(), answerBy: '2026-12-23' }, 201)
    if (at === 'POST /api/public/progress') return body.lastFour === '8000' ? json(answer, { number: body.number, state: 'PROCESSING', stateText: '企业处理中', receivedAt: minutesAgo(4000), answerBy: '2026-12-23', steps: [{ at: minutesAgo(4000), text: '已登记' }, { at: minutesAgo(3000), text: '已受理，转圆通速递处理' }], told: null }) : json(answer, { status: 404, detail: '没有查到。请核对编号和手机号后四位。' }, 404)
    if (at === 'POST /api/public/code') return json(answer, { validSeconds: 300, againSeconds: 60 }, 202)
    if (at === 'POST /api/public/phone' || at === 'POST /api/public/door') return body.code === '000000' ? json(answer, { status: 422, detail: '请更正标出的各项后再提交，已填内容不会丢失。', errors: [{ field: 'code', code: 'wrong', message: '验证码不对或已失效，请核对；输错 5 次或超过 5 分钟，请重新获取' }] }, 422) : json(answer, { token: 'x', proof: 'x', until: minutesAgo(-30) })
    if (at === 'GET /api/public/door') return request.headers['x-door-pass'] ? json(answer, door) : json(answer, { status: 410, detail: '验证已过期或无效，请重新获取验证码。' }, 410)
    if (at === 'POST /mock/door') { door = behindDoor(body.state); verifyPhone = body.verifyPhone ?? false; return json(answer, {}) }
    if (at.startsWith('POST /api/public/door/')) {
      if (at.endsWith('/withdrawal')) door = behindDoor('WITHDRAWN')
      else if (at.endsWith('/consent')) door.open.opinion!.said = body.consent
      else if (at.endsWith('/rating')) door = behindDoor('ARCHIVED')
      else door = behindDoor('PROCESSING')
      return json(answer, door)
    }
    if (at === 'POST /api/public/call') return json(answer, { uri: 'sip:web-01@127.0.0.1', user: 'web-01', password: 'x', websockets: ['ws://127.0.0.1:1/ws'], target: 'sip:12305@127.0.0.1', until: minutesAgo(-5) })
    return request.method === 'GET' ? json(answer, { status: 404, detail: '没有找到' }, 404) : json(answer, null, 204)
  }

  const stand = (server: ViteDevServer | PreviewServer) => {
    server.middlewares.use((request, answer, next) => {
      if (request.url?.startsWith('/api/') || request.url?.startsWith('/mock/')) {
        handle(request, answer).catch(next)
      } else {
        if (/^\/console\/(\?|$)/.test(request.url ?? '')) request.url = '/console/index.html'
        next()
      }
    })
  }
  return { name: 'pretend-application', configureServer: stand, configurePreviewServer: stand }
}
