// One item, one desk, one person: the board, home, the wall and the display of one station say the same at the same moment.
import { expect, html } from '@open-wc/testing'
import { textIn } from '@doorstep/model/text'
import { instantOf } from '@doorstep/model/time'
import { MemoryJournal } from '@doorstep/sources/journal'
import '../../packages/elements/src/define/call-display.js'
import '../../packages/elements/src/define/service-board.js'
import '../../packages/elements/src/define/service-wall.js'
import { StillFeed } from '../../packages/elements/src/testing/feeds.js'
import { stationPage, textOf } from '../../packages/elements/src/testing/page.js'
import { Others } from '../../packages/elements/src/testing/tickets.js'
import { stationOf, viewOf, type House } from '../../packages/model/src/now/testing/house.js'
import { LobbyApp } from '../../kiosk/src/lobby/lobby-app.js'
import { LobbyAttract } from '../../kiosk/src/lobby/lobby-attract.js'
import { LobbyHome } from '../../kiosk/src/lobby/lobby-home.js'
import { waitUntil } from '../../packages/elements/src/testing/wait.js'

customElements.define('lobby-attract', LobbyAttract)
customElements.define('lobby-home', LobbyHome)
customElements.define('lobby-app', LobbyApp)

interface Situation {
  readonly at: string
  readonly house?: House
  /** Who signs in, by desk, in this order. */
  readonly signedIn?: Readonly<Record<string, string>>
  readonly signedOut?: Readonly<Record<string, string>>
  readonly service?: string
  /** What the card and the wall say of the service. */
  readonly card: string
  readonly wall: string
  /** What home says of people. */
  readonly home: string
}

const MORNING = '2026-11-20T10:20'
const EVENING = '2026-11-20T20:00'
const ON_DUTY = '今天值班的是 顾 顾晓燕 1号接待台 沈 沈佳怡 2号接待台'
const receiving = (...people: readonly string[]): string =>
  ['现在接待您的是', ...people.map((person) => `${person[0]} ${person} 正在接待`)].join(' ')

const SITUATIONS: Readonly<Record<string, Situation>> = {
  'its handler at the desk of the feed': {
    ...{ at: MORNING, signedIn: { d1: 'w1' } },
    ...{ card: '现在能办 王芳 1号接待台', wall: '1号接待台 王芳 现在能办', home: receiving('王芳 · 1号接待台') },
  },
  'somebody else at the desk of the feed': {
    ...{ at: MORNING, signedIn: { d1: 'w4' } },
    ...{ card: '现在能办 顾晓燕 1号接待台', wall: '1号接待台 顾晓燕 现在能办', home: receiving('顾晓燕 · 1号接待台') },
  },
  'its handler at another desk than the feed’s and the rota’s': {
    ...{ at: MORNING, signedIn: { d1: 'w4', d2: 'w1' } },
    ...{ card: '现在能办 王芳 2号接待台', wall: '2号接待台 王芳 现在能办' },
    home: receiving('顾晓燕 · 1号接待台', '王芳 · 2号接待台'),
  },
  'nobody signed in': {
    at: MORNING,
    ...{ card: '现在能办 值班 顾晓燕 1号接待台', wall: '1号接待台 值班 顾晓燕 现在能办', home: ON_DUTY },
  },
  'whoever was at the desk has left it': {
    ...{ at: MORNING, signedIn: { d1: 'w1', d2: 'w2' }, signedOut: { d1: 'w1' } },
    ...{ card: '现在能办 陆伟 2号接待台', wall: '2号接待台 陆伟 现在能办', home: receiving('陆伟 · 2号接待台') },
  },
  'who has duty is on leave': {
    ...{ at: '2026-11-26T10:20', service: 'away' },
    ...{ card: '现在能办 值班 顾晓燕 1号接待台', wall: '1号接待台 值班 顾晓燕 现在能办', home: '今天值班的是 顾 顾晓燕 1号接待台' },
  },
  'nobody has duty, and the handler is on leave': {
    ...{ at: '2026-11-26T15:00', service: 'away' },
    ...{ card: '现在能办 接待的人 2号接待台', wall: '2号接待台 接待的人 现在能办' },
    home: '请到接待台问一问，谁先接待您，谁就负责到底',
  },
  'only a desk for other matters is open': {
    ...{ at: MORNING, signedIn: { d3: 'w2' } },
    ...{ card: '能不能办请问工作人员 通常 王芳 1号接待台', wall: '1号接待台 通常 王芳 能不能办请问工作人员' },
    home: receiving('陆伟 · 3号接待台'),
  },
  'the end of the day, with somebody still signed in': {
    ...{ at: EVENING, signedIn: { d1: 'w4' } },
    ...{ card: '明天 9:00 起能办 通常 王芳 1号接待台', wall: '1号接待台 通常 王芳 明天 9:00 起能办', home: '现在没有人接待' },
  },
  'a day the station is closed': {
    at: '2026-11-24T10:00',
    ...{ card: '明天 8:30 起能办 通常 王芳 1号接待台', wall: '1号接待台 通常 王芳 明天 8:30 起能办', home: '现在没有人接待' },
  },
  'a holiday in the evening': {
    at: '2026-10-01T17:00',
    ...{ card: '明天 8:30 起能办 通常 王芳 1号接待台', wall: '1号接待台 通常 王芳 明天 8:30 起能办', home: '现在没有人接待' },
  },
  'a make-up Saturday in the evening': {
    at: '2026-10-10T19:00',
    ...{ card: '现在能办 通常 王芳 1号接待台', wall: '1号接待台 通常 王芳 现在能办' },
    home: '请到接待台问一问，谁先接待您，谁就负责到底',
  },
  'hours nobody wrote': {
    ...{ at: MORNING, signedIn: { d1: 'w4' }, service: 'unwritten' },
    ...{ card: '办理时间请问工作人员 顾晓燕 1号接待台', wall: '1号接待台 顾晓燕 办理时间请问工作人员' },
    home: receiving('顾晓燕 · 1号接待台'),
  },
}

/** Words in order, without the marks where lines may end and the dots between facts. */
const plain = (text: string): string =>
  text
    .replaceAll('\u200b', '')
    .replaceAll(/\s*·\s*/g, ' ')
    .replaceAll(/(\d) 号/g, '$1号')
    .replaceAll(/\s+/g, ' ')
    .trim()

const within = (element: Element | null | undefined, selector: string): Element | null | undefined =>
  element?.shadowRoot?.querySelector(selector)

describe('one answer to who, where and when', () => {
  beforeEach(() => Object.defineProperty(document, 'hidden', { configurable: true, value: false }))

  for (const [name, situation] of Object.entries(SITUATIONS)) {
    it(name, async () => {
      const { at, house = {}, signedIn = {}, signedOut = {}, service = 'booklet' } = situation
      const now = instantOf(at, 'Asia/Shanghai')
      // they came in the morning, when the station was open
      const others = new Others(new MemoryJournal(), {
        now: instantOf(`${at.slice(0, 10)}T09:30`, 'Asia/Shanghai'),
        manifest: stationOf(house.station),
      })
      for (const [desk, worker] of Object.entries(signedIn)) await others.signIn(desk, worker)
      for (const [desk, worker] of Object.entries(signedOut)) await others.act({ type: 'signOut', desk }, worker)
      const view = viewOf(house)
      const item = view.services.value?.items.find(({ id }) => id === service)
      if (!view.services.value || !item) throw new Error('no service')
      const feed = new StillFeed({ ...view, services: { ...view.services, value: { ...view.services.value, items: [item] } } })
      const page = await stationPage(
        html`<doorstep-service-board .service=${service}></doorstep-service-board>
          <doorstep-service-wall .style=${'display: block; inline-size: 1920px; block-size: 1080px'}></doorstep-service-wall>
          <doorstep-call-display silent></doorstep-call-display>
          <lobby-app></lobby-app>`,
        { feed, journal: others.journal, now: () => now },
      )
      const [board, wall, display, lobby] = ['doorstep-service-board', 'doorstep-service-wall', 'doorstep-call-display', 'lobby-app'].map(
        (tag) => page.querySelector(tag),
      )
      // its address says home once somebody was there
      await waitUntil(() => within(lobby, 'lobby-attract, lobby-home'), 'the lobby did not open')
      within(within(lobby, 'lobby-attract'), '.begin')?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }))

      const says = {
        card: () => {
          const [who, more] = [within(board, '.fact strong'), within(board, '.fact .soft:not(dt)')].map((each) => textOf(each ?? null))
          return plain(`${textOf(within(board, '.tags > span:last-child') ?? null)} ${who} ${more}`)
        },
        wall: () => plain(textOf(within(wall, '.page li') ?? null)).replace(`${plain(textOf(within(wall, '.page h3') ?? null))} `, ''),
        home: () => plain(textOf(within(within(lobby, 'lobby-home'), '.who') ?? null)),
      }
      for (const surface of ['card', 'wall', 'home'] as const) {
        const expected = plain(situation[surface])
        await waitUntil(() => says[surface]().startsWith(expected), `${surface} does not say “${expected}”`).catch(() =>
          expect(says[surface](), surface).to.equal(expected),
        )
      }

      // whom the card names calls the next ticket: the display says that person and that desk
      const nameOf = (worker: string): string => textIn(view.station.value?.workers.find(({ id }) => id === worker)?.name, ['zh-Hans'])
      const [desk, worker] = Object.entries(signedIn).find(([, id]) => situation.card.includes(nameOf(id))) ?? []
      if (desk === undefined || worker === undefined || at >= EVENING) return
      await others.issue()
      await others.callNext(desk, worker)
      await waitUntil(() => within(display, 'tbody tr'), 'the call is not on the display')
      const row = plain(textOf(within(display, 'tbody tr') ?? null))
      const [, called, by] = row.split(' ')
      expect([situation.card.includes(called ?? '?'), situation.card.includes(by ?? '?')], row).to.deep.equal([true, true])
    })
  }
})
