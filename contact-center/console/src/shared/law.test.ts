import { expect, it } from 'vitest'
import { lawWords } from './law'

it('says an article as one says it', () => {
  expect(lawWords('办法 art. 9 (2)', false)).toBe('办法 第 9 条第 2 项')
  expect(lawWords('办法 art. 8, 9', false)).toBe('办法 第 8、9 条')
  expect(lawWords('办法 art. 9 (3), (4)', false)).toBe('办法 第 9 条第 3、4 项')
  expect(lawWords('邮政法 art. 65; 办法 art. 4', false)).toBe('邮政法 第 65 条; 办法 第 4 条')
  expect(lawWords('办法 (10 days)', false)).toBe('办法（10 日）')
  expect(lawWords('house rule (复核)', false)).toBe('本中心规定（复核）')
  expect(lawWords('办法 art. 5', true)).toBe('办法 art. 5')
})
