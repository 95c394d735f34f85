import DOMPurify from 'dompurify'
import MarkdownIt from 'markdown-it'
import type { Excerpt } from '../shared/types'

export const categories = ['RULES', 'ACCEPTANCE', 'COMPENSATION', 'HANDLING', 'ELSEWHERE', 'ENTERPRISES', 'CALENDAR', 'HOW_TO'] as const
export const certainties = ['CERTAIN', 'LIKELY', 'MEMORY', 'ASSUMED'] as const

export interface ArticleRow {
  id: string
  version: number
  title: string
  category: string
  tags: string[]
  source: string
  certainty: string
  validFrom: string | null
  validTo: string | null
  author: string
  writtenAt: string
  reviewedBy: string | null
  reviewedAt: string | null
  changeNote: string
  state: 'PUBLISHED' | 'DRAFT' | 'WITHDRAWN' | 'OLD'
  pins: string[]
}
export interface ArticlePage { row: ArticleRow; body: string }
export interface ArticlesFound { rows: { row: ArticleRow; excerpts: Excerpt[] }[]; bySearch: boolean }

// HTML inside an article stays text; pictures would be fetched from elsewhere, so there are none.
const markdown = new MarkdownIt({ html: false, linkify: false, breaks: false }).disable('image')
const allowed = {
  ALLOWED_TAGS: ['h1', 'h2', 'h3', 'h4', 'p', 'ul', 'ol', 'li', 'strong', 'em', 's', 'code', 'pre', 'blockquote', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'a', 'hr', 'br'],
  ALLOWED_ATTR: ['href', 'start'],
  ALLOWED_URI_REGEXP: /^(?:https?:|tel:|#)/i,
  RETURN_DOM_FRAGMENT: true as const,
}

/** An article's Markdown as nodes that can do no harm: first no HTML is read, then only what is listed passes. */
export function rendered(source: string): DocumentFragment {
  const safe = DOMPurify.sanitize(markdown.render(source), allowed)
  safe.querySelectorAll('a').forEach((link) => {
    link.setAttribute('rel', 'noopener noreferrer')
    link.setAttribute('target', '_blank')
  })
  return safe
}
