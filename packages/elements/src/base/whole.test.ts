// Within a sentence a weekday's name, and a number with what it counts, stay on one line; the text is what it was.
import { expect, fixture, html } from '@open-wc/testing'
import { whole } from './whole.js'

const kept = async (text: string): Promise<string[]> => {
  const element = await fixture<HTMLElement>(html`<p>${whole(text)}</p>`)
  expect(element.textContent).to.equal(text)
  return [...element.querySelectorAll('.whole')].map((part) => part.textContent)
}

describe('whole', () => {
  it('leaves a text alone that has nothing of the kind', () => {
    expect(whole('换一本新的病历本')).to.equal('换一本新的病历本')
    expect(whole('')).to.equal('')
  })

  const cases: readonly [string, ...string[]][] = [
    ['每周三下午来，星期五不办', '周三', '星期五'],
    ['禮拜日和週六休息', '禮拜日', '週六'],
    ['大约5分钟，收费 4 元', '5分钟', '4 元'],
    ['每月25日在12号楼', '25日', '12号'],
    ['12分钟，3個小時，最多30秒鐘', '12分钟', '3個小時', '30秒鐘'],
    ['3个工作日，2個星期，6 个月', '3个工作日', '2個星期', '6 个月'],
    ['半小时，十五分鐘，两个工作日，几个月', '半小时', '十五分鐘', '两个工作日', '几个月'],
    ['每月第三个星期三，第2個星期天', '星期三', '2個', '星期天'],
    ['120 人次，20 平方米，5千克', '120 人次', '20 平方米', '5千克'],
    ['2026年11月20日', '2026年', '11月', '20日'],
    ['takes 5 minutes, costs 4 yuan or 80%', '5 minutes', '4 yuan', '80%'],
    ['电话 021-0555 0188'],
    // what is longer than a narrow line may be torn
    ['11111111111111111111元'],
    ['3 representations'],
  ]
  for (const [text, ...parts] of cases) {
    it(`keeps together what belongs together in “${text}”`, async () => {
      expect(await kept(text)).to.deep.equal(parts)
    })
  }
})
