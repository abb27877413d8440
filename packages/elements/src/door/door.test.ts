// The door of a room that stands alone, in a browser: nothing of the records is in the page before a PIN, nor after it was left.
import { expect, html } from '@open-wc/testing'
import type { Pins } from '@doorstep/sources/journal'
import { sendKeys } from '@web/test-runner-commands'
import '../define/records.js'
import type { DoorstepRecords } from '../records/records.js'
import { playedMornings, recordsOf } from '../records/testing/played.js'
import { chooseAtDoor, showKeeper, signInAtDoor, typeAtDoor } from '../testing/at-door.js'
import { button, reads, stationPage, textOf } from '../testing/page.js'
import { waitUntil } from '../testing/wait.js'

/** The PINs of these workers; each is 2468. */
function pinsOf(...workers: string[]): Pins & { readonly has: string[] } {
  return {
    has: workers,
    workers: async () => new Set(workers),
    set: () => Promise.resolve(),
    check: async (worker, pin) => ({ outcome: !workers.includes(worker) ? 'none' : pin === '2468' ? 'right' : 'wrong', waitMs: 0 }),
    remove: () => Promise.resolve(),
  }
}

async function open(pins: Pins | undefined, lang = 'zh-Hans'): Promise<{ element: DoorstepRecords; reads: () => number }> {
  const others = await playedMornings()
  let read = 0
  const journal = others.journal
  const records = recordsOf(others)
  const counted = {
    ...records,
    journal: Object.assign(Object.create(journal) as typeof journal, {
      read: (after?: number) => {
        read += 1
        return journal.read(after)
      },
    }),
  }
  const page = await stationPage(html`<doorstep-records .records=${counted} .pins=${pins}></doorstep-records>`, { journal, lang })
  const element = page.querySelector('doorstep-records')
  if (!element) throw new Error('no records')
  return { element, reads: () => read }
}

const EXPORT = '下载全部记录'
const FIGURES = '来办什么事'
const DOOR = '您是谁？'

describe('the door of the records', () => {
  it('does not stand where there is no PIN yet, and stands as soon as there is one', async () => {
    const pins = pinsOf()
    const { element } = await open(pins)
    await reads(element, EXPORT)
    pins.has.push('w7')
    document.dispatchEvent(new Event('visibilitychange'))
    await reads(element, DOOR)
    expect(textOf(element)).not.to.contain(EXPORT)
  })

  it('keeps everything out of the page, and out of memory, before a PIN; a wrong one opens nothing', async () => {
    const { element, reads: read } = await open(pinsOf('w1', 'w7'))
    await reads(element, DOOR)
    await expect(element).to.be.accessible()
    await signInAtDoor(element, 'w1', '0000')
    await reads(element, '密码不对')
    expect(textOf(element)).not.to.contain(FIGURES).and.not.to.contain(EXPORT)
    expect(element.shadowRoot?.querySelector('table, [data-count], input[type=file]') === null).to.equal(true)
    expect(read()).to.equal(0)
    await expect(element).to.be.accessible()
    await chooseAtDoor(element, 'w2')
    await reads(element, '陆伟 的密码要请书记')
  })

  it('opens the figures for a worker, and the rest for the secretary', async () => {
    const { element } = await open(pinsOf('w1', 'w7'))
    await signInAtDoor(element, 'w1', '2468')
    await reads(element, FIGURES)
    // of the workers' figures the own line alone, and nothing to take away
    expect(textOf(element)).to.contain('我办的').and.not.to.contain('谁在办').and.not.to.contain(EXPORT).and.not.to.contain('CSV')
    await expect(element).to.be.accessible()
    const keyboard = (): Element | null | undefined => element.shadowRoot?.activeElement
    await showKeeper(element, '0000')
    await reads(element, '密码不对。')
    await waitUntil(() => keyboard()?.matches('.top .digits'), 'the keyboard is in the field again')
    await expect(element).to.be.accessible()
    await showKeeper(element, '2468')
    await reads(element, EXPORT)
    expect(textOf(element)).to.contain('谁在办').and.not.to.contain('我办的')
    expect(element.shadowRoot?.querySelector('.door') === null).to.equal(true)
    // and who opened it can shut it again by the key under their hand
    await waitUntil(() => keyboard()?.matches('.lower'), 'the keyboard is where it is shut again')
    await sendKeys({ press: 'Enter' })
    await reads(element, '这部分要 周敏 的密码才打开')
    expect(textOf(element)).to.contain('我办的').and.not.to.contain('谁在办').and.not.to.contain(EXPORT)
  })

  it('shuts when the worker leaves, and when the page is left: history brings back a door', async () => {
    const { element } = await open(pinsOf('w7'))
    await signInAtDoor(element, 'w7', '2468')
    await reads(element, EXPORT)
    dispatchEvent(new PageTransitionEvent('pagehide'))
    await reads(element, '周敏，请输密码')
    expect(textOf(element)).not.to.contain(FIGURES).and.not.to.contain(EXPORT)
    await typeAtDoor(element, '2468')
    await reads(element, EXPORT)
    button(element, '离开这一页').click()
    await reads(element, DOOR)
    expect(textOf(element)).not.to.contain(FIGURES).and.not.to.contain(EXPORT)
  })

  for (const [lang, words] of [
    ['zh-Hant', '您是誰？'],
    ['en', 'Who are you?'],
  ] as const)
    it(`speaks ${lang}`, async () => {
      const { element } = await open(pinsOf('w7'), lang)
      await reads(element, words)
      await expect(element).to.be.accessible()
    })
})
