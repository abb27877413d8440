// One file, one name: the spellings of a path.
import { canonicalPath } from './address.js'

describe('canonicalPath', () => {
  it('is the same for every spelling of one file', () => {
    const spellings = [
      '/stations/wutongli/station.json',
      '//stations///wutongli/station.json',
      '/stations/%77utongli/station%2Ejson',
      '/stations/./wutongli/../wutongli/station.json',
      '/stations/%2e/wutongli/%2E%2e/wutongli/station.json',
      '/%73%74ations/wutongli/station.json',
    ]
    expect(new Set(spellings.map(canonicalPath))).toEqual(new Set(['/stations/wutongli/station.json']))
  })

  it('writes escapes in capitals and leaves what means something else', () => {
    expect(canonicalPath('/%e6%a2%a7/a%2fb%20c')).toBe('/%E6%A2%A7/a%2Fb%20c')
    // an escaped percent sign is a character of the name, not the beginning of another escape
    expect(canonicalPath('/%2577utongli')).toBe('/%2577utongli')
    expect(canonicalPath('/Wutongli/')).toBe('/Wutongli/')
    expect(canonicalPath('/')).toBe('/')
    expect(canonicalPath('/../..')).toBe('/')
  })

  it('is nothing for escapes that are no text', () => {
    for (const path of ['/%', '/%zz', '/%ff', '/a%e6%a2']) expect(canonicalPath(path)).toBeUndefined()
  })
})

test('only characters that stand for themselves are written out, each by itself', () => {
  expect(canonicalPath('/%41%2d%2E%5f%7e%30')).toBe('/A-._~0')
  expect(canonicalPath('/%2f%3a%20%e6%a2%a7')).toBe('/%2F%3A%20%E6%A2%A7')
})

test.each([
  ['/a/.', '/a/'],
  ['/a/b/..', '/a/'],
  ['/a/..', '/'],
  ['/a/...', '/a/...'],
  ['/a/b', '/a/b'],
])('what %s names is %s', (path, name) => expect(canonicalPath(path)).toBe(name))
