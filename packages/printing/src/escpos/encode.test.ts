// Tests of the bytes: what comes out of a printer that reads them by the manual, golden papers, and what no text may do.
import fc from 'fast-check'
import jsqr from 'jsqr'
import { LANGUAGES } from '@doorstep/model/text'
import { plainText, type Slip } from '../slip/slip.js'
import { ticketSlip } from '../slip/ticket.js'
import { print, type Paper } from '../testing/interpreter.js'
import { describePaper, rgbaOf, textsOf } from '../testing/paper.js'
import { longNames, reprint, ticket } from '../testing/tickets.js'
import { bitmapOf, type Rasteriser } from './bitmap.js'
import { encodeSlip, USUAL_PROFILE, type PrinterProfile } from './encode.js'

const narrow: PrinterProfile = { ...USUAL_PROFILE, paper: 58 }
const dotsOf = ({ paper, dots }: PrinterProfile): number => dots ?? (paper === 58 ? 384 : 576)
const printed = (slip: Slip, profile: PrinterProfile, draw?: Rasteriser): Paper =>
  print(encodeSlip(slip, profile, draw).bytes, dotsOf(profile))

const texts = (...lines: string[]): Slip => ({ language: 'zh-Hans', blocks: lines.map((text) => ({ kind: 'text', text })) })

/** Stripes as high as the line, ten dots for each character: enough to see what was asked to be drawn, and where. */
const drawn: { text: string; height: number; maxWidth: number; bold: boolean; language: string }[] = []
const stripes: Rasteriser = (text, style) => {
  drawn.push({ text, ...style })
  return bitmapOf(Math.min(style.maxWidth, Array.from(text).length * 10), style.height, (x) => x % 2 === 0)
}
beforeEach(() => {
  drawn.length = 0
})

describe('golden papers', () => {
  const papers = LANGUAGES.flatMap((language) => ([58, 80] as const).map((paper) => ({ language, paper })))
  test.each(papers)('a ticket in $language on $paper mm', async ({ language, paper }) => {
    const profile = { ...USUAL_PROFILE, paper }
    await expect(describePaper(printed(ticketSlip(ticket, language), profile))).toMatchFileSnapshot(
      `../testing/papers/ticket-${paper}-${language}.txt`,
    )
  })
  test('a reprint', async () => {
    await expect(describePaper(printed(ticketSlip(reprint, 'zh-Hans'), narrow))).toMatchFileSnapshot('../testing/papers/reprint-58.txt')
  })
  test('names that are too long', async () => {
    await expect(describePaper(printed(ticketSlip(longNames, 'zh-Hans'), narrow))).toMatchFileSnapshot('../testing/papers/long-58.txt')
  })
  test('a printer without Chinese, QR codes and a knife', async () => {
    const plain: PrinterProfile = { paper: 58, charset: 'none', nativeQr: false, cutter: 'none' }
    await expect(describePaper(printed(ticketSlip(ticket, 'zh-Hant'), plain, stripes))).toMatchFileSnapshot(
      '../testing/papers/plain-58.txt',
    )
  })
})

test('the number is the largest, whole and in the middle', () => {
  const marks = printed(ticketSlip(ticket, 'zh-Hans'), narrow).marks.filter((mark) => mark.kind === 'text')
  const number = marks.find(({ text }) => text === 'A012')
  expect(number).toMatchObject({ times: { wide: 7, high: 7 }, x: (384 - 4 * 12 * 7) / 2, bold: true })
  expect(marks.filter(({ times }) => times.high >= 7)).toHaveLength(1)
})

test('no line runs over the edge of the paper', () => {
  for (const facts of [ticket, reprint, longNames])
    for (const profile of [narrow, USUAL_PROFILE, { ...USUAL_PROFILE, dots: 512 }])
      for (const mark of printed(ticketSlip(facts, 'zh-Hans'), profile).marks)
        if (mark.kind === 'text') {
          const columns = Array.from(mark.text, (character) => (character <= '~' ? 1 : 2)).reduce<number>((sum, one) => sum + one, 0)
          expect(mark.x + columns * 12 * mark.times.wide).toBeLessThanOrEqual(dotsOf(profile))
        }
})

describe('what text can do to a printer', () => {
  test('a name with commands in it is printed as a name', () => {
    const slip = texts('病历\u001b@本\u001dV\u0000\u001bp\u0000\u0019\u00fa', '\u0010\u0014\u0001\u0000\u0001关机')
    expect(textsOf(printed(slip, USUAL_PROFILE))).toEqual(['病历@本Vpú', '关机'])
  })

  test('fuzzed: what is printed is what was laid out, and the bytes of text hold no control byte', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.string({
        unit: fc.constantFrom('\u001b', '\u001d', '\u001c', '\u0010', '\u0004', '\u0014', '@', 'E', '!', '医', '號', '\ue000'),
        maxLength: 30,
      }),
    )
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 4 }), fc.constantFrom('gbk', 'gb2312', 'none'), (lines, charset) => {
        const slip = texts(...lines)
        const { bytes, missing } = encodeSlip(slip, { ...USUAL_PROFILE, charset })
        const out = textsOf(print(bytes, 576)).join('').replaceAll(' ', '')
        const expected = lines.map(plainText).join('').replaceAll(' ', '')
        const mark = charset === 'none' ? '?' : '〓'
        const withMarks = Array.from(expected, (one) => (missing.includes(one) ? (/\p{M}/u.test(one) ? '' : mark) : one)).join('')
        expect(out).toBe(withMarks)
        // every command of a slip of texts has its name and its parameters below: take them out and nothing under 0x20 is left
        const hex = Buffer.from(bytes).toString('latin1')
        const rest = hex.replace(/\x1b@|\x1da\x00|\x1c[&.]|\x1b[aE][\x00\x01]|\x1d!\x00|\x1dV[AB]\x00|\n/g, '')

        expect(rest).not.toMatch(/[\x00-\x1f\x7f]/)
      }),
      { numRuns: 500 },
    )
  })

  test('a picture never spells a command that printers obey at once', () => {
    const evil: Rasteriser = () => {
      const bits = Uint8Array.from({ length: 48 * 24 }, (_, at) => [0x10, 0x04, 0x01, 0x10, 0x05, 0x10, 0x14, 0x08][at % 8] ?? 0)
      return { width: 384, height: 24, bits }
    }
    const { bytes } = encodeSlip(texts('😀'), narrow, evil)

    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/\x10[\x04\x05\x14]/)
    const [picture] = print(bytes, 384).marks
    expect(picture).toMatchObject({ kind: 'picture', rows: 30, bytesPerRow: 48 })
  })
})

describe('characters a printer does not have', () => {
  test('their whole line is drawn, the others are text', () => {
    const slip: Slip = {
      language: 'zh-Hant',
      blocks: [
        { kind: 'text', text: '𠮷野家', size: 'large', align: 'centre', bold: true },
        { kind: 'text', text: '梧桐里' },
      ],
    }
    const paper = printed(slip, narrow, stripes)
    expect(drawn).toEqual([{ text: '𠮷野家', height: 48, maxWidth: 384, bold: true, language: 'zh-Hant' }])
    expect(textsOf(paper)).toEqual(['梧桐里'])
    expect(paper.marks[0]).toMatchObject({ kind: 'picture', rows: 48, y: 0, x: 0 })
  })

  test('a drawn line stands where the text would: in the middle, or behind its indent', () => {
    const slip: Slip = {
      language: 'zh-Hans',
      blocks: [
        { kind: 'text', text: '😀😀', align: 'centre' },
        { kind: 'item', text: '😀'.repeat(8) },
      ],
    }
    const firstBlack = printed(slip, narrow, stripes).marks.map((mark) => {
      if (mark.kind !== 'picture') return undefined
      const row = mark.bits.subarray(0, mark.bytesPerRow)
      return row.findIndex((byte) => byte !== 0) * 8
    })
    expect(firstBlack.slice(0, 3)).toEqual([176, 0, 48])
    expect(drawn.map(({ text, maxWidth }) => [text, maxWidth])).toEqual([
      ['😀😀', 384],
      ['□😀😀😀😀😀😀😀', 384],
      ['😀', 336],
    ])
  })

  test('a font of simplified characters only draws the traditional ones', () => {
    const { marks } = printed(texts('病历本', '病歷本'), { ...narrow, charset: 'gb2312' }, stripes)
    expect(marks.map(({ kind }) => kind)).toEqual(['text', 'picture', 'cut'])
  })

  test('without anyone to draw, a mark stands for each and they are named', () => {
    expect(encodeSlip(texts('𠮷野家😀'), USUAL_PROFILE).missing).toEqual(['𠮷', '😀'])
    expect(textsOf(printed(texts('𠮷野家'), USUAL_PROFILE))).toEqual(['〓野家'])
    expect(textsOf(printed(texts('野a'), { ...USUAL_PROFILE, charset: 'none' }))).toEqual(['?a'])
    expect(encodeSlip(texts('野家'), USUAL_PROFILE).missing).toEqual([])
  })
})

test('a gap is an empty line, and a slip without a knife is fed out to be torn off', () => {
  const bytes = (profile: Partial<PrinterProfile>, ...blocks: Slip['blocks']) => [
    ...encodeSlip({ language: 'en', blocks }, { ...USUAL_PROFILE, ...profile }).bytes,
  ]
  const begin = [0x1b, 0x40, 0x1d, 0x61, 0]
  expect(bytes({}, { kind: 'gap' })).toEqual([...begin, 0x1c, 0x26, 0x0a, 0x1d, 0x56, 66, 0, 0x1c, 0x2e])
  expect(bytes({ cutter: 'full' })).toEqual([...begin, 0x1c, 0x26, 0x1d, 0x56, 65, 0, 0x1c, 0x2e])
  expect(bytes({ cutter: 'none', charset: 'none' })).toEqual([...begin, 0x1c, 0x2e, 0x1b, 0x64, 4])
  expect(bytes({ cutter: 'none', charset: 'none' }, { kind: 'rule' })).toEqual([
    ...[...begin, 0x1c, 0x2e, 0x1b, 0x61, 0, 0x1b, 0x45, 0, 0x1d, 0x21, 0],
    ...[...Array.from({ length: 48 }, () => 0x2d), 0x0a, 0x1b, 0x64, 4],
  ])
})

describe('QR codes', () => {
  const qr = (content: string): Slip => ({
    language: 'zh-Hans',
    blocks: [
      { kind: 'text', text: '号' },
      { kind: 'qr', content },
      { kind: 'text', text: '扫' },
    ],
  })
  const contents = [
    'https://wutongli.example.org/ticket/#7f3k9mq2xw5t8b1n6c4d0hj',
    '梧桐里 AB1024-K2 医保卡、旧病历本',
    'A012',
    `https://wutongli.example.org/${'long'.repeat(70)}`,
  ]

  test.each(contents)('drawn by us or by the printer, %j is read again', (content) => {
    for (const nativeQr of [true, false])
      for (const paper of [58, 80] as const) {
        const result = printed(qr(content), { ...USUAL_PROFILE, nativeQr, paper })
        const { data, width, height } = rgbaOf(result)
        expect(jsqr(data, width, height)?.data).toBe(content)
      }
  })

  test('both kinds are as large, and stand in the middle with white around', () => {
    for (const paper of [58, 80] as const) {
      const [native, ours] = [true, false].map((nativeQr) => printed(qr(contents[0] ?? ''), { ...USUAL_PROFILE, nativeQr, paper }))
      const code = native?.marks.find((mark) => mark.kind === 'qr')
      const pictures = ours?.marks.filter((mark) => mark.kind === 'picture') ?? []
      const rows = pictures.reduce((sum, mark) => sum + mark.rows, 0)
      expect(rows).toBe((code?.squares.length ?? 0) * (code?.module ?? 0))
      expect(Math.abs((code?.x ?? 0) * 2 + rows - dotsOf({ ...USUAL_PROFILE, paper }))).toBeLessThanOrEqual(1)
      // 25 to 40 mm at 8 dots to the millimetre
      expect(rows).toBeGreaterThanOrEqual(190)
      expect(rows).toBeLessThanOrEqual(320)
      const [above, below] = ['号', '扫'].map((text) => native?.marks.find((mark) => mark.kind === 'text' && mark.text === text)?.y ?? 0)
      expect((code?.y ?? 0) - (above ?? 0) - 24).toBeGreaterThanOrEqual(4 * (code?.module ?? 0))
      expect((below ?? 0) - (code?.y ?? 0) - rows).toBeGreaterThanOrEqual(4 * (code?.module ?? 0))
    }
  })

  test('a content that is too long for the paper is refused', () => {
    expect(() => encodeSlip(qr('字'.repeat(600)), narrow)).toThrow(/384 dots hold 120/)
  })
})

test('the slip is cut, or moved to where it is torn', () => {
  const last = (cutter: PrinterProfile['cutter']) => printed(texts('一'), { ...USUAL_PROFILE, cutter })
  expect(last('partial').marks.at(-1)).toMatchObject({ kind: 'cut', how: 'partial', y: 130 })
  expect(last('full').marks.at(-1)).toMatchObject({ kind: 'cut', how: 'full' })
  expect(last('none')).toMatchObject({ height: 30 + 4 * 30, marks: [{ kind: 'text' }] })
})
