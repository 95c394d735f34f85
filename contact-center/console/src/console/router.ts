import { createRouter, createWebHashHistory } from 'vue-router'
import { useSession } from './stores/session'

// The part behind # never reaches the server: a complaint's number is in no log, and any page survives a reload.
export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    { path: '/login', name: 'login', component: () => import('./screens/Login.vue') },
    { path: '/', name: 'home', component: () => import('./screens/Login.vue') },
    { path: '/desk', name: 'desk', component: () => import('./screens/Desk.vue') },
    { path: '/complaints', name: 'complaints', component: () => import('./screens/Complaints.vue') },
    { path: '/complaints/:number(\\d{12})', name: 'complaint', component: () => import('./screens/Complaint.vue'), props: true },
    { path: '/search', name: 'search', component: () => import('./screens/Search.vue') },
    { path: '/callbacks', name: 'callbacks', component: () => import('./screens/Callbacks.vue') },
    { path: '/notices', name: 'notices', component: () => import('./screens/Notices.vue') },
    { path: '/board', name: 'board', component: () => import('./screens/Board.vue') },
    { path: '/account', name: 'account', component: () => import('./screens/Account.vue') },
    { path: '/admin/retention', name: 'retention', component: () => import('./screens/Retention.vue') },
    { path: '/admin/users', name: 'users', component: () => import('./screens/AdminUsers.vue') },
    { path: '/admin/security', name: 'security', component: () => import('./screens/AdminSecurity.vue') },
    { path: '/admin/audit', name: 'audit', component: () => import('./screens/AdminAudit.vue') },
    { path: '/admin/settings/:part?', name: 'settings', component: () => import('./screens/AdminSettings.vue'), props: true },
    { path: '/knowledge', name: 'knowledge', component: () => import('./screens/Knowledge.vue') },
    { path: '/wording', name: 'wording', component: () => import('./screens/Wording.vue') },
    { path: '/enterprise/figures', name: 'figures', component: () => import('./screens/EnterpriseFigures.vue') },
    { path: '/enterprise/tokens', name: 'tokens', component: () => import('./screens/EnterpriseTokens.vue') },
    { path: '/operator', name: 'operator', component: () => import('./screens/Operator.vue') },
    { path: '/:anything(.*)', redirect: '/' },
  ],
})

function home(): string {
  const session = useSession()
  if (session.has('INTAKE')) return '/desk'
  if (session.has('DIRECTOR')) return '/board'
  if (session.has('SYSTEM_ADMIN')) return '/operator'
  if (session.has('SECURITY_ADMIN')) return '/admin/users'
  if (session.has('AUDITOR', 'AUDIT_ADMIN')) return '/admin/audit'
  return '/complaints'
}

router.beforeEach(async (to) => {
  const session = useSession()
  try {
    await session.load()
  } catch {
    return to.name === 'login' ? true : { name: 'login', query: { to: to.fullPath } }
  }
  if (!session.me && to.name !== 'login') return { name: 'login', query: to.fullPath === '/' ? {} : { to: to.fullPath } }
  if (session.me && (to.name === 'login' || to.name === 'home')) return home()
  return true
})
