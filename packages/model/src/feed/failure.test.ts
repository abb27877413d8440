// Why a file could not be had and what to do about it: for every reason, in three languages, each in its own writing.
import { LANGUAGES } from '../text/localised.js'
import { strangeTo } from '../text/testing/writing.js'
import { describeFailure, howToMend, isUnreachable } from './failure.js'
import type { FeedFailure } from './finding.js'

const href = 'https://example.org/a/wutongli/menu.json?x#y'
const failure = (code: FeedFailure['code'], more: Partial<FeedFailure> = {}): FeedFailure => ({ code, href, line: 3, column: 14, ...more })

const CASES: readonly (readonly [FeedFailure, what: string, how: string])[] = [
  [
    failure('offline'),
    'this machine has no network, so F cannot be read',
    'See to the cable or the wireless network; it is read again by itself.',
  ],
  [
    failure('unreachable'),
    'F cannot be reached',
    'See whether the server with the files runs and its address is right; it is tried again by itself.',
  ],
  ...[404, 410].map(
    (status) =>
      [
        failure('http', { status }),
        `F is not there (the server answered ${status})`,
        'See whether the name and address are right and the file was put there.',
      ] as const,
  ),
  ...[401, 403].map(
    (status) =>
      [
        failure('http', { status }),
        `the server does not let anybody read F (it answered ${status})`,
        'Ask who runs the server to let this file be read.',
      ] as const,
  ),
  ...[408, 429, 503].map(
    (status) =>
      [
        failure('http', { status }),
        `the server is too busy to give F (it answered ${status})`,
        'It is tried again by itself; if it stays so, ask who runs the server.',
      ] as const,
  ),
  ...[500, 502, 599].map(
    (status) =>
      [
        failure('http', { status }),
        `the server has a fault of its own and did not give F (it answered ${status})`,
        'Ask who runs the server.',
      ] as const,
  ),
  ...[400, 418, 499].map(
    (status) => [failure('http', { status }), `F: the server answered ${status}`, 'Ask who runs the server.'] as const,
  ),
  [failure('http'), 'F: the server answered ', 'Ask who runs the server.'],
  [failure('page'), 'F is a web page, not data', 'See whether the address leads to a web page; a public network may want a sign-in first.'],
  [failure('empty'), 'F is empty', 'Save the file anew and put it there again.'],
  [failure('encoding'), 'F is not saved as UTF-8', 'Save it as UTF-8 ("Save as", encoding UTF-8) and put it there again.'],
  [failure('too-large'), 'F is larger than 4 MB and was not read', 'Split it into several files, or take out what is past.'],
  [
    failure('cut-off'),
    'F is cut off at line 3, column 14',
    'Its end is missing (most often the last } or ]): add it, or put the file there again.',
  ],
  [
    failure('malformed'),
    'F cannot be read from line 3, column 14 on (not JSON)',
    'Look at line 3 and the one before: a comma between two entries is missing, or a quotation mark before it.',
  ],
  [
    failure('no-text', { mistake: 'pdf' }),
    'F is a PDF, not text',
    'A .json file belongs here: write the sheet as JSON as the page "A new station in an hour" shows.',
  ],
  [failure('not-in-folder'), 'there is no F in the folder', 'See whether its name is right, capitals too, and the file was put there.'],
  [
    failure('outside'),
    'F lies outside of the folder, where no screen can read it',
    'Put the file into this folder and write its name alone.',
  ],
  [
    failure('unreadable', { detail: 'EACCES' }),
    'F is in the folder, but this computer does not let it be read (EACCES)',
    'See to the permission to read it, and whether another program holds it, and try again.',
  ],
  [failure('invalid'), 'F is not what it should be', 'See whether it is the right file.'],
  [failure('unsupported'), 'the format of F cannot be read here', 'See whether "format" is right and the file is of that format.'],
]

test.each(CASES)('%o: %s', (given, what, how) => {
  expect(describeFailure(given, 'en')).toBe(what.replace('F', 'wutongli/menu.json'))
  expect(howToMend(given, 'en')).toBe(how)
})

test('in Chinese there is as much advice as in English, each told apart', () => {
  const different = LANGUAGES.map((language) => new Set(CASES.map(([given]) => howToMend(given, language))).size)
  expect(new Set(different).size).toBe(1)
  const kinds = [404, 401, 503, 500, 400].map((status) => failure('http', { status }))
  expect(kinds.map((given) => howToMend(given, 'zh-Hans'))).toEqual([
    ...['看看文件名和网址写对没有，文件放上去没有。', '请管服务器的人打开这个文件的读取权限。', '会自己再试；一直这样就找管服务器的人。'],
    ...['找管服务器的人。', '找管服务器的人。'],
  ])
  expect(kinds.map((given) => howToMend(given, 'zh-Hant'))).toEqual([
    ...['看看檔名和網址寫對沒有，檔案放上去沒有。', '請管伺服器的人打開這個檔案的讀取權限。', '會自己再試；一直這樣就找管伺服器的人。'],
    ...['找管伺服器的人。', '找管伺服器的人。'],
  ])
})

test('in Chinese the same are told apart as in English, with file, line and answer', () => {
  for (const language of LANGUAGES) {
    const said = CASES.map(([given]) => {
      const [what, how] = [describeFailure(given, language), howToMend(given, language)]
      expect([strangeTo(language, what), strangeTo(language, how)]).toEqual([[], []])
      expect(how).not.toBe('')
      expect(what).toContain('wutongli/menu.json')
      if (given.status !== undefined) expect(what).toContain(String(given.status))
      if (given.code === 'too-large') expect(what).toContain('4 MB')
      if (given.code === 'cut-off' || given.code === 'malformed') expect(what.replace('wutongli/menu.json', '')).toMatch(/3\D+14/)
      if (given.code === 'malformed') expect(how).toContain('3')
      if (language !== 'en') expect(`${what}${how}`).toMatch(/\p{Script=Han}{3}/u)
      return what
    })
    expect(new Set(said).size).toBe(CASES.length)
  }
})

test.each([
  ['menu.json', 'menu.json'],
  ['/s/menu.json', 's/menu.json'],
  ['https://example.org/menu.json#a/b', 'example.org/menu.json'],
  [`a/${'x'.repeat(58)}`, `a/${'x'.repeat(58)}`],
  [`a/${'x'.repeat(59)}`, `…/${'x'.repeat(59)}`],
])('%s is called %s', (address, name) => expect(describeFailure(failure('empty', { href: address }), 'en')).toBe(`${name} is empty`))

test('a name that is much like the one that is not in the folder is offered', () => {
  const nearly = failure('not-in-folder', { detail: 'Menu.json' })
  expect(LANGUAGES.map((language) => howToMend(nearly, language))).toEqual([
    '是不是 Menu.json？大小写也要一样。',
    '是不是 Menu.json？大小寫也要一樣。',
    'Did you mean Menu.json? Capitals count.',
  ])
})

test('only a connection mends itself', () => {
  const codes = [...new Set(CASES.map(([{ code }]) => code))]
  expect(codes.filter((code) => isUnreachable(failure(code)))).toEqual(['offline', 'unreachable'])
})
