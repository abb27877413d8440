// HSDS by small files of our own: every mapped field, every shape of file, every fault, and hostile ones.
import { EMPTY_FEED, readStation } from '@doorstep/model/feed'
import { itemNow, momentOf } from '@doorstep/model/now'
import { describeProblem } from '@doorstep/model/schema'
import { instantOf } from '@doorstep/model/time'
import { importHsds } from './hsds.js'

const ID = 'ac148810-d857-441c-9679-408f346de14b'
const service = (fields: object = {}) => ({ id: ID, name: 'Counselling', status: 'active', ...fields })
const read = (value: unknown) => importHsds(JSON.stringify(value))
const item = (fields: object) => read(service(fields)).value?.items[0]
const weekly = (fields: object = {}) => ({ id: '1', freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '17:00', ...fields })

describe('a service from HSDS', () => {
  it('brings every field that has a place', () => {
    const { value, problems } = read(
      service({
        alternate_name: 'Talking',
        description: 'We <b>listen</b>.',
        alert: 'Closed on Friday.',
        eligibility_description: 'Everyone',
        minimum_age: 12,
        application_process: 'Ring us.\r\nCome.\n',
        wait_time: 'two weeks',
        url: 'https://example.org/a',
        email: 'a@example.org',
        assured_date: '2026-01-02',
        last_modified: '2026-03-15T10:30:45.123Z',
        organization: { id: ID, name: 'Help e.V.' },
        required_documents: [{ id: ID, document: 'Identity card' }],
        cost_options: [{ id: ID, option: 'Under 18s', amount: '3.5', currency: 'gbp', amount_description: 'an hour' }],
        fees_description: 'Pay at the desk',
        phones: [{ id: ID, number: '"+44 1234"', extension: 100, description: 'Reception' }],
        schedules: [weekly({ byday: 'TH,FR', opens_at: '10:00:00', closes_at: '18:00Z' })],
        attributes: [
          { id: ID, taxonomy_term: { id: ID, name: 'Minds', taxonomy: 'ours' } },
          { id: ID, taxonomy_term: { id: ID, name: 'Youth' } },
        ],
      }),
    )
    expect(problems).toEqual([])
    expect(value?.items).toMatchObject([
      {
        id: ID,
        name: 'Counselling',
        keywords: ['Talking', 'Youth'],
        summary: 'Closed on Friday.\n\nWe <b>listen</b>.',
        eligibility: 'Everyone',
        steps: ['Ring us.', 'Come.'],
        timeLimit: 'two weeks',
        url: 'https://example.org/a',
        updated: '2026-03-15',
        department: 'Help e.V.',
        documents: [{ name: 'Identity card' }],
        fees: [{ name: 'Under 18s', note: '3.5 GBP · an hour' }, { note: 'Pay at the desk' }],
        phones: [{ number: '+44 1234 x100', name: 'Reception' }],
        hours: [{ days: ['th', 'fr'], opens: '10:00', closes: '18:00' }],
        status: 'active',
      },
    ])
    expect(value?.categories).toEqual([{ id: value?.items[0]?.category, name: 'Minds' }])
  })

  it.each([
    ['active', 'active'],
    ['inactive', 'inactive'],
    ['defunct', 'inactive'],
    ['temporarily closed', 'suspended'],
  ])('that is %s is %s', (status, expected) => {
    expect(item({ status })?.status).toBe(expected)
  })

  it('finds the standard categories by code or name, and has one for what is in none', () => {
    const term = (fields: object) => ({ attributes: [{ id: ID, taxonomy_term: { id: ID, ...fields } }] })
    expect(item(term({ name: '法律服務' }))?.category).toBe('legal')
    expect(item(term({ name: 'Arts', code: 'culture' }))?.category).toBe('culture')
    expect(read(service()).value?.categories).toEqual([{ id: 'other', name: { 'zh-Hans': '其他', 'zh-Hant': '其他', en: 'Other' } }])
  })

  it('takes an amount in the station’s own currency, or in none, as an amount', () => {
    const fees = (currency?: string) => item({ cost_options: [{ id: ID, amount: 20, currency }] })?.fees
    expect([fees('CNY'), fees('cny'), fees()]).toEqual([[{ amount: 20 }], [{ amount: 20 }], [{ amount: 20 }]])
    expect(fees('EUR')).toEqual([{ note: '20 EUR' }])
  })

  it('says ages in words when nobody described them', () => {
    expect(item({ minimum_age: 60 })?.eligibility).toMatchObject({ en: 'Aged 60 and over' })
    expect(item({ minimum_age: 6, maximum_age: 18 })?.eligibility).toMatchObject({ 'zh-Hant': '6 至 18 歲' })
  })

  it('takes hours together, until midnight, by the first day, and from its place', () => {
    const schedules = [weekly(), weekly({ byday: 'WE' }), weekly({ byday: undefined, dtstart: '2026-11-21', closes_at: '00:00' })]
    expect(item({ schedules })?.hours).toEqual([
      { days: ['mo', 'we'], opens: '09:00', closes: '17:00' },
      { days: ['sa'], opens: '09:00', closes: '24:00' },
    ])
    expect(item({ service_at_locations: [{ id: ID, schedules: [weekly()] }] })?.hours).toHaveLength(1)
  })

  it.each([
    ['on a day of the month', [weekly({ freq: 'MONTHLY', byday: undefined, bymonthday: 15 })]],
    ['on the first Monday of a week', [weekly({ byday: '1MO' })]],
    ['monthly from a date alone', [weekly({ freq: 'MONTHLY', byday: undefined, dtstart: '2026-11-02' })]],
    ['monthly over midnight', [weekly({ freq: 'MONTHLY', byday: '1MO', opens_at: '22:00', closes_at: '02:00' })]],
    ['on the first of several days', [weekly({ freq: 'MONTHLY', byday: 'MO,TU,WE,TH,FR', bysetpos: 1 })]],
    ['on a position of a position', [weekly({ freq: 'MONTHLY', byday: '1MO', bysetpos: 1 })]],
    ['on a position no month has', [weekly({ freq: 'MONTHLY', byday: 'MO', bysetpos: '2,9' })]],
    ['on one of a week’s days', [weekly({ byday: 'MO,TU', bysetpos: -1 })]],
    ['in some months', [weekly({ bymonth: '7,8' })]],
    ['every day of some months', [weekly({ freq: 'DAILY', byday: undefined, bymonth: 7 })]],
    ['every other day', [weekly({ freq: 'DAILY', byday: undefined, interval: 2 })]],
    ['on some dates', [weekly({ freq: 'DAILY', byday: undefined, bymonthday: '1,15' })]],
    ['every other month', [weekly({ freq: 'MONTHLY', byday: '1MO', interval: 2 })]],
    ['for a time', [weekly({ until: '2026-12-31' })]],
    ['yearly', [weekly({ freq: 'YEARLY', byday: '1MO' })]],
    ['without times', [weekly({ opens_at: null, closes_at: null })]],
    ['without an end', [weekly({ closes_at: null })]],
    ['fortnightly', [weekly({ interval: 2 })]],
    ['three times', [weekly({ count: 3 })]],
    ['in some weeks', [weekly({ byweekno: '41,42' })]],
    ['over as they begin', [weekly({ opens_at: '09:00', closes_at: '09:00' })]],
    ['without a day', [weekly({ byday: undefined })]],
    ['described only', [{ id: '1', description: 'Whenever the light is on' }]],
  ])('names hours that are %s instead of guessing', (_, schedules) => {
    const { value, problems } = read(service({ schedules }))
    expect(value?.items[0]?.hours).toEqual([])
    expect(value?.items[0]).not.toHaveProperty('hoursIncomplete')
    expect(problems).toMatchObject([{ path: 'schedules[0]', expected: 'weekly-hours' }])
  })

  // the same dates in other words (RFC 5545, 3.3.10): what each gives, day by day, for the 15 days from Monday, 30 November 2026
  it.each([
    ['every day', { freq: 'DAILY', byday: undefined }, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]],
    ['every day that is a Monday or a Friday', { freq: 'DAILY', byday: 'MO,FR' }, [1, 5, 8, 12, 15]],
    ['every Tuesday of every month', { freq: 'MONTHLY', byday: 'TU' }, [2, 9]],
    ['the second Monday, by its position', { freq: 'MONTHLY', byday: 'MO', bysetpos: 2 }, [15]],
    ['the first and the last Tuesday', { freq: 'MONTHLY', byday: 'TU', bysetpos: '1,-1' }, [2]],
    ['the last Monday', { freq: 'MONTHLY', byday: '-1MO' }, [1]],
  ])('reads %s', (_, rule, days) => {
    const { value: services, problems } = read(service({ schedules: [weekly(rule)] }))
    expect(problems).toEqual([])
    const { value: station } = readStation({ id: 's', name: 'S', timeZone: 'Asia/Shanghai' })
    const part = { asOf: 0, loading: false, stale: false, problems: [], failures: [] }
    const view = { ...EMPTY_FEED, station: { ...part, value: station }, services: { ...part, value: services } }
    const open = Array.from({ length: 15 }, (_, day) => day + 1).filter((day) => {
      const date = new Date(Date.UTC(2026, 10, 29 + day)).toISOString().slice(0, 10)
      const moment = momentOf(view, undefined, instantOf(`${date}T10:00`, 'Asia/Shanghai'))
      const only = services?.items[0]
      return moment && only && itemNow(moment, only).can === 'yes'
    })
    expect(open).toEqual(days)
  })

  it('is never said to be done now at a time nobody could read', () => {
    const { value: services } = read([
      service({ id: 'monthly', schedules: [weekly({ freq: 'MONTHLY', byday: '1MO', closes_at: '11:00' })] }),
      service({ id: 'night', schedules: [weekly({ byday: 'FR', opens_at: '22:00', closes_at: '02:00' })] }),
      service({ id: 'empty', schedules: [weekly({ opens_at: null, closes_at: null })] }),
      service({ id: 'fortnightly', schedules: [weekly({ interval: 2 })] }),
    ])
    const { value: station } = readStation({
      ...{ id: 's', name: 'S', timeZone: 'Asia/Shanghai' },
      openingHours: [{ days: ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'], opens: '08:00', closes: '20:00' }],
    })
    const part = { asOf: 0, loading: false, stale: false, problems: [], failures: [] }
    const at = (when: string) => {
      const view = { ...EMPTY_FEED, station: { ...part, value: station }, services: { ...part, value: services } }
      const moment = momentOf(view, undefined, instantOf(when, 'Asia/Shanghai'))
      return services?.items.map((each) => moment && itemNow(moment, each).can)
    }
    // the first and the second Monday of December, and the night to a Saturday
    expect(at('2026-12-07T10:00')).toEqual(['yes', 'no', 'unknown', 'unknown'])
    expect(at('2026-12-14T10:00')).toEqual(['no', 'no', 'unknown', 'unknown'])
    expect(at('2026-12-05T01:59')).toEqual(['no', 'yes', 'unknown', 'unknown'])
    expect(at('2026-12-05T02:00')).toEqual(['no', 'no', 'unknown', 'unknown'])
  })

  it('drops the season that ends where there are several, and keeps the one that stays', () => {
    const { value, problems } = read(
      service({ schedules: [weekly({ valid_to: '2026-09-30' }), weekly({ valid_from: '2026-10-01', opens_at: '10:00' })] }),
    )
    expect(value?.items[0]?.hours).toMatchObject([{ opens: '10:00' }])
    expect(value?.items[0]?.hoursIncomplete).toBe(true)
    expect(problems).toMatchObject([{ path: 'schedules[0]', expected: 'weekly-hours' }])
  })

  it('takes some weekdays of a month, and what closes after midnight on both days', () => {
    const { value, problems } = read(
      service({
        schedules: [
          weekly({ freq: 'MONTHLY', byday: '1MO,+1WE,-1FR', opens_at: '09:00', closes_at: '11:00' }),
          weekly({ byday: 'FR,SU', opens_at: '22:00', closes_at: '02:00' }),
        ],
      }),
    )
    expect(problems).toEqual([])
    expect(value?.items[0]).toMatchObject({
      hours: [
        { days: ['mo', 'we'], nthOfMonth: [1], opens: '09:00', closes: '11:00' },
        { days: ['fr'], nthOfMonth: [-1], opens: '09:00', closes: '11:00' },
        { days: ['fr', 'su'], opens: '22:00', closes: '24:00' },
        { days: ['mo', 'sa'], opens: '00:00', closes: '02:00' },
      ],
    })
    expect(value?.items[0]?.hoursIncomplete).toBeUndefined()
  })
})

describe('where a service is done', () => {
  const at = (...locations: object[]) => ({
    service_at_locations: locations.map((location) => ({ location: { location_type: 'physical', ...location } })),
  })

  it('is the first place that has a name or an address, with its telephone', () => {
    const hall = { name: 'Hall', addresses: [{ address_1: '1 Main Street', city: 'Town' }], phones: [{ number: '12', extension: 3 }] }
    expect(item(at({}, hall, { name: 'Later' }))?.elsewhere).toEqual({ name: 'Hall', address: '1 Main Street, Town', telephone: '12 x3' })
    expect(item(at({ addresses: hall.addresses }))?.elsewhere).toEqual({ name: '1 Main Street, Town' })
  })

  it('is no place where one only writes to or that is only online', () => {
    expect(item(at({ location_type: 'virtual', name: 'Online' }, { location_type: 'postal', name: 'Box 1' }))?.elsewhere).toBeUndefined()
  })
})

describe('the shapes of a file', () => {
  it.each([
    ['one service', service(), ''],
    ['a list', [service()], '[0].'],
    ['a page', { contents: [service()], last_page: true }, 'contents[0].'],
    ['items', { items: [service()] }, 'items[0].'],
    ['services', { services: [service()] }, 'services[0].'],
    ['a service at a location', { id: ID, service: service() }, 'service.'],
    ['a page of services at locations', { contents: [{ id: ID, service: service() }] }, 'contents[0].service.'],
  ])('%s is read, and its faults stand at their place', (_, value, path) => {
    expect(read(value)).toMatchObject({ value: { items: [{ id: ID }] }, problems: [] })
    const broken = JSON.parse(JSON.stringify(value).replace('"Counselling"', '7')) as unknown
    expect(read(broken).problems).toMatchObject([{ path: `${path}name`, found: '7', expected: 'text', leftOut: true }])
  })

  it('of an organization lends its name to its services', () => {
    expect(read({ id: ID, name: 'Help e.V.', services: [service()] }).value?.items[0]?.department).toBe('Help e.V.')
  })

  it('tables are put together, and a fault stands at its row', () => {
    const { value, problems } = read({
      'services.csv': [
        { id: 's1', name: 'One', status: 'active', organization_id: 'o1' },
        { id: 's2', name: 'Two', status: 'active', organization_id: 'o2' },
      ],
      'organizations.csv': [{ id: 'o1', name: 'Help e.V.' }],
      'phones.csv': [{ service_id: 's2', number: 7 }, { service_id: 's1', number: '1' }, { service_id: 's2', number: '2' }, null],
      'service_at_location.csv': [{ id: 'p1', service_id: 's2', location_id: 'l1' }],
      'locations.csv': [{ id: 'l1', location_type: 'physical', name: 'Hall' }],
      'addresses.csv': [{ location_id: 'l1', address_1: '1 Main Street', city: 'Town' }],
      'attributes.csv': [{ link_id: 's1', taxonomy_term_id: 't1' }],
      'taxonomy_terms.csv': [{ id: 't1', name: 'Arts', code: 'culture' }],
      'funding.csv': 'none',
    })
    expect(value?.items).toMatchObject([
      { id: 's1', department: 'Help e.V.', category: 'culture', phones: [{ number: '1' }] },
      { id: 's2', category: 'other', phones: [{ number: '2' }], elsewhere: { name: 'Hall', address: '1 Main Street, Town' } },
    ])
    expect(problems).toMatchObject([{ path: 'phones.csv[0].number', expected: 'text' }])
  })

  it('says that more pages exist', () => {
    expect(read({ contents: [service()], page_number: 1, total_pages: 10, last_page: false }).problems).toMatchObject([
      { path: 'page_number', found: '1', expected: 'next-page:10' },
    ])
  })

  it.each([
    ['nothing', '', 'json'],
    ['a web page', '<!doctype html>', 'json'],
    ['a number', '7', 'services'],
    ['a taxonomy', '{"id":"1","name":"Taxonomy","description":"x"}', 'services'],
    ['deep nesting', '['.repeat(100_000), 'json'],
    ['deep nesting in a name', JSON.stringify(service({ name: 1 })).replace('1,', `${'['.repeat(50_000)}${']'.repeat(50_000)},`), 'json'],
  ])('that is %s is refused', (_, text, expected) => {
    const { value, problems } = importHsds(text)
    expect(value).toBeUndefined()
    expect(problems).toMatchObject([{ expected }])
  })
})

describe('faults in a service', () => {
  it.each([
    ['no id', { id: undefined }, 'id', 'text', true],
    ['an id that is no name', { id: 'a b' }, 'id', 'id', true],
    ['an empty name', { name: ' ' }, 'name', 'text', true],
    ['no status', { status: null }, 'status', 'text', true],
    ['an unknown status', { status: 'open' }, 'status', 'one-of:active inactive defunct temporarily-closed', true],
    ['a script for an address', { url: 'javascript:alert(1)' }, 'url', 'address', false],
    ['a relative address', { url: 'example/counselling' }, 'url', 'address', false],
    ['no e-mail address', { email: 'email-example_com' }, 'email', 'email', false],
    ['a number for an e-mail address', { email: 12345 }, 'email', 'text', false],
    ['a day that does not exist', { assured_date: '2026-02-30' }, 'assured_date', 'date', false],
    ['a price in words', { cost_options: [{ id: ID, amount: 'much' }] }, 'cost_options[0].amount', 'amount', false],
    ['a telephone without a number', { phones: [{ id: ID }] }, 'phones[0].number', 'text', false],
    ['a text for a list', { phones: '+44' }, 'phones', 'list', false],
    ['a text for an object', { required_documents: ['passport'] }, 'required_documents[0]', 'object', false],
    ['a time in words', { schedules: [weekly({ opens_at: 'noon' })] }, 'schedules[0].opens_at', 'time', false],
  ])('%s is named, and the service beside it stays', (_, fields, path, expected, leftOut) => {
    const other = service({ id: 'other', name: 'Other' })
    const { value, problems } = read([service(fields), other])
    expect(problems[0]).toMatchObject({ path: `[0].${path}`, expected, ...(leftOut && { leftOut }) })
    expect(value?.items.map(({ id }) => id)).toEqual(leftOut ? ['other'] : [ID, 'other'])
    expect(value?.items[0]?.url).toBeUndefined()
    for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const)
      expect(describeProblem(problems[0]!, language)).not.toMatch(/[(（][a-z-]+[)）]$/)
  })

  it('such as an id used twice leave the first', () => {
    const { value, problems } = read([service(), service({ name: 'Copy' })])
    expect(value?.items.map(({ name }) => name)).toEqual(['Counselling'])
    expect(problems).toMatchObject([{ path: '[1].id', expected: 'unique-id', leftOut: true }])
  })

  it('such as names of objects do no harm', () => {
    const text = `{"id":"__proto__","name":"constructor","status":"constructor","__proto__":{"url":"javascript:x"}}`
    expect(importHsds(text).problems).toMatchObject([{ path: 'status' }])
    expect(importHsds(text.replace('"status":"constructor"', '"status":"active"')).value?.items).toMatchObject([{ id: '__proto__' }])
  })
})
