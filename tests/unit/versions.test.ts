// Which version of the kiosk is served: the newest, unless it showed no life; then the last that did.
import { choose, fail, keep, live, NO_VERSIONS, takeUp } from '../../kiosk/src/worker/versions.js'

const HOME = '/index.html'
const WALL = '/wall/index.html'
const lived = live(takeUp(NO_VERSIONS, 'a'), 'a', HOME)
const newer = takeUp(lived, 'b')

test('a machine that remembers nothing serves the version of its worker', () => {
  expect(choose(NO_VERSIONS, 'a')).toBe('a')
  expect(keep(NO_VERSIONS, 'a')).toEqual(['a'])
})

test('a newer version is served until it showed no life, then the last that lived', () => {
  expect(choose(newer, 'b')).toBe('b')
  const failed = fail(newer, 'b', HOME)
  expect(failed.bad).toEqual(['b'])
  expect(choose(failed, 'b')).toBe('a')
  expect(choose(takeUp(failed, 'c'), 'c')).toBe('c')
})

test('after several bad ones the last that lived is served, never one that only was there', () => {
  const both = fail(takeUp(fail(newer, 'b', HOME), 'c'), 'c', HOME)
  expect(both.bad).toEqual(['c', 'b'])
  expect(choose(both, 'c')).toBe('a')
  expect(choose(fail(takeUp(newer, 'c'), 'c', HOME), 'c')).toBe('a')
})

test('where nothing ever lived there is nothing to fall back to', () => {
  expect(choose(fail(takeUp(NO_VERSIONS, 'a'), 'a', HOME), 'a')).toBe('a')
})

test('a page that lived before and does not now is the fault of the machine; another page of the version still can fail', () => {
  const alive = live(newer, 'b', HOME)
  expect(fail(alive, 'b', HOME)).toBe(alive)
  expect(choose(fail(alive, 'b', WALL), 'b')).toBe('a')
})

test('a late sign of life takes a failure back', () => {
  const late = live(fail(newer, 'b', HOME), 'b', HOME)
  expect(late.bad).toEqual([])
  expect(choose(late, 'b')).toBe('b')
})

test('a sign of a version that is not known makes it known; a second one changes nothing', () => {
  expect(live(NO_VERSIONS, 'a', HOME)).toEqual({ known: [{ id: 'a', lived: [HOME] }], bad: [] })
  expect(live(lived, 'a', HOME)).toEqual(lived)
})

test('a version taken again is the newest, and what it lived on is known', () => {
  expect(takeUp(newer, 'a').known).toEqual([
    { id: 'a', lived: [HOME] },
    { id: 'b', lived: [] },
  ])
})

test('an earlier version is kept until a newer one lived on all its pages', () => {
  const two = live(lived, 'a', WALL)
  expect(keep(takeUp(two, 'b'), 'b')).toEqual(['b', 'a'])
  expect(keep(live(takeUp(two, 'b'), 'b', HOME), 'b')).toEqual(['b', 'a'])
  expect(keep(live(live(takeUp(two, 'b'), 'b', HOME), 'b', WALL), 'b')).toEqual(['b'])
})

test('what is served is always kept, and a bad one only while its worker is there', () => {
  const failed = fail(newer, 'b', HOME)
  expect(keep(failed, 'b')).toEqual(['b', 'a'])
  expect(keep(takeUp(failed, 'c'), 'c')).toEqual(['c', 'a'])
  // a version that lived on one page and was given up for another covers nothing
  const half = fail(live(newer, 'b', HOME), 'b', WALL)
  expect(keep(half, 'b')).toContain(choose(half, 'b'))
  expect(keep(takeUp(half, 'c'), 'c')).toEqual(['c', 'a'])
})

test('no more than three versions lie on the disk, and fifty bad ones are remembered', () => {
  let versions = NO_VERSIONS
  for (let nth = 0; nth < 60; nth += 1) versions = live(takeUp(versions, `v${nth}`), `v${nth}`, `/${nth}/index.html`)
  expect(keep(versions, 'v59')).toEqual(['v59', 'v58', 'v57'])
  for (let nth = 0; nth < 60; nth += 1) versions = fail(versions, `w${nth}`, HOME)
  expect(versions.bad).toHaveLength(50)
  expect(versions.bad[0]).toBe('w59')
})
