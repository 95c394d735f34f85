/** The words of the administrators' and the auditor's screens, and of one's own account. */
export default {
  save: '保存', saved: '已保存', cancel: '取消', edit: '修改', more: '更多', none: '无', all: '全部', minutes: '分钟',
  stage: {
    CODE: '请输入手机验证器上的 6 位动态口令，或一个恢复码。', PASSWORD: '首次登录或密码已重置，请设置新密码。', ENROL: '您的岗位要求动态口令，请先启用。',
    code: '动态口令', next: '继续', back: '换一个用户登录',
  },
  password: { old: '原密码', fresh: '新密码', again: '再输一次', rule: '至少 10 个字符，含大写、小写、数字、符号中的三种，不含用户名。', differs: '两次输入不一致', change: '修改密码', changed: '密码已修改，其他设备上的登录已结束。' },
  factor: {
    title: '动态口令（双因素认证）', on: '已启用。登录时除密码外还需输入手机验证器上的口令。更换手机请联系安全管理员重置。', off: '未启用。', begin: '启用动态口令',
    scan: '用手机上的验证器扫描二维码（微信小程序“身份验证器”、Microsoft Authenticator 等），再输入显示的 6 位口令。', secret: '不能扫码时手工输入', confirm: '确认启用',
    recovery: '恢复码。每个只能用一次，手机丢失时代替口令。现在抄下，离开本页后不再显示：', kept: '我已抄下',
  },
  account: { title: '账号安全' },
  users: {
    title: '用户', add: '新建用户', login: '用户名', loginHint: '小写字母、数字、点、横线', name: '姓名', roles: '岗位', scope: '数据范围', enterprise: '企业', city: '市州', cityOfEnterprise: '市州（不选为省级账号）', unit: '责任单位', state: '状态', lastLogin: '最近登录', never: '从未登录',
    active: '在用', inactive: '已停用', locked: '锁定至 {at}', mustChange: '待改密码', twoFactors: '双因素', whole: '全省', ownCity: '{city}', filter: '按用户名、姓名、岗位筛选',
    deactivate: '停用', activate: '启用', unlock: '解锁', resetPassword: '重置密码', resetFactor: '重置动态口令', self: '本人账号由另一位安全管理员修改',
    oneTime: '{login} 的一次性密码', oneTimeHint: '只显示这一次。请当面或电话告知本人，首次登录须修改。', copy: '复制', copied: '已复制', close: '已告知，关闭',
    alone: '企业、市州局、审计和三类管理员须单独设岗。', sure: '再点一次确认', empty: '没有符合的用户。',
  },
  security: {
    title: '登录规则', factorFor: '必须使用动态口令的岗位', idle: '空闲多久退出', idleAdmins: '管理员和审计空闲多久退出', sessions: '每人同时登录', each: '处', failures: '连续错几次锁定', times: '次', locked: '锁定多久',
    live: '在线会话', since: '登录', lastUsed: '最近活动', address: '来源地址', end: '结束', own: '本次登录', empty: '没有人登录。', reload: '刷新',
  },
  audit: {
    title: '审计日志', who: '谁', act: '做了什么', reference: '对象（编号、用户名等）', ip: '来源地址', from: '起', until: '止', find: '查询', at: '时间', object: '对象', change: '变动', reason: '理由', request: '请求号', place: '链位',
    unsealed: '待入链', empty: '没有符合的记录。', note: '查看本页同样记入审计。', verify: '校验整链', whole: '审计链完整：共 {n} 条', head: '链尾', broken: '审计链在第 {position} 环断开（记录 {entry}）：{fault}',
    subjects: { COMPLAINT: '申诉', CONTACT: '来电来访', RECORDING: '录音', ATTACHMENT: '附件', USER: '用户', SETTING: '设置', CALENDAR: '节假日', ENTERPRISE: '企业', TEMPLATE: '常用语', NOTICE: '通告', MAIL: '邮件', OUTBOX: '投递' },
  },
  settings: {
    title: '设置', hours: '接听时间', calendars: '节假日', enterprises: '企业', problems: '问题类型',
    roundTheClock: '全天 24 小时（试运行）', periods: '工作日时段', addPeriod: '加一段', removePeriod: '去掉', hoursHint: '保存后下一通来电即按新时间应答。未公布节假日的年份按周一至周五。',
    year: '年', source: '依据', off: '休', work: '班', upload: '导入年度文件', uploadHint: '"year": 2027, "source": "通知名称", "off": ["2027-01-01"], "makeUp": []', published: '导入于', inside: '随程序提供', missing: '{year} 年还没有导入，到期日暂记“待定”。', loaded: '{year} 年已导入。', badFile: '不是有效的 JSON 文件。',
    hotline: '客服电话', verified: '已核实', unverified: '未核实', code: '代码', official: '通告口径',
  },
  retention: {
    title: '到期待删除', rule: '结案满 {years} 年列入清单。已删除 {erased} 件。代码、日期、金额、状态保留，统计数字不变。', number: '申诉编号', ended: '结案时间', proposed: '提出人',
    propose: '提出删除（{n}）', confirm: '确认删除（{n}）', sure: '删除 {n} 件申诉中的个人信息？删除后无法恢复。', proposalsDone: '已提出 {n} 件，须由另一人确认。', confirmationsDone: '已删除 {n} 件。',
    nothingDue: '没有到期的申诉。', holds: '保全', hold: '保全', lift: '解除', reason: '理由（2 至 200 字）', whyLift: '为什么解除 {number} 的保全？（2 至 200 字）', noHolds: '没有保全的申诉。',
  },
}
