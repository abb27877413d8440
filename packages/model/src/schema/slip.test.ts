// When a word is a slip of a known one, and what people write who do not know the feed's word.
import fc from 'fast-check'
import { fieldMeant, lettersWrong, slippedFrom } from './slip.js'

test.each([
  ['desk', 'desk', 0],
  ['', 'abc', 3],
  ['abc', '', 3],
  ['elsewere', 'elsewhere', 1],
  ['elsewherre', 'elsewhere', 1],
  ['elsewhare', 'elsewhere', 1],
  ['eslewhere', 'elsewhere', 1],
  ['ca', 'abc', 3],
  ['kitten', 'sitting', 3],
])('%s and %s differ by %i', (one, other, wrong) => {
  expect(lettersWrong(one, other)).toBe(wrong)
  expect(lettersWrong(other, one)).toBe(wrong)
})

test('as many letters are wrong as the shortest way from one to the other takes, found by trying all ways', () => {
  const shortest = (a: string, b: string): number => {
    if (a === '' || b === '') return a.length + b.length
    const [left, right] = [a.slice(1), b.slice(1)]
    if (a[0] === b[0]) return shortest(left, right)
    const ways = [shortest(left, b), shortest(a, right), shortest(left, right)]
    if (a[0] === b[1] && a[1] === b[0]) ways.push(shortest(a.slice(2), b.slice(2)))
    return 1 + Math.min(...ways)
  }
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 })
  fc.assert(fc.property(word, word, (a, b) => lettersWrong(a, b) === shortest(a, b)))
})

test.each<[word: string, known: readonly string[], meant: string | undefined]>([
  // another spelling is no letter wrong at all
  ['opening_hours', ['openingHours'], 'openingHours'],
  ['Opening-Hours', ['opening', 'openingHours'], 'openingHours'],
  ['ｎａｍｅ', ['name'], 'name'],
  // of three and four letters one may be missing, doubled or swapped, and none be another
  ['hal', ['hall'], 'hall'],
  ['halll', ['hall'], 'hall'],
  ['dekc', ['desk'], undefined],
  ['dsek', ['desk'], 'desk'],
  ['disk', ['desk'], undefined],
  ['ab', ['abc'], undefined],
  // of five to seven one letter, of more two
  ['tabel', ['table'], 'table'],
  ['tpble', ['table'], 'table'],
  ['tbl', ['table'], undefined],
  ['tpplx', ['table'], undefined],
  ['summury', ['summary'], 'summary'],
  ['kategorie', ['category'], undefined],
  ['catecorie', ['categorie'], 'categorie'],
  ['eligibiltiy', ['eligibility'], 'eligibility'],
  ['eligibillityy', ['eligibility'], 'eligibility'],
  ['eligibilllityy', ['eligibility'], undefined],
  // of six and more two where it begins alike
  ['sumarry', ['summary'], 'summary'],
  ['pumarry', ['summary'], undefined],
  // a number is never a slip of another
  ['desk1', ['desk2'], undefined],
  // the nearest is meant, of two as near the first
  ['elsewher', ['elsewhen', 'elsewhere'], 'elsewhen'],
  ['documens', ['documenting', 'documents', 'document'], 'documents'],
  ['x', [], undefined],
])('%s among %j is meant as %s', (word, known, meant) => expect(slippedFrom(word, known)).toBe(meant))

test.each<[field: string, free: readonly string[], meant: string | undefined]>([
  ['elsewere', ['elsewhere', 'url'], 'elsewhere'],
  ['required', ['optional'], 'optional'],
  ['open', ['opens'], 'opens'],
  ['opne', ['opens'], 'opens'],
  ['colse', ['closes'], 'closes'],
  ['opening', ['opens', 'openingHours'], 'opens'],
  ['opening', ['openingHours'], 'openingHours'],
  ['close', ['closes'], 'closes'],
  ['closing', ['closes'], 'closes'],
  ['phone', ['telephone', 'phones'], 'phones'],
  ['tel', ['phones', 'telephone'], 'telephone'],
  ['Tel', ['phones'], 'phones'],
  ['phone_number', ['telephone', 'number'], 'telephone'],
  ['phoneNumber', ['number'], 'number'],
  ['link', ['href', 'url'], 'url'],
  ['link', ['href'], 'href'],
  ['website', ['url'], 'url'],
  ['holiday', ['onHoliday'], 'onHoliday'],
  ['organizer', ['organiser'], 'organiser'],
  ['tags', ['keywords'], 'keywords'],
  ['materials', ['documents'], 'documents'],
  ['rrule', ['recurrenceRules'], 'recurrenceRules'],
  ['recurrence', ['recurrenceRules'], 'recurrenceRules'],
  ['exceptions', ['recurrenceOverrides'], 'recurrenceOverrides'],
  ['openTimes', ['openingHours'], 'openingHours'],
  ['businessHours', ['hours'], 'hours'],
  ['businessHours', ['hours', 'openingHours'], 'openingHours'],
  // a slip of such a word too
  ['webstie', ['url'], 'url'],
  // what is filled in already is not meant, and what is somebody’s own is no slip
  ['website', ['name'], undefined],
  ['colour', ['name'], undefined],
  ['toString', ['name'], undefined],
  ['$name', ['name'], undefined],
  ['_name', ['name'], undefined],
  ['#name', ['name'], undefined],
  ['@name', ['name'], undefined],
  ['/name', ['name'], undefined],
  ['x-name', ['xname'], undefined],
  ['X-name', ['xname'], undefined],
  ['na_me', ['name'], 'name'],
])('the field %s where %j are free is meant as %s', (field, free, meant) => expect(fieldMeant(field, free)).toBe(meant))
