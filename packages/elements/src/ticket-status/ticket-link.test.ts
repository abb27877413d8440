// What a ticket's code carries: written and read back, never more than it may hold, and proof against what anybody may write.
import { qrSquares } from '@doorstep/printing'
import { expect, fixtureSync, html } from '@open-wc/testing'
import { TICKET_PAGE, TOKEN } from '../testing/tickets.js'
import { renderQr, squaresPath } from './qr.js'
import { parseTicketLink, ticketAddress, ticketFragment, type TicketLink } from './ticket-link.js'

const link: TicketLink = {
  number: 'A012',
  issuedAt: '2026-11-20T10:24',
  token: TOKEN,
  papers: [{ name: '医保卡', form: 'original' }, { name: '旧病历本', optional: true }, { name: '照片' }],
}

/** A fragment of any value, packed as the format says. */
function packed(value: unknown, version = '1'): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const bytes = new TextEncoder().encode(text)
  return `${version}.${btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')}`
}

describe('the fragment of a ticket', () => {
  it('is read back as it was written, with and without #', () => {
    expect(parseTicketLink(ticketFragment(link))).to.deep.equal(link)
    expect(parseTicketLink(`#${ticketFragment(link)}`)).to.deep.equal(link)
    const bare = { number: 'G001', issuedAt: '2026-11-20T10:24', token: undefined, papers: [] }
    expect(parseTicketLink(ticketFragment(bare))).to.deep.equal(bare)
  })

  it('is read back whatever letters its packing needs', () => {
    for (const name of ['>>>???', '~~~~~~', '卡ÿÿÿ', '\u07ff\u07ff\u07ff']) {
      const paper = { ...link, papers: [{ name }] }
      expect(parseTicketLink(ticketFragment(paper)), ticketFragment(paper)).to.deep.equal(paper)
    }
  })

  it('needs no escaping in an address, and is no part of what a server is asked for', () => {
    const address = new URL(ticketAddress(TICKET_PAGE, link))
    expect(address.hash).to.equal(`#${ticketFragment(link)}`)
    expect(address.hash).to.match(/^#1\.[\w-]+$/)
    expect(address.origin + address.pathname + address.search).to.equal(TICKET_PAGE)
    expect(ticketAddress('/ticket/?lang=en', link)).to.match(new RegExp(`^${location.origin}/ticket/\\?lang=en#1\\.`))
  })

  it('leaves out the last papers rather than grow too large to scan, and says so', () => {
    const many = { ...link, papers: Array.from({ length: 30 }, (_, index) => ({ name: `第${index + 1}份证明材料的复印件` })) }
    const fragment = ticketFragment(many)
    expect(fragment.length).to.be.below(400)
    const read = parseTicketLink(fragment)
    expect(read?.more).to.equal(true)
    expect(read?.papers.length).to.be.within(1, 29)
    expect(read?.papers[0]?.name).to.equal('第1份证明材料的复印件')
    expect(qrSquares(ticketAddress(TICKET_PAGE, many)).length).to.be.at.most(85)
  })

  const good = ['A012', '2026-11-20T10:24', TOKEN, [['医保卡', 1]]] as const
  const broken: readonly (readonly [string, string])[] = [
    ['nothing', ''],
    ['another version', packed(good, '2')],
    ['no base64', '1.%E5%8F%B7'],
    ['no UTF-8', '1._____w'],
    ['bytes that are no text in a name', `1.${btoa('["A012","2026-11-20T10:24","",[["\xff"]]]').replaceAll('=', '')}`],
    ['a time that is a number', packed(['A012', 20_261_120, TOKEN, []])],
    ['a time that is a list', packed(['A012', ['2026-11-20T10:24'], TOKEN, []])],
    ['a number that is a list', packed([['A012'], '2026-11-20T10:24', TOKEN, []])],
    ['a token that is a list', packed(['A012', '2026-11-20T10:24', [TOKEN], []])],
    ['no JSON', packed('[1,')],
    ['no list', packed({ number: 'A012' })],
    ['nothing in the list', packed([])],
    ['a number that is markup', packed(['<b>1</b>', ...good.slice(1)])],
    ['a number that is an address', packed(['https://evil.example', ...good.slice(1)])],
    ['a day that does not exist', packed(['A012', '2026-02-30T10:24', TOKEN, []])],
    ['an hour that does not exist', packed(['A012', '2026-11-20T24:24', TOKEN, []])],
    ['a token too short to be one', packed(['A012', '2026-11-20T10:24', 'short', []])],
    ['a token of another alphabet', packed(['A012', '2026-11-20T10:24', "' OR 1=1 --'''''''''''''", []])],
    ['papers that are no list', packed(['A012', '2026-11-20T10:24', TOKEN, '医保卡'])],
    ['more than a code can hold', `1.${'A'.repeat(601)}`],
  ]
  for (const [what, fragment] of broken) it(`refuses ${what}`, () => expect(parseTicketLink(fragment)).to.equal(undefined))

  it('takes names for plain text: nothing invisible, no second line, not without end', () => {
    const names = ['\u202e卡保医', '医\u0000保\u200b卡', '一\n二', '名'.repeat(80), '   ', 7, null, ['x']]
    const { papers } = parseTicketLink(packed([...good.slice(0, 3), names.map((name) => [name])])) ?? { papers: [] }
    expect(papers.map(({ name }) => name)).to.deep.equal(['卡保医', '医保卡', '一 二', '名'.repeat(60)])
    const markup = parseTicketLink(packed([...good.slice(0, 3), [['<img src=x onerror=alert(1)>', 99, 'yes'], 'loose']]))
    expect(markup?.papers).to.deep.equal([{ name: '<img src=x onerror=alert(1)>' }])
  })

  it('survives 2,000 fragments with something changed: each is a ticket of the right shape, or nothing', () => {
    const fragment = ticketFragment(link)
    let seed = 7
    const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below
    for (let time = 0; time < 2000; time += 1) {
      const at = random(fragment.length)
      const read = parseTicketLink(fragment.slice(0, at) + String.fromCharCode(33 + random(90)) + fragment.slice(at + random(3)))
      if (read) expect(read.number).to.match(/^[A-Z]{1,3}\d{3,6}$/)
    }
  })
})

describe('the picture of a code', () => {
  it('has exactly the squares of the code, with four white ones around it', () => {
    const squares = qrSquares(ticketAddress(TICKET_PAGE, link))
    const drawn = squares.map((row) => row.map(() => false))
    for (const [, x, y, width] of squaresPath(squares).matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
      for (let at = 0; at < Number(width); at += 1) drawn[Number(y) - 4]![Number(x) - 4 + at] = true
    }
    expect(drawn).to.deep.equal(squares)
    // each run of black squares is one rectangle
    const black: number[][] = []
    for (const row of squares) row.forEach((square, x) => square && !row[x - 1] && black.push([x]))
    expect(squaresPath(squares).match(/M/g)).to.have.length(black.length)
    expect(squaresPath(squares).replaceAll(/M\d+ \d+h(\d+)v1h-\1z/g, '')).to.equal('')
  })

  it('is a picture with a name, drawn without a style a policy would block', async () => {
    const box = fixtureSync(html`<div>${renderQr(ticketAddress(TICKET_PAGE, link), 'A012 的二维码')}</div>`)
    const picture = box.querySelector('svg')
    const side = qrSquares(ticketAddress(TICKET_PAGE, link)).length + 2 * 4
    expect(picture?.getAttribute('viewBox')).to.equal(`0 0 ${side} ${side}`)
    expect(picture?.getAttribute('aria-label')).to.equal('A012 的二维码')
    expect(picture?.querySelectorAll('path').length).to.equal(1)
    expect(box.innerHTML).not.to.contain('style')
    await expect(box).to.be.accessible()
  })

  it('is left out for what no code can hold', () => {
    const box = fixtureSync(html`<div>${renderQr('x'.repeat(5000), 'too long')}</div>`)
    expect(box.querySelector('svg')).to.equal(null)
  })
})
