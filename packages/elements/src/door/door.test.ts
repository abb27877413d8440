// The door before the staff's pages: what is behind it, for whom it opens, and when it shuts.
import { expect, html } from '@open-wc/testing'
import type { Pins } from '@doorstep/sources/journal'
import '../define/records.js'
import type { DoorstepRecords } from '../records/records.js'
import { playedMornings, recordsOf } from '../records/testing/played.js'
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

async function show(element: DoorstepRecords, worker: string, pin = '2468'): Promise<void> {
  const root = element.shadowRoot
  await waitUntil(() => root?.querySelector('.door option[value="' + worker + '"]'), 'the door is there')
  const who = root?.querySelector<HTMLSelectElement>('.door select')
  const field = root?.querySelector<HTMLInputElement>('.door input')
  if (!who || !field) throw new Error('no door')
  who.value = worker
  field.value = pin
  field.form?.requestSubmit()
}

const EXPORT = '下载全部记录'
const FIGURES = '按社工'

describe('the door of the records', () => {
  it('does not stand where there is no PIN yet, and stands as soon as there is one', async () => {
    const pins = pinsOf()
    const { element } = await open(pins)
    await reads(element, EXPORT)
    pins.has.push('w7')
    document.dispatchEvent(new Event('visibilitychange'))
    await reads(element, '这一页是工作人员用的')
    expect(textOf(element)).not.to.contain(EXPORT)
  })

  it('keeps everything out of the page, and out of memory, before a PIN; a wrong one opens nothing', async () => {
    const { element, reads: read } = await open(pinsOf('w1', 'w7'))
    await reads(element, '这一页是工作人员用的')
    await show(element, 'w1', '0000')
    await reads(element, '密码不对')
    expect(textOf(element)).not.to.contain(FIGURES).and.not.to.contain(EXPORT)
    expect(element.shadowRoot?.querySelector('table, [data-count]') === null).to.equal(true)
    expect(read()).to.equal(0)
    await expect(element).to.be.accessible()
    await show(element, 'w2')
    await reads(element, '还没有您的密码')
  })

  it('opens the figures for a worker, and the rest for the secretary', async () => {
    const { element } = await open(pinsOf('w1', 'w7'))
    await show(element, 'w1')
    await reads(element, FIGURES)
    expect(textOf(element)).not.to.contain(EXPORT)
    await expect(element).to.be.accessible()
    await show(element, 'w7')
    await reads(element, EXPORT)
    expect(element.shadowRoot?.querySelector('.door') === null).to.equal(true)
  })

  it('opens everything for a worker where neither the secretary nor the deputy has a PIN', async () => {
    const { element } = await open(pinsOf('w1'))
    await show(element, 'w1')
    await reads(element, EXPORT)
  })

  it('shuts when the worker leaves, and when the page is left: history brings back a door', async () => {
    const { element } = await open(pinsOf('w7'))
    for (const leave of [() => button(element, '离开这一页').click(), () => dispatchEvent(new PageTransitionEvent('pagehide'))]) {
      await show(element, 'w7')
      await reads(element, EXPORT)
      leave()
      await reads(element, '这一页是工作人员用的')
      expect(textOf(element)).not.to.contain(FIGURES).and.not.to.contain(EXPORT)
    }
  })

  it('shuts after five minutes without a touch, also when a sleeping machine was woken by one', async () => {
    const { element } = await open(pinsOf('w7'))
    await show(element, 'w7')
    await reads(element, EXPORT)
    const { now } = Date
    try {
      Date.now = () => now() + 299_000
      element.dispatchEvent(new PointerEvent('pointerdown'))
      Date.now = () => now() + 299_000 + 299_000
      element.dispatchEvent(new KeyboardEvent('keydown'))
      await element.updateComplete
      expect(textOf(element)).to.contain(EXPORT)
      Date.now = () => now() + 900_000
      element.dispatchEvent(new PointerEvent('pointerdown'))
      await reads(element, '这一页是工作人员用的')
    } finally {
      Date.now = now
    }
  })

  it('opens nothing when the PINs cannot be read', async () => {
    const said = console.error
    console.error = () => undefined
    const { element } = await open({ ...pinsOf(), workers: () => Promise.reject(new Error('the disk')) })
    await reads(element, '读不到这台机器上的密码')
    expect(textOf(element)).not.to.contain(EXPORT).and.not.to.contain(FIGURES)
    console.error = said
  })

  for (const [lang, words] of [
    ['zh-Hant', '這一頁是工作人員用的'],
    ['en', 'This page is for staff'],
  ] as const)
    it(`speaks ${lang}`, async () => {
      const { element } = await open(pinsOf('w7'), lang)
      await reads(element, words)
      await expect(element).to.be.accessible()
    })
})
