// The bytes of each command, as the printers' manuals write them (Epson's ESC/POS command reference; Chinese by its FS commands).
import * as commands from './commands.js'

const hex = (bytes: readonly number[]): string => bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(' ')

test.each<[name: string, bytes: readonly number[], manual: string]>([
  ['ESC @', commands.INITIALISE, '1b 40'],
  ['FS &', commands.CHINESE_ON, '1c 26'],
  ['FS .', commands.CHINESE_OFF, '1c 2e'],
  ['GS a 0', commands.NO_AUTOMATIC_STATUS, '1d 61 00'],
  ['GS r 1', commands.ANSWER_WHEN_DONE, '1d 72 01'],
  ['DLE DC4 8 (fixed d1 to d7)', commands.FORGET, '10 14 08 01 03 14 01 06 02 08'],
  ['DLE EOT 4', commands.askNow(4), '10 04 04'],
  ['ESC a 1', commands.align('centre'), '1b 61 01'],
  ['ESC a 0', commands.align('start'), '1b 61 00'],
  ['ESC E 1', commands.bold(true), '1b 45 01'],
  ['ESC E 0', commands.bold(false), '1b 45 00'],
  ['GS ! twice as wide and high', commands.enlarge(2), '1d 21 11'],
  ['GS ! as it is', commands.enlarge(1), '1d 21 00'],
  ['ESC d 3', commands.feed(3), '1b 64 03'],
  ['GS V 66 0', commands.cut('partial'), '1d 56 42 00'],
  ['GS V 65 0', commands.cut('full'), '1d 56 41 00'],
  ['GS v 0, 72 bytes by 300 rows', commands.picture(72, 300), '1d 76 30 00 48 00 2c 01'],
])('%s', (_, bytes, manual) => {
  expect(hex(bytes)).toBe(manual)
})
