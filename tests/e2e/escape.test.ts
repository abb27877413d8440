// Nobody gets out: a short run of `npm run check:escape`, and that its watch notices a page that lets people out.
import { fileURLToPath } from 'node:url'
import { tryAll } from '../escape/main.js'
import { address, browser } from './kiosk.js'

const dist = fileURLToPath(new URL('../../kiosk/dist', import.meta.url))

test('no tap, key, drop or link leaves a window that stands before residents', async () => {
  const { tried, out } = await tryAll({ browser, address, dist, short: true })
  expect(out).toEqual([])
  expect(tried).toBeGreaterThanOrEqual(60)
})

test('the watch notices a window that can be left', async () => {
  // a page of the staff holds what would replace it, and lets its own hands open the rest
  const { out } = await tryAll({
    browser,
    address,
    dist,
    short: true,
    windows: [['desk/', 'a[href]']],
    only: /no link|right click|wheel|key F7|middle on a link/,
  })
  const found = out.join('\n')
  for (const seen of [
    'a way out stands there',
    'the menu of the browser',
    'a zoom by the wheel',
    'the key is left to the browser',
    'asks for http://elsewhere.invalid',
    'asks for sms:10086',
  ])
    expect(found).toContain(seen)
})
