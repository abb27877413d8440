// doorstep-pins in a browser: its panel by keys and fingers, where the keyboard goes, narrow and large, and no fault of axe in it.
import { MemoryPinRecords, StoredPins } from '@doorstep/sources/journal'
import { expect, html } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import '../define/door.js'
import '../define/pins.js'
import { signInAtDoor } from '../testing/at-door.js'
import { button, found, reads, stationPage } from '../testing/page.js'
import { waitUntil } from '../testing/wait.js'
import type { DoorstepPins } from './doorstep-pins.js'

async function open(worker: string, lang = 'zh-Hans'): Promise<{ element: DoorstepPins; pins: StoredPins }> {
  const pins = new StoredPins(new MemoryPinRecords(), { rounds: 310_000 })
  for (const each of ['w1', 'w7']) await pins.set(each, '2468')
  const page = await stationPage(html`<doorstep-door room="house" .pins=${pins}><doorstep-pins></doorstep-pins></doorstep-door>`, { lang })
  const [door, element] = [page.querySelector('doorstep-door'), page.querySelector('doorstep-pins')]
  if (!door || !element) throw new Error('nothing there')
  await signInAtDoor(door, worker, '2468')
  await found(element, '[data-of]')
  return { element, pins }
}

describe('doorstep-pins', () => {
  it('changes one’s own by the keyboard alone, and the keyboard is back at its row', async () => {
    const { element, pins } = await open('w1')
    await expect(element).to.be.accessible()
    element.shadowRoot?.querySelector<HTMLElement>('[data-of=w1] button')?.focus()
    await sendKeys({ press: 'Enter' })
    for (const [words, pin] of [
      ['现在的密码', '2468'],
      ['新的密码', '13579'],
      ['再输一次', '13579'],
    ] as const) {
      await reads(element, words)
      await waitUntil(() => element.shadowRoot?.activeElement?.matches('.digits'), 'the keyboard is in the field')
      await sendKeys({ type: pin })
      await sendKeys({ press: 'Enter' })
    }
    await reads(element, '王芳 的密码设好了。')
    await waitUntil(() => element.shadowRoot?.activeElement?.closest('[data-of=w1]'), 'the keyboard is at the row')
    expect((await pins.check('w1', '13579')).outcome).to.equal('right')
    expect(element.shadowRoot?.innerHTML).not.to.match(/13579|2468/)
  })

  for (const lang of ['zh-Hans', 'zh-Hant', 'en'])
    it(`holds in ${lang} at 320 px and 200% text, with a PIN being made`, async () => {
      const { element } = await open('w7', lang)
      element.style.cssText = 'inline-size: 320px; --doorstep-text: 32px'
      button(element.shadowRoot?.querySelector('[data-of=w2]') ?? element, '').click()
      await found(element, '.digits')
      await expect(element).to.be.accessible()
      expect(element.scrollWidth).to.be.at.most(320)
    })
})
