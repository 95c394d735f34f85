import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { citiesOfPhone, placesMatching, type City } from './places'
import type { Region } from './types'

// The table as it is shipped.
const regions = JSON.parse(readFileSync('../app/src/main/resources/reference/regions.json', 'utf8')) as Region[]
const cities: City[] = regions.filter((region) => region.code === region.cityCode)
  .map((city) => ({ ...city, counties: regions.filter((region) => region.cityCode === city.code) }))
const names = (found: City[]) => found.flatMap((city) => city.counties.map((county) => county.name))

it('has pinyin for every place', () => {
  expect(regions.filter((region) => !/^[a-z]+( [a-z]+)*$/.test(region.pinyin ?? ''))).toEqual([])
})

it.each([
  ['0931-8123456', ['兰州市']],
  ['(0941) 8212345', ['甘南藏族自治州']],
  ['+86 938 8212345', ['天水市']],
  ['8123456', ['兰州市']],
  ['0935 2212345', ['金昌市', '武威市']],
  ['09372612345', ['嘉峪关市', '酒泉市']],
  ['０９３５２２１２３４５', ['金昌市', '武威市']],
  ['13800138000', []],
  ['013800138000', []],
  ['+1 212 555 0100', []],
  ['010-12345678', []],
  ['', []],
])('tells the city of %s', (phone, expected) => {
  expect(citiesOfPhone(phone, cities).map((city) => city.name)).toEqual(expected)
})

it.each([
  ['lzcg', ['城关区']],
  ['chengguan', ['城关区']],
  ['cg', ['城关区']],
  ['兰州城关', ['城关区']],
  ['tanchang', ['宕昌县']],
  ['tc', ['宕昌县']],
  ['gz', ['甘州区', '瓜州县']],
  ['620922', ['瓜州县']],
  ['62030', ['金昌市', '金川区']],
  ['保安族', ['积石山保安族东乡族撒拉族自治县']],
])('finds %s', (typed, expected) => {
  expect(names(placesMatching(typed, cities))).toEqual(expected)
})

it('shows all of a city, and all cities when nothing is typed', () => {
  expect(names(placesMatching('嘉峪关', cities))).toEqual(['嘉峪关市', '嘉峪关市'])
  expect(names(placesMatching('白银', cities))).toHaveLength(6)
  expect(names(placesMatching('0937', cities))).toContain('敦煌市')
  expect(placesMatching(' ', cities)).toHaveLength(14)
  expect(placesMatching('zzz', cities)).toEqual([])
})
