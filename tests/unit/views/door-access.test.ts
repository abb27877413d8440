// The one rule of the staff's rooms: what is open for whom, a row for each thing it goes by; what a key means at the door, and the names it says.
import { shutFor, type Access } from '../../../packages/elements/src/door/access.js'
import { doorKey, type DoorKey, type KeyPlace } from '../../../packages/elements/src/door/door-keys.js'
import { workerName } from '../../../packages/elements/src/door/worker-name.js'
import { station } from '../../../packages/elements/src/testing/station.js'

const LEVELS = ['desk', 'house', 'own', 'worker', 'keeper'] as const
/** w1 is here and has shown their PIN; w7 is the secretary. */
const HERE: Access = {
  ...{ asked: true, failed: false, known: new Set(['w1', 'w7']), keepers: ['w7', 'w2'], restored: false },
  ...{ worker: 'w1', listed: true, shown: true, granted: undefined, seated: false },
}
/** Why each level is shut, in their order; `-` for one that is open. */
const doors = (more: Partial<Access>) => LEVELS.map((level) => shutFor(level, { ...HERE, ...more }) ?? '-').join(' ')
const NONE = { known: new Set<string>() }

test.each<[string, Partial<Access>, string]>([
  ['a worker', {}, '- - - - keeper'],
  ['the secretary', { worker: 'w7' }, '- - - - -'],
  ['a worker, and the secretary’s PIN', { granted: 'w7' }, '- - - - -'],
  ['a worker, and the PIN of a deputy who has none any more', { granted: 'w2' }, '- - - - keeper'],
  ['a worker, and the PIN of one who is secretary no longer', { granted: 'w7', keepers: ['w2'] }, '- - - - keeper'],
  ['a worker, and nobody is named', { keepers: [] }, '- - - - unnamed'],
  ['nobody', { worker: undefined, shown: false }, 'nobody nobody nobody nobody nobody'],
  ['a worker asleep', { shown: false }, 'asleep asleep asleep asleep asleep'],
  ['a worker asleep at a desk', { shown: false, seated: true }, '- asleep asleep asleep asleep'],
  ['a worker asleep, and the secretary’s PIN', { shown: false, granted: 'w7' }, 'asleep asleep asleep asleep asleep'],
  ['nobody at a desk', { worker: undefined, seated: true }, 'nobody nobody nobody nobody nobody'],
  ['a worker without a PIN', { worker: 'w3' }, 'unset unset unset unset unset'],
  ['a worker off the list', { listed: false }, 'nobody nobody nobody nobody nobody'],
  ['a worker off the list at a desk', { listed: false, seated: true }, '- nobody nobody nobody nobody'],
  ['PINs that are being read', { known: undefined }, 'loading loading loading loading loading'],
  ['PINs that cannot be read', { failed: true, known: undefined }, 'unreadable - unreadable unreadable unreadable'],
  ['PINs that can be read no more', { failed: true, seated: true }, '- - unreadable unreadable unreadable'],
  ['no PIN yet', NONE, '- - - none none'],
  ['no PIN yet, and nobody', { ...NONE, worker: undefined }, 'nobody nobody nobody none none'],
  ['no PIN yet, and nobody is named', { ...NONE, keepers: [] }, '- - - unnamed unnamed'],
  ['no PIN yet, and a worker off the list', { ...NONE, listed: false }, 'nobody nobody nobody nobody nobody'],
  ['no PIN any more', { ...NONE, restored: true }, '- - restored restored restored'],
  ['nobody knows yet whether there were any', { ...NONE, restored: undefined }, '- - loading loading loading'],
  ['no PINs on this page', { asked: false, known: undefined, restored: true }, '- - - insecure insecure'],
])('for %s', (_, more, shut) => expect(doors(more)).toBe(shut))

test.each<[string | undefined, string]>([
  ['w1', '王芳'],
  ['w2', '王芳二'],
  ['w3', '陆伟 (w3)'],
  ['w4', '陆伟 (w4)'],
  ['w9', 'w9'],
  ['w5', 'w5'],
  [undefined, ''],
])('the door calls %s %s', (id, name) => {
  const names: Readonly<Record<string, string>> = { w1: '王芳', w2: '王芳二', w3: '陆伟', w4: '陆伟', w5: '', w6: '' }
  const workers = Object.entries(names).map(([each, called]) => ({ id: each, name: called }))
  expect(workerName({ ...station, workers } as never, id, (text) => (text as string | undefined) ?? '')).toBe(name)
})

const PLACE: KeyPlace = { pin: true, inField: false, typing: false, pressing: false }
test.each<[string, KeyPlace, readonly (DoorKey | undefined)[]]>([
  ['while names are asked', { ...PLACE, pin: false }, [{ digit: '1', of: 'name' }, 'back', undefined, undefined]],
  ['on a name', { ...PLACE, pin: false, pressing: true }, [{ digit: '1', of: 'name' }, 'back', undefined, undefined]],
  ['while a PIN is asked', PLACE, [{ digit: '1', of: 'pin' }, 'back', 'erase', 'send']],
  ['on another button while a PIN is asked', { ...PLACE, pressing: true }, [{ digit: '1', of: 'pin' }, 'back', 'erase', undefined]],
  ['in the field of the PIN', { ...PLACE, inField: true, typing: true }, [undefined, 'back', undefined, undefined]],
  ['in another field', { ...PLACE, typing: true }, [undefined, undefined, undefined, undefined]],
])('%s a digit, Escape, Backspace and Enter mean what is asked there', (_, place, means) => {
  const plain = { ctrlKey: false, altKey: false, metaKey: false, repeat: false }
  const of = (key: string, more: object = {}) => doorKey({ ...plain, key, ...more }, place)
  expect(['1', 'Escape', 'Backspace', 'Enter'].map((key) => of(key))).toEqual(means)
  for (const key of ['x', 'F1', '10', '１', 'Tab', ' ']) expect(of(key), key).toBeUndefined()
  // a key that is held down, or is the browser's, is none of the door's
  for (const held of ['ctrlKey', 'altKey', 'metaKey', 'repeat'])
    for (const key of ['1', 'Escape', 'Enter']) expect(of(key, { [held]: true })).toBeUndefined()
})
