import { expect, it } from 'vitest'
import { rendered } from './knowledge'

function html(source: string): string {
  const box = document.createElement('div')
  box.append(rendered(source))
  return box.innerHTML
}

it('renders what articles are made of', () => {
  expect(html('**期限** 见下\n\n- 一\n- 二')).toContain('<strong>期限</strong>')
  expect(html('| 企业 | 电话 |\n|---|---|\n| 圆通 | 95554 |')).toMatch(/<td>95554<\/td>/)
  expect(html('[邮政法](https://www.gov.cn/)')).toContain('rel="noopener noreferrer"')
})

it.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '![x](https://example.org/track.png)',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](vbscript:x)',
  '<svg onload=alert(1)>',
  '<iframe src="https://example.org"></iframe>',
  '<a href="https://example.org" onclick="alert(1)">x</a>',
  '<style>body{display:none}</style>',
  '`<b onmouseover=alert(1)>`',
])('lets nothing in that acts: %s', (source) => {
  const box = document.createElement('div')
  box.append(rendered(source))
  expect(box.querySelector('script, img, svg, iframe, style, object, form, input')).toBeNull()
  for (const element of box.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      expect(name).not.toMatch(/^on|^style$|^src$/)
      if (name === 'href') expect(value).toMatch(/^(https?:|tel:|#)/)
    }
  }
})
