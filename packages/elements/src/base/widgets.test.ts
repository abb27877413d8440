// Every widget is what its manifest says: defaults, attributes, what is reflected; and which parts of a feed it asks for.
import { ContextProvider } from '@lit/context'
import { expect, fixture, html } from '@open-wc/testing'
import { LitElement } from 'lit'
import { stationContext } from '../contexts/station.js'
import '../define/backups.js'
import '../define/call-display.js'
import '../define/counter.js'
import '../define/keyboard.js'
import '../define/meal-calendar.js'
import '../define/door.js'
import '../define/needs-desk.js'
import '../define/pins.js'
import '../define/needs.js'
import '../define/rating.js'
import '../define/records.js'
import '../define/service-board.js'
import '../define/service-wall.js'
import '../define/station.js'
import '../define/ticket-dispenser.js'
import '../define/ticket-status.js'
import '../define/timetable.js'
import { StillFeed } from '../testing/feeds.js'
import { FRIDAY_MORNING } from '../testing/station.js'

interface Field {
  readonly kind: string
  readonly name: string
  readonly attribute?: string
  readonly default?: string
  readonly reflects?: boolean
  readonly type?: { readonly text: string }
}
interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly { readonly tagName?: string; readonly members?: readonly Field[] }[] }[]
}

/** Constants a default may name. */
const NAMED: Readonly<Record<string, unknown>> = { undefined, LEASE_GRACE_SECONDS: 60 }
const valueOf = (written: string): unknown => (written in NAMED ? NAMED[written] : (JSON.parse(written.replaceAll("'", '"')) as unknown))

const drawn = (element: HTMLElement): Promise<unknown> => Promise.resolve(Reflect.get(element, 'updateComplete'))

const manifest = (await (await fetch(new URL('../../custom-elements.json', import.meta.url))).json()) as Manifest
const widgets = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .flatMap(({ tagName, members = [] }) => (tagName === undefined || !customElements.get(tagName) ? [] : [{ tagName, members }]))

it('all widgets but one for developers are looked at here', () => expect(widgets).to.have.length(17))

for (const { tagName, members } of widgets) {
  it(`${tagName} has the defaults and the attributes of its manifest`, async () => {
    const fields = members.filter(({ kind, attribute }) => kind === 'field' && attribute !== undefined)
    for (const { name, attribute = '', default: written = 'undefined', reflects = false } of fields) {
      const element = document.createElement(tagName)
      const held = (): unknown => Reflect.get(element, name)
      const usual = valueOf(written)
      expect(held(), `${name} by default`).to.equal(usual)
      element.setAttribute(attribute, usual === false ? '' : '7')
      const given = usual === false ? true : typeof usual === 'number' || name === 'age' ? 7 : '7'
      expect(held(), `${attribute} as an attribute`).to.equal(given)
      if (!reflects) continue
      const page = await fixture<HTMLElement>(html`<div>${element}</div>`)
      Reflect.set(element, name, false)
      await drawn(element)
      expect(element.hasAttribute(attribute), `${name} is reflected`).to.equal(false)
      page.remove()
    }
  })
}

class Place extends LitElement {
  readonly feed = new StillFeed()
  readonly provider = new ContextProvider(this, {
    context: stationContext,
    initialValue: { feed: this.feed, now: () => FRIDAY_MORNING },
  })

  protected override createRenderRoot(): HTMLElement {
    return this
  }
}
customElements.define('test-place-of-parts', Place)

const parts: Readonly<Record<string, readonly string[]>> = {
  'doorstep-backups': [],
  'doorstep-call-display': ['holidays'],
  'doorstep-counter': ['services'],
  'doorstep-door': [],
  'doorstep-keyboard': ['services'],
  'doorstep-meal-calendar': ['menu'],
  'doorstep-needs': ['services'],
  'doorstep-needs-desk': ['services'],
  'doorstep-pins': [],
  'doorstep-rating': [],
  'doorstep-records': ['services'],
  'doorstep-service-board': ['services'],
  'doorstep-ticket-dispenser': ['holidays', 'services', 'timetable'],
  'doorstep-ticket-status': ['holidays', 'services'],
  'doorstep-timetable': ['holidays', 'timetable'],
}
for (const [tag, asked] of Object.entries(parts)) {
  it(`${tag} asks a feed for ${asked.join(', ') || 'the station alone'}`, async () => {
    const place = await fixture<Place>(html`<test-place-of-parts></test-place-of-parts>`)
    const widget = document.createElement(tag)
    place.append(widget)
    await drawn(widget)
    expect([...place.feed.needed].sort()).to.deep.equal(asked)
  })
}
