// Parts of the pages that do not come at first: they are asked for again, and what they are for is there without a hand.
import { address, context, eachContext } from './kiosk.js'
import { LobbyPage } from './lobby-page.js'

eachContext()

/** Lets a part fail so many times; says how often it was asked for. */
async function failing(part: string, times: number): Promise<() => number> {
  let asked = 0
  // the name of a part and its hash, and no longer name that begins like it
  await context.route(new RegExp(`/assets/${part}-[\\w-]{8}\\.js`), (route) => ((asked += 1) <= times ? route.abort() : route.continue()))
  return () => asked
}

test('the queue’s part fails twice, and tickets are given all the same', async () => {
  const asked = await failing('open', 2)
  const lobby = await LobbyPage.open(context, address, '?screen=ticket')
  await expect.poll(async () => lobby.page.clock.runFor(1000).then(asked)).toBeGreaterThan(2)
  expect(await lobby.take()).toBe('G001')
})

test('a service’s part fails, and its papers stand there once it came', async () => {
  const asked = await failing('service-detail', 2)
  const lobby = await LobbyPage.open(context, address, '?screen=services')
  await lobby.page.locator('doorstep-service-board [part~=item] > summary').first().click()
  await expect.poll(async () => lobby.page.clock.runFor(1000).then(asked)).toBeGreaterThan(2)
  await lobby.page.locator('doorstep-service-board details[open] dl').first().waitFor()
})
