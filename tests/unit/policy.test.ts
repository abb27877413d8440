// The pages' Content-Security-Policy: strict everywhere, and open only to the addresses a station's manifest names.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectSources, policyText, stationSources } from '../../kiosk/build/policy.js'

test('own files and the like need no entry', () => {
  expect(connectSources({ parts: { services: 'services.json', timetable: ['a.json', { href: '/b.ics', format: 'icalendar' }] } })).toEqual(
    [],
  )
  expect(connectSources({})).toEqual([])
})

test('every other address is named once, exactly and without its query', () => {
  const parts = {
    menu: { href: 'https://canteen.example/openmensa.xml?day=1', format: 'openmensa' },
    timetable: ['https://canteen.example/openmensa.xml', 'http://school.example:8080/a;b,c.ics'],
  }
  expect(connectSources({ parts })).toEqual(['http://school.example:8080/a%3Bb%2Cc.ics', 'https://canteen.example/openmensa.xml'])
})

test.each(['//evil.example/x.json', 'https://evil.example/"onload'])('%s cannot leave its directive', (href) => {
  const sources = connectSources({ parts: { services: href } })
  expect(sources).toHaveLength(1)
  expect(sources[0]).not.toMatch(/["\s;,]/)
})

test.each(['javascript:alert(1)', 'data:text/plain,x', 'http://[', 'C:\\menu.json'])(
  '%s, which no page asks for, takes nothing away from the others',
  (href) => {
    expect(connectSources({ parts: { services: [href, 'https://a.example/s.json'] } })).toEqual(['https://a.example/s.json'])
  },
)

test('a station of one’s own is read as pages read it, with an editor’s mark before it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-policy-'))
  writeFileSync(join(folder, 'station.json'), '\ufeff{ "parts": { "menu": "https://canteen.example/menu.json" } }')
  expect(await stationSources(join(folder, 'nothing'), folder)).toEqual(['https://canteen.example/menu.json'])
  rmSync(folder, { recursive: true })
})

test('the header has every directive; the meta tag has none that browsers ignore there', () => {
  const header = policyText(['https://a.example/b'])
  expect(header.split('; ')).toEqual([
    "default-src 'none'",
    ...['script', 'style', 'img', 'font', 'media'].map((kind) => `${kind}-src 'self'${kind === 'img' ? ' data:' : ''}`),
    "connect-src 'self' https://a.example/b",
    ...["manifest-src 'self'", "worker-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'self'"],
    ...["require-trusted-types-for 'script'", "trusted-types lit-html doorstep 'allow-duplicates'"],
  ])
  expect(policyText(['https://a.example/b'], { meta: true })).toBe(header.replace("frame-ancestors 'self'; ", ''))
})
