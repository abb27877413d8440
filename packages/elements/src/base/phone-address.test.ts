// Which addresses a phone could open.
import { expect } from '@open-wc/testing'
import { opensOnPhone } from './phone-address.js'

describe('an address for a phone', () => {
  for (const address of [
    'http://localhost:4173/ticket/',
    'http://LOCALHOST/',
    'http://localhost./',
    'http://kiosk.localhost/',
    'http://127.0.0.1:4173/ticket/',
    'http://127.1/',
    'http://0x7f000001/',
    'http://2130706433/',
    'http://0.0.0.0/',
    'http://[::1]/ticket/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[fe80::1]/',
    'http://169.254.3.4/',
    'http://kiosk.local/ticket/',
    'http://kiosk/ticket/',
    'file:///srv/kiosk/ticket/index.html',
    'about:blank',
  ]) {
    it(`is none: ${address}`, () => expect(opensOnPhone(new URL(address))).to.equal(false))
  }
  for (const address of [
    'https://wutongli.example/ticket/',
    'http://192.168.1.20/ticket/',
    'https://[2001:db8::1]/',
    'https://127.example/',
  ]) {
    it(`is one: ${address}`, () => expect(opensOnPhone(new URL(address))).to.equal(true))
  }
})
