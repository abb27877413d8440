// One person's visit: how they want the screen stays with them until they are done, and goes with them.
import { queryOf, back, begin, go, issued, nobody, sessionFromAddress, type Session } from '../../kiosk/src/lobby/session.js'

const WANTED = { language: 'en', large: true, voice: true } as const
const wanted = ({ language, large, voice }: Session) => ({ language, large, voice })
const someone: Session = { ...begin(nobody(1)), ...WANTED }

test.each<[string, (session: Session) => Session]>([
  ['another screen', (session) => go(session, { screen: 'services' })],
  ['a ticket for a matter', (session) => go(session, { screen: 'ticket', service: 'clinic' })],
  ['a ticket that was taken', (session) => issued(go(session, { screen: 'ticket' }))],
  ['the ticket is done with', (session) => begin(issued(go(session, { screen: 'ticket' })))],
  ['back', (session) => back(go(session, { screen: 'meals' }))],
  ['back from a ticket that was taken', (session) => back(issued(go(session, { screen: 'ticket' })))],
  ['back where there is no way back', (session) => back(session)],
  ['home', (session) => go(go(session, { screen: 'human' }), { screen: 'home' })],
])('language, large type and voice stay: %s', (_, move) => {
  expect(wanted(move(someone))).toEqual(WANTED)
})

test.each(['home', 'ticket', 'services', 'timetable', 'meals', 'needs', 'human'] as const)('and through a reload on %s', (screen) => {
  const session = go(go(someone, { screen: 'meals' }), { screen })
  const reloaded = sessionFromAddress(new URLSearchParams(queryOf(session, new URLSearchParams('?station=x'))), 1)
  expect(wanted(reloaded)).toEqual(WANTED)
  expect(reloaded.route.screen).toBe(screen)
})

test('and go with them', () => {
  expect(wanted(nobody(2))).toEqual({ language: undefined, large: false, voice: false })
  expect(queryOf(nobody(2), new URLSearchParams('?station=x&screen=home&lang=en&size=large&voice='))).toBe('?station=x')
})
