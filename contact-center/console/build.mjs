// Called by Maven: installs and builds the pages, unless nothing that goes into them has changed since the last good build.
// With the word "check" it checks and tests them instead, likewise.
import { createHash } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const checking = process.argv[2] === 'check'
const stamp = checking ? 'target/pages-checked-from' : 'target/pages-built-from'
const page = 'target/classes/static/index.html'

function files(path) {
  return readdirSync(path, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? files(join(path, entry.name)) : [join(path, entry.name)]))
    .sort()
}

const inputs = ['package.json', 'package-lock.json', 'vite.config.ts', 'tsconfig.json', 'eslint.config.js', 'index.html', 'build.mjs']
const hash = createHash('sha256')
for (const file of [...inputs, ...files('console'), ...files('public'), ...files('src')]) {
  hash.update(file).update('\0').update(readFileSync(file))
}
const now = hash.digest('hex')

if (existsSync(stamp) && existsSync(page) && readFileSync(stamp, 'utf8') === now) {
  console.log(checking ? 'The pages are checked as they are here.' : 'The pages are built from what is here.')
} else {
  rmSync(stamp, { force: true })
  const installed = 'node_modules/.package-lock.json'
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
  const lockStamp = 'node_modules/.installed-from'
  if (!existsSync(installed) || !existsSync(lockStamp) || readFileSync(lockStamp, 'utf8') !== lock) {
    execFileSync('npm', ['ci', '--no-progress'], { stdio: 'inherit' })
    writeFileSync(lockStamp, lock)
  }
  execFileSync('npm', ['run', checking ? 'verify' : 'build'], { stdio: 'inherit' })
  mkdirSync('target', { recursive: true })
  writeFileSync(stamp, now)
}
