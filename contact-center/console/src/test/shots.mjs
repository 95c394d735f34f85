// Takes the screenshots that every screen is judged by: node src/test/shots.mjs FOLDER [name ...], with `npm run dev` running.
import { mkdirSync } from 'node:fs'
import { chromium } from 'playwright-core'

const [folder = 'target/shots', ...only] = process.argv.slice(2)
const base = process.env.PAGES ?? 'http://127.0.0.1:5305'
mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'] })

async function shot(name, { user, path, width = 1280, height = 720, scheme = 'light', before, language }) {
  if (only.length && !only.some((one) => name.startsWith(one))) return
  const context = await browser.newContext({ reducedMotion: "reduce", viewport: { width, height }, colorScheme: scheme, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const page = await context.newPage()
  page.setDefaultTimeout(8000)
  page.on('console', (message) => { if (message.type() === 'error' && !/WebSocket|401|409|422|404|503/.test(message.text())) console.log(name, 'console:', message.text()) })
  page.on('pageerror', (error) => console.log(name, 'error:', error.message))
  if (language) await page.addInitScript((chosen) => localStorage.setItem('openhotline.language', chosen), language)
  await page.request.delete(base + '/api/session')
  if (user) await page.request.post(base + '/api/session', { data: { login: user, password: 'x' } })
  await page.goto(base + path)
  await page.waitForLoadState('load')
  await page.waitForTimeout(900)
  if (before) await before(page).catch((failure) => console.log(name, failure.message.split("\n")[0]))
  await page.waitForTimeout(500)
  await page.screenshot({ path: `${folder}/${name}.png` })
  await context.close()
  console.log(name)
}
const test = (name) => `[data-test="${name}"]`
const ring = (page, data = {}) => page.request.post(base + '/mock/ring', { data })
const state = (page, name) => page.request.post(base + '/mock/state', { data: { state: name } }).then(() => page.reload()).then(() => page.waitForTimeout(900))

await shot('login', { path: '/console/' })
await shot('login-wrong', { path: '/console/', before: async (page) => { await page.fill(test('login-name'), 'nobody'); await page.fill(test('login-password'), 'x'); await page.click(test('login-submit')) } })
await shot('desk', { user: 'agent', path: '/console/' })
await shot('desk-call', { user: 'agent', path: '/console/', before: async (page) => {
  await ring(page); await page.waitForTimeout(700)
  await page.fill(test('field-item.waybill') + ' input', 'YT8826017734512'); await page.fill(test('field-item.postedOn') + ' input', '2026-11-10')
  await page.click(test('done-YES')); await page.fill(test('field-enterpriseComplaint.on') + ' input', '2026-11-14'); await page.click(test('result-UNANSWERED')); await page.waitForTimeout(1200)
} })
await shot('desk-dark', { user: 'agent', path: '/console/', scheme: 'dark', before: async (page) => { await page.waitForTimeout(300); await page.click(test('done-NO')) } })
await shot('desk-fault', { user: 'agent', path: '/console/', before: async (page) => { await page.fill(test('field-item.waybill') + ' input', 'BAD'); await page.keyboard.press('Control+s') } })
await shot('desk-saved', { user: 'agent', path: '/console/', before: async (page) => { await page.fill(test('field-item.waybill') + ' input', 'YT8826017734512'); await page.keyboard.press('Control+s') } })
await shot('list', { user: 'agent', path: '/console/#/complaints', before: async (page) => { await page.request.post(base + '/mock/news', { data: {} }) } })
await shot('list-dark', { user: 'agent', path: '/console/#/complaints', scheme: 'dark' })
await shot('complaint', { user: 'agent', path: '/console/#/complaints/261123047182', before: async (page) => { await page.click(test('act-REJECT')); await page.click('[data-field="reason"] input'); await page.click(test('option-R02')) } })
await shot('complaint-conflict', { user: 'agent', path: '/console/#/complaints/261123047182', before: async (page) => { await page.click(test('act-GUIDE')); await page.click(test('act-confirm')) } })
await shot('complaint-verify', { user: 'agent', path: '/console/#/complaints/261123047182', before: async (page) => { await state(page, 'VERIFYING'); await page.click(test('reached-YES')) } })
await shot('complaint-close', { user: 'agent', path: '/console/#/complaints/261123047182', scheme: 'dark', before: async (page) => { await state(page, 'ANSWERED'); await page.click(test('act-CLOSE')) } })
await shot('enterprise', { user: 'yto', path: '/console/' })
await shot('enterprise-phone', { user: 'yto', path: '/console/#/complaints/261123047182', width: 390, height: 844, before: async (page) => { await state(page, 'PROCESSING'); await page.click(test('act-REPLY')) } })
await shot('enterprise-phone-list', { user: 'yto', path: '/console/', width: 390, height: 844 })
await shot('search', { user: 'agent', path: '/console/#/search' })
await shot('search-away', { user: 'agent', path: '/console/#/search?q=down' })
await shot('callbacks', { user: 'agent', path: '/console/#/callbacks' })
await shot('notices', { user: 'director', path: '/console/#/notices', before: (page) => page.click(test('notice-2026-10')) })
await shot('board', { user: 'director', path: '/console/#/board' })
await shot('board-wall', { user: 'director', path: '/console/#/board?wall', width: 1920, height: 1080, scheme: 'dark' })
await shot('operator', { user: 'admin', path: '/console/' })
await shot('english', { user: 'agent', path: '/console/#/complaints', language: 'en' })
await shot('shortcuts', { user: 'agent', path: '/console/#/complaints', before: (page) => page.keyboard.press('?') })
await browser.close()
