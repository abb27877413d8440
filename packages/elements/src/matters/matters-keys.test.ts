// Everything that can be done in doorstep-matters by at most two keys, each tried; and by Tab alone everything is reached.
import { expect, html } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { MemoryPrivateStore } from '@doorstep/sources/journal'
import '../define/matters.js'
import { button, reads, stationPage } from '../testing/page.js'
import { Others, TOKEN } from '../testing/tickets.js'
import { waitUntil } from '../testing/wait.js'
import type { DoorstepMatters } from './matters.js'

const TODAY = '2026-11-20'

async function open(others: Others, worker: string): Promise<DoorstepMatters> {
  const page = await stationPage(html`<doorstep-matters></doorstep-matters>`, { journal: others.journal, now: () => others.now })
  const element = page.querySelector('doorstep-matters')
  if (!element) throw new Error('no matters')
  Object.assign(element, { worker, notes: new MemoryPrivateStore(() => others.now) })
  await waitUntil(() => element.shadowRoot?.querySelector('.item, .people'), 'a matter')
  return element
}

/** A matter that w1 received. */
async function received(others: Others, token?: string): Promise<string> {
  const { id } = await others.issue(token === undefined ? {} : { token })
  await others.act({ type: 'callThis', ticket: id, desk: 'd1', why: 'mistake' }, 'w1')
  await others.receive(id)
  return id
}
const deferred = async (others: Others): Promise<string> => {
  const id = await received(others)
  await others.act({ type: 'defer', ticket: id, due: TODAY, promise: 'call-back' }, 'w1')
  return id
}
const asked = async (others: Others): Promise<void> => {
  const ticket = await deferred(others)
  await others.act({ type: 'assign', ticket, worker: 'w2', due: TODAY }, 'w1')
}
const rated = async (others: Others): Promise<void> => {
  const ticket = await received(others, TOKEN)
  await others.close(ticket)
  await others.act({ type: 'rate', ticket, attitude: 1, ability: 1 }, undefined, TOKEN)
}
const closed = async (others: Others): Promise<void> => {
  const ticket = await deferred(others)
  // something is left to be seen
  await deferred(others)
  await others.close(ticket)
}

const ACTIONS: readonly (readonly [
  what: string,
  keys: readonly string[],
  event: object,
  before?: typeof asked | typeof deferred,
  who?: string,
])[] = [
  ['close it as done', ['f', '1'], { type: 'Closed', outcome: 'resolved' }],
  ['close it as sent on', ['f', '2'], { type: 'Closed', outcome: 'referred' }],
  ['close it as given up', ['f', '3'], { type: 'Closed', outcome: 'withdrawn' }],
  ['put it off', ['d', '2'], { type: 'Deferred', due: '2026-11-21' }],
  ['ask a colleague', ['g', '2'], { type: 'AssignmentProposed', worker: 'w2' }],
  ['invite a department', ['i', '1'], { type: 'DepartmentInvited' }],
  ['give it to the secretary', ['e', '1'], { type: 'EscalatedToBackstop' }],
  ['say what it is', ['s', 'Enter'], { type: 'MatterSet' }],
  ['go on with it at the desk', ['r'], { type: 'Resumed', desk: 'd1' }],
  ['take what a colleague asks', ['r'], { type: 'HandlerChanged', worker: 'w2' }, asked, 'w2'],
  ['decline it', ['x', '1'], { type: 'AssignmentDeclined', worker: 'w2' }, asked, 'w2'],
  ['see to a low rating', ['f'], { type: 'FollowUpClosed', by: 'w7' }, rated, 'w7'],
  ['take the last step back', ['u'], { type: 'Undone', by: 'w1' }, closed],
]

describe('my matters by keys', () => {
  let others: Others
  beforeEach(async () => {
    document.body.focus()
    others = await new Others().signIn()
  })

  for (const [what, keys, event, before = deferred, worker = 'w1'] of ACTIONS)
    it(`${what}: ${keys.join(' ')}`, async () => {
      expect(keys.length).to.be.at.most(2)
      await before(others)
      const element = await open(others, worker)
      const [first = '', second] = keys
      await sendKeys({ press: first })
      if (second !== undefined) {
        await waitUntil(() => element.shadowRoot?.querySelector('.panel'), 'the question is open')
        await sendKeys({ press: second })
      }
      const last = async () => (await others.events()).at(-1)
      await waitUntil(async () => (await last())?.type === (event as { type: string }).type, JSON.stringify(await last()))
      expect(await last()).to.include(event)
      // the keyboard is somewhere in the room, and the next key is heard
      await element.updateComplete
      expect(document.activeElement === document.body || document.activeElement === element).to.equal(true)
    })

  it('take what another has, as the secretary: e', async () => {
    await deferred(others)
    const element = await open(others, 'w7').catch(() => document.querySelector('doorstep-matters'))
    if (!element) throw new Error('no matters')
    button(element, '全站').click()
    await reads(element, '全站没办完 1 件')
    button(element, '王芳').click()
    await reads(element, '我接过来办')
    await sendKeys({ press: 'e' })
    await reads(element, '都办完了')
    expect((await others.events()).at(-1)).to.include({ type: 'EscalatedToBackstop', worker: 'w7' })
  })

  it('reach every control by Tab alone, with a question open, and none twice', async () => {
    await deferred(others)
    await deferred(others)
    const element = await open(others, 'w1')
    await sendKeys({ press: 'd' })
    await waitUntil(() => element.shadowRoot?.querySelector('.panel'), 'the question is open')
    const controls = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('button, input, textarea, select, a[href]') ?? [])]
    const wanted = controls.filter((control) => control.checkVisibility() && !control.matches(':disabled'))
    wanted[0]?.focus()
    const reached = new Set<Element>()
    for (let step = 0; step < wanted.length * 3 && reached.size < wanted.length; step += 1) {
      const now = element.shadowRoot?.activeElement
      if (now) reached.add(now)
      if (!now && step > 0) break
      await sendKeys({ press: 'Tab' })
    }
    expect(wanted.filter((control) => !reached.has(control)).map(({ outerHTML }) => outerHTML)).to.deep.equal([])
  })
})
