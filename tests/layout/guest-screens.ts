// The widgets as a district's page shows them: one tag on a plain page with the page's own letters, no kiosk around it.
import { fileURLToPath } from 'node:url'
import type { BrowserContext } from 'playwright-core'
import { build } from 'esbuild'
import type { LobbyPage } from '../e2e/lobby-page.js'
import { one, type Glass, type Step, type Walk } from './steps.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const GLASSES: readonly Glass[] = ['phone', 'tablet', 'laptop']

const WIDGETS = ['service-board', 'timetable', 'meal-calendar', 'ticket-dispenser', 'needs'] as const
type Widget = (typeof WIDGETS)[number]

/** All of them in one script, so that a page has what it needs whenever the build of the packages was. */
async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: ['station', ...WIDGETS].map((name) => `import '@doorstep/elements/define/${name}'`).join('\n'),
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['doorstep-source'],
    tsconfig: fileURLToPath(new URL('tsconfig.json', `file://${root}`)),
    logLevel: 'error',
  })
  return outputFiles[0]?.text ?? ''
}

/** A page that knows nothing of Doorstep's looks; large type is one token a host sets, 1.4 times as in the kiosk. */
const pageOf = (widget: string, language: string, large: boolean): string => `<!doctype html>
<html lang="${language}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${widget}</title>
<style>
  body { margin: 0; font: 16px/1.6 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif; color: #222; background: #fff }
  main { max-width: 1100px; margin: auto; padding: 8px 16px }
  h1 { margin: 0; font-size: 20px }
  ${large ? 'doorstep-station { --doorstep-text: 1.4rem; --doorstep-target: 2.75rem }' : ''}
</style>
<script type="module" src="/guest/widgets.js"></script>
<main><h1>家门口</h1><doorstep-station src="/stations/wutongli/station.json"><doorstep-${widget}></doorstep-${widget}></doorstep-station></main>`

let widgets: Promise<string> | undefined

/** Answers `/guest/<widget>` of the kiosk's address with such a page. */
export async function serveGuests(context: BrowserContext): Promise<void> {
  await context.route('**/guest/*', async (route) => {
    const { pathname, searchParams } = new URL(route.request().url())
    const name = pathname.slice('/guest/'.length)
    await (name === 'widgets.js'
      ? route.fulfill({ contentType: 'text/javascript', body: await (widgets ??= bundle()) })
      : route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: pageOf(name, searchParams.get('lang') ?? 'zh-Hans', searchParams.get('size') === 'large'),
        }))
  })
}

const views = (at: number) => (lobby: LobbyPage) => lobby.page.locator('[part=views] button').nth(at).click()
const walk = (widget: Widget, ready: string, ...steps: readonly Step[]): Walk => ({
  path: `guest/${widget}`,
  ready: `doorstep-${widget} ${ready}`,
  glasses: GLASSES,
  guest: true,
  steps,
})

export const GUEST_WALKS: readonly Walk[] = [
  walk('service-board', '[part=item]', { name: 'guest-services', first: one('[part=item]') }),
  walk(
    'timetable',
    '[part=paging]',
    { name: 'guest-timetable', first: one('[part=activity]') },
    { name: 'guest-timetable-week', reach: views(1), first: one('[part=day]:not(.past) .entry') },
    { name: 'guest-timetable-month', reach: views(2), first: () => ({ items: '[part=month] [data-day]', words: true }) },
  ),
  walk(
    'meal-calendar',
    '[part=paging]',
    { name: 'guest-meals', much: true, first: one('[part=set], [part=dish]') },
    { name: 'guest-meals-week', reach: views(1), first: one('[part=week] .first, .pane > .empty') },
    { name: 'guest-meals-month', reach: views(2), first: () => ({ items: '[part=month] [data-day]', words: true }) },
  ),
  walk('ticket-dispenser', ':is(button, p)', { name: 'guest-ticket' }),
  walk('needs', ':is(button, p)', { name: 'guest-needs' }),
]
