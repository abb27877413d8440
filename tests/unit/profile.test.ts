// How large text and targets are on a screen of so many pixels.
import { profileOf } from '../../kiosk/src/profile.js'
import { capitalMm, millimetres } from '../e2e/glass.js'
import { SIZES } from '../e2e/lobby-page.js'

test('profiles: a lobby by millimetres, a tablet and a phone by pixels, each size rounded up', () => {
  const lobby = profileOf(SIZES.portrait)
  expect(lobby.name).toBe('lobby')
  expect(capitalMm(lobby.text)).toBeGreaterThanOrEqual(5)
  expect(capitalMm(lobby.largeText)).toBeGreaterThanOrEqual(7.3)
  expect([millimetres(lobby.target), millimetres(lobby.gap)].map((mm) => mm >= 4)).toEqual([true, true])
  expect(profileOf(SIZES.landscape)).toEqual(lobby)
  expect([profileOf(SIZES.tablet).name, profileOf(SIZES.phone).name]).toEqual(['tablet', 'phone'])
  expect(profileOf({ ...SIZES.tablet, pxPerMm: 6 })).toMatchObject({ name: 'lobby', target: 120, gap: 24 })
})
