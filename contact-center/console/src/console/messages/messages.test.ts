import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import chinese from './zh-CN'
import english from './en'
import publicChinese from '../../public/messages/zh-CN'
import publicEnglish from '../../public/messages/en'

function keys(messages: object, path = ''): string[] {
  return Object.entries(messages).flatMap(([key, value]) => (typeof value === 'object' ? keys(value, `${path}${key}.`) : [path + key]))
}

function said(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(vue|ts)$/.test(file) && !file.includes('messages'))
  return files.flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/\bt\('([\w.-]+)'/g)].map((match) => match[1]))
}

it('speaks both languages', () => {
  expect(keys(english)).toEqual(keys(chinese))
  expect(keys(publicEnglish)).toEqual(keys(publicChinese))
})

it('has words for all it says', () => {
  const known = new Set(keys(chinese))
  const knownInPublic = new Set(keys(publicChinese))
  expect(said('src/console').filter((key) => !known.has(key))).toEqual([])
  expect(said('src/public').filter((key) => !knownInPublic.has(key))).toEqual([])
})
