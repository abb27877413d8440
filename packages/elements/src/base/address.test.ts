// What becomes a link, and where an address is text because nobody may leave.
import { expect, fixture, html } from '@open-wc/testing'
import { isEnclosed, telephoneHref, webAddress } from './address.js'
import { randomToken } from './random.js'

describe('an address', () => {
  it('is dialled by its digits, when there are enough of them in a row', () => {
    const numbers = ['021-5555 0199', '+86 (21) 5555', '12345', '110', '12', '1 2', '没有', '']
    expect(numbers.map(telephoneHref)).to.deep.equal([
      'tel:02155550199',
      'tel:+86215555',
      'tel:12345',
      'tel:110',
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  it('is followed when it is http or https, as the page reads it', () => {
    expect(webAddress('https://example.org/a')?.href).to.equal('https://example.org/a')
    expect(webAddress('http://example.org')?.href).to.equal('http://example.org/')
    expect(webAddress('menu.html')?.href).to.equal(new URL('menu.html', document.baseURI).href)
    for (const address of ['javascript:alert(1)', 'data:text/html,a', 'ftp://example.org', 'http://', '', null, undefined])
      expect(webAddress(address), String(address)).to.equal(undefined)
  })

  it('is no link in a station that lets nobody out, however deep, and is one beside it', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <doorstep-station enclosed><p></p></doorstep-station>
        <doorstep-station><p></p></doorstep-station>
      </div>`,
    )
    const [within, open] = page.querySelectorAll('p')
    if (!within || !open) throw new Error('no p')
    const deep = (host: Element): Element => {
      const inner = document.createElement('div')
      host.attachShadow({ mode: 'open' }).append(inner)
      const most = document.createElement('b')
      inner.attachShadow({ mode: 'open' }).append(most)
      return most
    }
    expect([isEnclosed(within), isEnclosed(open)]).to.deep.equal([true, false])
    expect([isEnclosed(deep(within)), isEnclosed(deep(open))]).to.deep.equal([true, false])
  })
})

it('a name by chance has 22 letters that an address may hold, and is never the same', () => {
  const names = Array.from({ length: 200 }, randomToken)
  expect(new Set(names).size).to.equal(200)
  for (const name of names) expect(name).to.match(/^[\w-]{22}$/)
  // 200 names have every one of 64 letters, or nearly
  expect(new Set(names.join('')).size).to.be.greaterThan(60)
})
