// The lobby's page as tests see it: what a person reads and taps, and no selector of its insides.
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { PACE } from '../pace.mjs'

/** A Friday morning on which the demo station is open until 20:00. */
export const MORNING = new Date('2026-11-20T10:24:00+08:00')
export const NIGHT = new Date('2026-11-20T22:10:00+08:00')

export const SIZES = {
  portrait: { width: 1080, height: 1920 },
  landscape: { width: 1920, height: 1080 },
  tablet: { width: 768, height: 1024 },
  phone: { width: 360, height: 740 },
} as const

/** The words of the screens, as the pages must show them. */
export const WORDS = {
  'zh-Hans': {
    begin: '点一下屏幕开始',
    tiles: ['首问取号', '服务清单', '邻里中心课表', '助餐菜单'],
    bar: ['返回', '首页', '人工服务', '大字', '语音'],
    next: 'English',
    take: '取号',
  },
  en: {
    begin: 'Touch the screen to begin',
    tiles: ['Take a ticket', 'Services', 'What’s on', 'Meals'],
    bar: ['Back', 'Home', 'Staff', 'Large', 'Voice'],
    next: '繁體中文',
    take: 'Take a ticket',
  },
  'zh-Hant': {
    begin: '點一下螢幕開始',
    tiles: ['首問取號', '服務清單', '鄰里中心課表', '助餐菜單'],
    bar: ['返回', '首頁', '人工服務', '大字', '語音'],
    next: '简体中文',
    take: '取號',
  },
} as const
export type TestLanguage = keyof typeof WORDS
export const TEST_LANGUAGES = Object.keys(WORDS) as TestLanguage[]

/** The screens by their name in the address; the first is reached without one. */
export const LOBBY_SCREENS = ['start', 'home', 'ticket', 'services', 'timetable', 'meals', 'needs', 'human'] as const
export type LobbyScreen = (typeof LOBBY_SCREENS)[number]

export interface IssuedTicket {
  readonly number: string
  readonly series: string
  readonly sequence: number
  readonly service: string | undefined
}

/** So many ms a file of a page may come later than it would, by lot: what a test asks for must not hang on which comes first. */
const LATE_MS = Number(process.env['DOORSTEP_LATE_MS'] ?? 0)

declare global {
  interface Window {
    /** Filled by the tests' own listener on the document. */
    issuedTickets?: IssuedTicket[]
  }
}

/** A context of its own, with the clock of the station and without its worker: what is asked for reaches the test's routes. */
export async function openContext(browser: Browser, at = MORNING, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: SIZES.portrait, serviceWorkers: 'block', ...options })
  await context.clock.install({ time: at })
  if (LATE_MS > 0)
    await context.route('**/*', async (route) => {
      await new Promise((done) => setTimeout(done, Math.random() * LATE_MS))
      // the page may be gone by then
      await route.fallback().catch(() => undefined)
    })
  await context.addInitScript(() => {
    window.issuedTickets = []
    document.addEventListener('doorstep-ticket-issued', ({ ticket: { number, series, sequence, service } }) =>
      window.issuedTickets?.push({ number, series, sequence, service }),
    )
  })
  return context
}

/** The page says the same twice in a row: parts of the feed come one after the other. */
export async function settled(page: Page): Promise<void> {
  let before = ''
  for (let time = 0; time < 50 * PACE; time += 1) {
    const now = await page.evaluate(async () => {
      await document.fonts.ready
      const roots: (Document | ShadowRoot)[] = [document]
      for (const root of roots) for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot)
      return roots.map((root) => (root instanceof Document ? root.body : root).textContent).join('\n')
    })
    // a part that is still on its way would be missing from what is looked at next
    if (now === before && !/正在读取|正在讀取|Loading…/.test(now)) return
    before = now
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error(`The page at ${page.url()} does not come to rest.`)
}

export class LobbyPage {
  constructor(
    readonly page: Page,
    private readonly address: string,
  ) {}

  static async open(context: BrowserContext, address: string, query = ''): Promise<LobbyPage> {
    const lobby = new LobbyPage(await context.newPage(), address)
    await lobby.show(query)
    return lobby
  }

  /** Goes to an address of the lobby and waits until the station is on the screen. */
  async show(query = ''): Promise<void> {
    await this.page.goto(this.address + query)
    await this.page.locator('lobby-attract main, lobby-home main, lobby-app main.body').first().waitFor()
    await this.settled()
  }

  /** The address of a screen as a reload would find it. */
  static query(screen: LobbyScreen, language: TestLanguage, large = false): string {
    return screen === 'start' ? '' : `?screen=${screen}&lang=${language}${large ? '&size=large' : ''}`
  }

  /** Somebody stands at the glass all the while, however long the others of a test take: the screen is not taken for left. */
  async attended(): Promise<void> {
    await this.page.evaluate(() => setInterval(() => dispatchEvent(new Event('wheel')), 1000))
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  /** A tile of home, by the words it begins with; what it says of today follows them. */
  tile(name: string): Locator {
    return this.page.locator('lobby-home').getByRole('button', { name: new RegExp(`^${name}`) })
  }

  /** The buttons of the bar; a screen's own buttons may have the same names. */
  bar(name: string): Locator {
    return this.page.getByRole('navigation').getByRole('button', { name, exact: true })
  }

  get begin(): Locator {
    return this.page.getByRole('button', { name: /点一下屏幕开始/ })
  }

  heading(name: string): Locator {
    // the first: a screen may say its name again
    return this.page.getByRole('heading', { name, exact: true }).first()
  }

  /** Waits for the home screen; its heading is the station's name, which every screen has. */
  async atHome(): Promise<void> {
    await this.page.locator('lobby-home main').waitFor()
  }

  get number(): Locator {
    return this.page.locator('doorstep-ticket-dispenser [part=number]')
  }

  /** Taps the button that takes a ticket on the ticket screen, and waits for the ticket. */
  async take(): Promise<string> {
    await this.page.locator('doorstep-ticket-dispenser [part=take]').click()
    await this.number.waitFor()
    return (await this.number.innerText()).trim()
  }

  async issued(): Promise<IssuedTicket[]> {
    return this.page.evaluate(() => window.issuedTickets ?? [])
  }

  async historyLength(): Promise<number> {
    return this.page.evaluate(() => history.length)
  }

  get query(): URLSearchParams {
    return new URL(this.page.url()).searchParams
  }

  async language(): Promise<string> {
    return this.page.evaluate(() => document.documentElement.lang)
  }

  async size(): Promise<string | undefined> {
    return this.page.evaluate(() => document.documentElement.dataset['size'])
  }

  settled(): Promise<void> {
    return settled(this.page)
  }
}
