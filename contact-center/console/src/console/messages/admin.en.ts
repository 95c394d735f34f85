/** The words of the administrators' and the auditor's screens, and of one's own account. */
export default {
  save: 'Save', saved: 'Saved', cancel: 'Cancel', edit: 'Change', more: 'More', none: 'none', all: 'all', minutes: 'min',
  stage: {
    CODE: 'Type the six digits of your authenticator, or a recovery code.', PASSWORD: 'This password was for once: choose your own.', ENROL: 'Your role demands a second factor: set it up first.',
    code: 'Code', next: 'Go on', back: 'Log in as somebody else',
  },
  password: { old: 'Old password', fresh: 'New password', again: 'Once more', rule: 'Ten characters at least, three of upper case, lower case, digits and signs, without the login.', differs: 'The two differ', change: 'Change password', changed: 'The password was changed; other logins of yours were ended.' },
  factor: {
    title: 'Second factor', on: 'Set up. Besides the password, a login asks for the code of your authenticator. For a new telephone the security administrator resets it.', off: 'Not set up.', begin: 'Set up',
    scan: 'Scan this with an authenticator, then type the six digits that it shows.', secret: 'To be typed where it cannot be scanned', confirm: 'Confirm',
    recovery: 'Recovery codes. Each works once, instead of a code, when the telephone is lost. Write them down now: they are not shown again.', kept: 'I have written them down',
  },
  account: { title: 'Account and password' },
  users: {
    title: 'Users', add: 'New user', login: 'Login', loginHint: 'lower case, digits, dot, dash', name: 'Name', roles: 'Roles', scope: 'Scope', enterprise: 'Enterprise', city: 'City', cityOfEnterprise: 'City (none: account of the province)', unit: 'Responsible unit', state: 'State', lastLogin: 'Last login', never: 'never',
    active: 'in use', inactive: 'closed', locked: 'locked until {at}', mustChange: 'password to be changed', twoFactors: 'two factors', whole: 'whole province', ownCity: '{city}', filter: 'Filter by login, name, role',
    deactivate: 'Close', activate: 'Open again', unlock: 'Unlock', resetPassword: 'New password', resetFactor: 'Reset second factor', self: 'Your own account is changed by another security administrator',
    oneTime: 'Password of {login}, for once', oneTimeHint: 'Shown only now. Tell it in person; it must be changed at the first login.', copy: 'Copy', copied: 'Copied', close: 'Told, close',
    alone: 'Enterprise, city bureau, auditor and the three administrators are held alone.', sure: 'Press again to confirm', empty: 'No such user.',
  },
  security: {
    title: 'Rules for logins', factorFor: 'Roles that need a second factor', idle: 'Idle until logged out', idleAdmins: 'The same for administrators and auditors', sessions: 'Logins of one user at a time', each: '', failures: 'Wrong tries until locked', times: '', locked: 'Locked for',
    live: 'Sessions', since: 'since', lastUsed: 'last used', address: 'Address', end: 'End', own: 'this one', empty: 'Nobody is logged in.', reload: 'Reload',
  },
  audit: {
    title: 'Audit log', who: 'Who', act: 'Act', reference: 'Object (number, login, ...)', ip: 'Address', from: 'From', until: 'Until', find: 'Find', at: 'Time', object: 'Object', change: 'Change', reason: 'Reason', request: 'Request', place: 'Link',
    unsealed: 'to be sealed', empty: 'No such entry.', note: 'That you look at this is audited, too.', verify: 'Verify the chain', whole: 'The chain is whole: {n} entries', head: 'head', broken: 'The chain is broken at link {position} (entry {entry}): {fault}',
    subjects: { COMPLAINT: 'complaint', CONTACT: 'contact', RECORDING: 'recording', ATTACHMENT: 'file', USER: 'user', SETTING: 'setting', CALENDAR: 'holidays', ENTERPRISE: 'enterprise', TEMPLATE: 'template', NOTICE: 'notice', MAIL: 'mail', OUTBOX: 'outbox' },
  },
  settings: {
    title: 'Settings', hours: 'Hours', calendars: 'Holidays', enterprises: 'Enterprises', problems: 'Problem types',
    roundTheClock: 'Round the clock (trial)', periods: 'Periods of a working day', addPeriod: 'Add', removePeriod: 'Remove', hoursHint: 'Holds from the next call on. In a year whose holidays are not published: Monday to Friday.',
    year: '', source: 'Source', off: 'off', work: 'work', upload: 'Load the file of a year', uploadHint: '"year": 2027, "source": "name of the notice", "off": ["2027-01-01"], "makeUp": []', published: 'loaded', inside: 'came with the program', missing: '{year} is not loaded yet: due days in it are to be set.', loaded: '{year} is loaded.', badFile: 'This is no JSON file.',
    hotline: 'Hotline', verified: 'verified', unverified: 'not verified', code: 'Code', official: 'Row of the notice',
  },
  retention: {
    title: 'Kept long enough', rule: 'Listed {years} years after closing. Erased so far: {erased}. Codes, days, sums and states stay; every figure stays as it was.', number: 'Number', ended: 'Closed', proposed: 'Proposed by',
    propose: 'Propose to erase ({n})', confirm: 'Confirm and erase ({n})', sure: 'Erase what {n} complaints tell of people? It cannot be undone.', proposalsDone: '{n} proposed; somebody else has to confirm.', confirmationsDone: '{n} erased.',
    nothingDue: 'Nothing is due.', holds: 'Legal holds', hold: 'Hold', lift: 'Lift', reason: 'Why (2 to 200 characters)', whyLift: 'Why is the hold of {number} lifted? (2 to 200 characters)', noHolds: 'Nothing is held.',
  },
}
