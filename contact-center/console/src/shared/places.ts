import type { Region } from './types'

export interface City extends Region { counties: Region[] }

/** In which cities a caller may be, by the area code of the number: one code may belong to two (0935, 0937). Mobile numbers tell nothing. */
export function citiesOfPhone<T extends Region>(phone: string, cities: T[]): T[] {
  const plain = phone.normalize('NFKC').replace(/[^\d+]/g, '').replace(/^(\+|00)86/, '')
  if (/^0?1[3-9]\d{9}$/.test(plain) || plain.startsWith('+')) return []
  // Seven or eight digits alone are a call within the provincial capital, as the application reads them too.
  const national = /^[2-8]\d{6,7}$/.test(plain) ? '0931' + plain : plain.startsWith('0') ? plain : /^9\d{9,10}$/.test(plain) ? '0' + plain : ''
  return cities.filter((city) => city.code === city.cityCode && national.startsWith(city.areaCode))
}

/** Counties by city, narrowed to what was typed: a name, a code, pinyin or its initials (`lzcg`, `chengguan`, `6209`, `瓜州`). */
export function placesMatching(typed: string, cities: City[]): City[] {
  const wanted = plainWords(typed)
  if (!wanted) return cities
  return cities
    .map((city) => ({ ...city, counties: city.counties.filter((county) => fits(wanted, county, county.code === city.code ? undefined : city)) }))
    .filter((city) => city.counties.length)
}

function fits(wanted: string, county: Region, city?: Region): boolean {
  if (/^\d+$/.test(wanted)) return county.code.startsWith(wanted) || county.areaCode === wanted
  const own = ways(county)
  if (county.name.includes(wanted) || own.some((way) => way.startsWith(wanted))) return true
  if (!city) return false
  const around = ways(city)
  // The city alone shows all of its counties; the city and a beginning of the county shows that one.
  return around.some((way) => way.startsWith(wanted) || (wanted.startsWith(way) && own.some((rest) => rest.startsWith(wanted.slice(way.length)))))
}

/** How a place may be written: whole name, short name, pinyin, initials. */
function ways(place: Region): string[] {
  const syllables = (place.pinyin ?? '').split(' ').filter(Boolean)
  return [place.name, place.name.replace(/(市|区|县)$/, ''), syllables.join(''), syllables.map((syllable) => syllable[0]).join('')].filter(Boolean)
}

const plainWords = (typed: string) => typed.normalize('NFKC').toLowerCase().replace(/[\s'·-]/g, '')
