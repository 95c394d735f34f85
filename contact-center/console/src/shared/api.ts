import type { Fault, OpenAct } from './types'

/** The application refused: says why, at which fields, and what is open instead. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly detail: string,
    readonly faults: Fault[] = [],
    readonly open: OpenAct[] = [],
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(detail)
  }
}

/** No answer came at all: what was typed is kept, and the same can be sent again. */
export class Unreachable extends Error {}

type Body = Record<string, unknown> | unknown[] | FormData | null

/** One way to the application: the session cookie goes along, each change carries the token of the cookie XSRF-TOKEN. */
export async function call<T>(method: string, path: string, body?: Body, signal?: AbortSignal, more: Record<string, string> = {}): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json, application/problem+json', ...more }
  if (method !== 'GET') {
    headers['X-XSRF-TOKEN'] = cookie('XSRF-TOKEN')
  }
  let payload: BodyInit | undefined
  if (body instanceof FormData) {
    payload = body
  } else if (body !== undefined) {
    headers['Content-Type'] = 'application/json'
    payload = JSON.stringify(body)
  }
  let response: Response
  try {
    response = await fetch(path, { method, headers, body: payload, credentials: 'same-origin', signal })
  } catch (failure) {
    if (signal?.aborted) {
      throw failure
    }
    throw new Unreachable(path)
  }
  if (!response.ok) {
    throw await problemOf(response)
  }
  const text = await response.text()
  return (text ? JSON.parse(text) : null) as T
}

export const get = <T>(path: string, signal?: AbortSignal) => call<T>('GET', path, undefined, signal)
export const post = <T>(path: string, body: Body = {}, signal?: AbortSignal) => call<T>('POST', path, body, signal)
export const put = <T>(path: string, body: Body = {}) => call<T>('PUT', path, body)
export const remove = <T>(path: string) => call<T>('DELETE', path)

/** Leaves out what is not asked for. */
export function query(values: Record<string, string | null | undefined>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) {
    if (value) {
      search.set(name, value)
    }
  }
  const text = search.toString()
  return text ? '?' + text : ''
}

async function problemOf(response: Response): Promise<Problem> {
  if (response.status === 502 || response.status === 504) {
    throw new Unreachable(response.url)
  }
  const retry = Number(response.headers.get('Retry-After'))
  try {
    const told = await response.json()
    return new Problem(
      response.status,
      told.detail ?? told.title ?? '',
      told.errors ?? [],
      told.open ?? [],
      Number.isFinite(retry) && retry > 0 ? retry : null,
    )
  } catch {
    return new Problem(response.status, '')
  }
}

function cookie(name: string): string {
  const found = document.cookie.split('; ').find((part) => part.startsWith(name + '='))
  return found ? decodeURIComponent(found.slice(name.length + 1)) : ''
}
