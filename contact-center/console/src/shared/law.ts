/** An article as the tables write it (`办法 art. 9 (2)`), in the words of the reader's language. */
export function lawWords(text: string | null | undefined, english: boolean): string {
  if (!text || english) return text ?? ''
  return text
    .replace(/\bart\. (\d+(?:, \d+)*)((?: \(\d+\),?)*)/g, (_, articles: string, items: string) => {
      const numbers = [...items.matchAll(/\d+/g)].map((match) => match[0])
      return `第 ${articles.replaceAll(', ', '、')} 条` + (numbers.length ? `第 ${numbers.join('、')} 项` : '')
    })
    .replace('house rule', '本中心规定')
    .replace('(R13, two people)', '（R13，须两人）')
    .replace('(3 working days)', '（3 个工作日）')
    .replace('(closing tests)', '（结案核对）')
    .replace('(promise not kept)', '（承诺未兑现）')
    .replace(/\((\d+) days\)/, '（$1 日）')
    .replace(/\(([^()]*[\u4e00-\u9fff][^()]*)\)/g, '（$1）')
    .replace(/ +(?=[（])/g, '')
}
