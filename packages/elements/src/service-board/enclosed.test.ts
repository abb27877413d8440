// A service in full where nobody may leave: its addresses are text and codes, and links everywhere else.
import { expect, html } from '@open-wc/testing'
import type { ServiceItem, Services } from '@doorstep/model/services'
import '../define/service-board.js'
import { fresh, StillFeed } from '../testing/feeds.js'
import { stationPage, textOf } from '../testing/page.js'
import { services, station } from '../testing/station.js'
import { waitUntil } from '../testing/wait.js'

const [model] = services.items

async function openDetail(change: Partial<ServiceItem>, { enclosed = true, printer = false } = {}): Promise<HTMLElement> {
  if (!model) throw new Error('no service')
  const own: Services = { categories: [], items: [{ ...model, ...change }] }
  const feed = new StillFeed({ station: fresh(station), services: fresh(own) })
  const page = await stationPage(html`<doorstep-service-board></doorstep-service-board>`, { feed })
  page.enclosed = enclosed
  await page.updateComplete
  const board = page.querySelector('doorstep-service-board')
  if (!board) throw new Error('no board')
  if (printer) board.printer = { print: () => Promise.reject(new Error('not here')) }
  board.service = model.id
  await waitUntil(() => board.shadowRoot?.querySelector('[part=detail] .rows'), 'did not open')
  await board.updateComplete
  return board.shadowRoot?.querySelector<HTMLElement>('[part=detail]') ?? board
}

const labels = (detail: HTMLElement): string[] =>
  [...detail.querySelectorAll('.codes .qr')].map((code) => code.getAttribute('aria-label') ?? '')

const url = 'https://example.org/booklet/'
const phones = [{ number: '021-0555 0188', name: '服务站' }]

describe('a service of an enclosed station', () => {
  it('shows its page and its telephone as text with a code, and its checklist as a code', async () => {
    const detail = await openDetail({ url, phones })
    expect(detail.querySelectorAll('a')).to.have.length(0)
    expect(labels(detail)).to.deep.equal([
      '把清单带走: 要带什么、在哪里，手机上都有',
      '网上看: example.org/booklet',
      '服务站: 021-0555 0188',
    ])
    expect(textOf(detail)).to.contain('example.org/booklet').and.to.contain('021-0555 0188').and.not.to.contain('打印清单')
    await expect(detail).to.be.accessible()
    const board = detail.getRootNode()
    if (board instanceof ShadowRoot) board.host.closest('doorstep-station')?.setAttribute('lang', 'en')
    await waitUntil(() => labels(detail)[1] === 'Read more online: example.org/booklet', 'the codes stay in the language of before')
  })

  it('prints the checklist where there is a printer, and then needs no code for it', async () => {
    const detail = await openDetail({ url, phones }, { printer: true })
    expect(textOf(detail)).to.contain('打印清单')
    expect(labels(detail)).to.have.length(2)
  })

  it('gives no code that leads a phone nowhere', async () => {
    for (const here of [
      '/counter/needs/',
      `${location.origin}/counter/`,
      'http://localhost:4173/',
      'http://127.0.0.1/',
      'http://[::1]/x',
    ]) {
      const detail = await openDetail({ url: here, phones: [{ number: '—' }] }, { printer: true })
      expect(detail.querySelector('a, .codes'), here).to.equal(null)
    }
  })

  it('leaves out a list that no code can hold, and says an address that none can', async () => {
    const documents = Array.from({ length: 60 }, (_, at) => ({ ...model?.documents[0], name: `很长很长的一份材料 ${at}` }))
    const detail = await openDetail({ url: `${url}${'x'.repeat(700)}`, phones: [], documents })
    expect(labels(detail)).to.deep.equal([])
    expect(textOf(detail)).to.contain('example.org/booklet/xxx').and.not.to.contain('把清单带走')
  })
})

describe('a service elsewhere', () => {
  it('has links to its page and its telephone, and a checklist from the browser', async () => {
    const detail = await openDetail({ url, phones }, { enclosed: false })
    expect([...detail.querySelectorAll('a')].map((link) => link.href)).to.deep.equal(['tel:02105550188', url])
    expect(detail.querySelector('.codes')).to.equal(null)
    expect(textOf(detail)).to.contain('打印清单')
  })

  it('has no link to anything but http and https, whoever made the feed', async () => {
    for (const bad of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'mailto:a@example.org',
      'blob:https://example.org/1',
    ]) {
      const detail = await openDetail({ url: bad, phones: [] }, { enclosed: false })
      expect(detail.querySelector('a'), bad).to.equal(null)
    }
  })
})
