// What a browser's storage says when it fails, as one error with a code to act on.
import { openingError, StorageError, storageError } from './storage-error.js'

const thrown = (name: string) => new DOMException('it says so', name)

test.each([
  ['QuotaExceededError', 'full', "database 'd': storage is full (QuotaExceededError: it says so)"],
  ['AbortError', 'failed', "database 'd': AbortError: it says so"],
  ['InvalidStateError', 'failed', "database 'd': InvalidStateError: it says so"],
])('while it is used: %s is %s', (name, code, message) => {
  const cause = thrown(name)
  const error = storageError('d', cause)
  expect(error).toBeInstanceOf(StorageError)
  expect(error).toMatchObject({ name: 'StorageError', code, database: 'd', message, cause })
})

test('what the caller threw, or cannot be cloned, stays what it is', () => {
  for (const own of [new TypeError('a mistake'), thrown('DataCloneError'), 'a word', undefined]) expect(storageError('d', own)).toBe(own)
})

test.each([
  ['VersionError', 'newer', "database 'd': written by a newer version, reload this window (VersionError: it says so)"],
  ['QuotaExceededError', 'full', "database 'd': storage is full (QuotaExceededError: it says so)"],
  ['SecurityError', 'unavailable', "database 'd': IndexedDB cannot be used here (SecurityError: it says so)"],
])('while it is opened: %s is %s', (name, code, message) => {
  const cause = thrown(name)
  expect(openingError('d', cause)).toMatchObject({ code, database: 'd', message, cause })
})

test('while it is opened all else means that there is none', () => {
  expect(openingError('d', new ReferenceError('indexedDB is not defined'))).toMatchObject({
    ...{ code: 'unavailable', message: "database 'd': IndexedDB cannot be used here (ReferenceError: indexedDB is not defined)" },
  })
  expect(openingError('d', 'denied')).toMatchObject({ message: "database 'd': IndexedDB cannot be used here (denied)" })
  const known = new StorageError('blocked', 'd', 'held')
  expect(openingError('d', known)).toBe(known)
})
