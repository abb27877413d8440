// The site's pages without building them: routes, the navigation, the tables of the manifest, the markup of a live place.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { marks } from '../client/highlight.js'
import { siteWords } from '../site.words.js'
import { apiMarkdown, apis, type Manifest } from './api.js'
import { exampleOf, SHOWN, snippetsOf } from './components.js'
import { html, raw } from './html.js'
import { named, neighbours, sectionOf } from './nav.js'
import { between, routeOf } from './routes.js'
import { descriptionIn, titleIn } from './titles.js'

const project = fileURLToPath(new URL('../../..', import.meta.url))
const manifest = JSON.parse(readFileSync(`${project}packages/elements/custom-elements.json`, 'utf8')) as Manifest
const all = apis(manifest)

describe('routes', () => {
  test.each([
    ['docs/README.md', 'en', ''],
    ['docs/README.zh.md', 'zh-Hans', 'zh/'],
    ['docs/guide/districts.md', 'en', 'guide/districts/'],
    ['docs/guide/districts.zh.md', 'zh-Hans', 'zh/guide/districts/'],
    ['docs/guide/districts.zh-hant.md', 'zh-Hant', 'zh-hant/guide/districts/'],
    ['docs/components/README.md', 'en', 'components/'],
    ['CHANGELOG.md', 'en', 'changelog/'],
  ])('%s', (source, language, path) => {
    expect(routeOf(source)).toMatchObject({ language, path })
  })
  test('code is no page', () => {
    expect([routeOf('packages/model/README.md'), routeOf('docs/site/notes.md'), routeOf('docs/pictures/home.png')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
  test.each([
    ['', 'feed/', 'feed/'],
    ['zh/guide/districts/', 'assets/site.css', '../../../assets/site.css'],
    ['feed/', '', '../'],
    ['', '', './'],
  ])('from %s to %s', (from, to, way) => {
    expect(between(from, to)).toBe(way)
  })
})

test('every page of the docs stands in the navigation once, and the navigation names no other', () => {
  const pages = readdirSync(`${project}docs`, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.md') && !file.startsWith('site/'))
    .map((file) => routeOf(`docs/${file}`)?.key ?? '')
  const wanted = new Set([...pages, 'changelog', 'contributing'].filter((key) => key !== '' && !key.startsWith('decisions/')))
  expect(new Set(named)).toEqual(wanted)
  expect(named).toHaveLength(wanted.size)
})

test('a page has its section and its neighbours', () => {
  expect(sectionOf('components/timetable')?.id).toBe('components')
  expect(sectionOf('decisions/0001-lit')?.id).toBe('guide')
  expect(neighbours('guide/districts')).toEqual({ after: 'guide/developers' })
})

describe('components', () => {
  test('each tag has a page, a way it is shown, and a summary', () => {
    const files = new Set(readdirSync(`${project}docs/components`))
    for (const [tag, { summary }] of all) {
      expect(files, tag).toContain(`${tag.replace('doorstep-', '')}.md`)
      expect(SHOWN[tag], tag).toBeDefined()
      expect(summary, tag).not.toBe('')
    }
    expect(new Set(Object.keys(SHOWN))).toEqual(new Set(all.keys()))
  })
  test('the tables have what the manifest has: public, described, once', () => {
    const api = all.get('doorstep-service-board')
    const text = api ? apiMarkdown(api) : ''
    expect(text).toMatch(/\| `without-heading` \| `withoutHeading` \| `boolean` \| `false` \| \S/)
    expect(text).toContain('### Events')
    expect(text).toMatch(/`'service' \\\| |\| `ListName`|\| `list` \| `list` \|/)
    expect(text).not.toMatch(/protected|`feed`|connectedCallback/)
    expect(text.match(/\| `category` \|/g)).toHaveLength(1)
  })
  test('a kind that a component has none of gets no table', () => {
    const api = all.get('doorstep-feed-report')
    expect(api && apiMarkdown(api)).not.toContain('### Events')
  })
  test('code for a framework imports each tag it writes', () => {
    for (const tag of all.keys())
      for (const [name, blocks] of snippetsOf(tag, { embed: 'https://example.org/', version: '1.0.0' }, new Set())) {
        const text = blocks.map(({ code }) => code).join('\n')
        const written = new Set(text.match(/<doorstep-[\w-]+/g)?.map((each) => each.slice('<doorstep-'.length)))
        expect(new Set([...text.matchAll(/define\/([\w-]+)'/g)].map(([, each]) => each)), `${tag} ${name}`).toEqual(written)
      }
    expect(exampleOf('doorstep-counter').tag).toBe('doorstep-station')
  })
})

test('text in markup is text', () => {
  expect(html`<b title="${'"'}">${'<i>'}${raw('<u>')}${[html`&`, undefined, 3]}</b>`.markup).toBe('<b title="&quot;">&lt;i&gt;<u>&3</b>')
})

test('a page is called by its heading and told by its first paragraph', () => {
  const text = '# `<doorstep-timetable>`\n\nWhat is [on](a.md) at `a` station.\nEvery day.\n\n## More'
  expect([titleIn(text), descriptionIn(text)]).toEqual(['doorstep-timetable', 'What is on at a station. Every day.'])
})

test('code in colours is the same code', () => {
  const code = '<a href="https://x/y">b</a>\nimport \'c\' // d\n'
  expect(
    marks(code, 'html')
      .map(({ text }) => text)
      .join(''),
  ).toBe(code)
  expect(marks(code, 'html')).toContainEqual({ text: '"https://x/y"', kind: 'string' })
  expect(marks('npm install "x"', 'sh')).toEqual([{ text: 'npm install "x"' }])
})

test('each language says everything, and nothing that another says', () => {
  const said = Object.values(siteWords).map((words) => words.configurator.low)
  expect(new Set(said).size).toBe(3)
})
