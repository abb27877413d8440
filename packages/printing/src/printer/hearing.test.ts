// Tests of sorting what comes back from a printer.
import { Hearing } from './hearing.js'

test('answers are told apart by their bits, and what nobody asked for is passed over', async () => {
  const hearing = new Hearing()
  hearing.heard(Uint8Array.of(0x12, 0x00))
  const [now, done] = [hearing.next('now'), hearing.next('done')]
  // XON, XOFF and the first byte of an automatic status are no answers
  hearing.heard(Uint8Array.of(0x11, 0x13, 0x10, 0x03, 0x16, 0x1e))
  expect(await Promise.all([now, done])).toEqual([0x16, 0x03])
})

test('once the connection is lost no step goes on', async () => {
  const hearing = new Hearing()
  const waiting = hearing.unlessLost(new Promise(() => undefined))
  hearing.lost(new Error('unplugged'))
  await expect(waiting).rejects.toMatchObject({ code: 'cable', message: 'The connection to the printer was lost: unplugged' })
  // what comes after the first cause is only its effect
  hearing.lost(new Error('closed'))
  await expect(hearing.unlessLost(new Promise(() => undefined))).rejects.toMatchObject({
    code: 'cable',
    message: expect.stringMatching(/unplugged$/) as string,
  })
})
