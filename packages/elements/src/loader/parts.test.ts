// The code of a tag: asked for together, again when it does not come, under a new address where a browser remembers the failure.
import { expect } from '@open-wc/testing'
import { waitUntil } from '../testing/wait.js'
import { TagParts, spelled, type PartMeans } from './parts.js'

const TABLE = { board: ['board-1', 'core-1'] }
const BASE = `${location.origin}/doorstep/doorstep.js`
const at = (path: string): string => `${location.origin}/doorstep/${path}`

/** Means under which an address fails as long as `fails` says so. */
function means(
  fails: (href: string) => boolean,
  reload = (): void => undefined,
): PartMeans & { readonly loaded: string[]; readonly asked: string[] } {
  const loaded: string[] = []
  const asked: string[] = []
  const ask = (list: string[]) => async (href: string) => {
    list.push(href)
    if (fails(href)) throw new Error(href)
  }
  return { base: BASE, loaded, asked, load: ask(loaded), preload: ask(asked), reload }
}

function waiting(lang: string): HTMLElement {
  const element = document.createElement('x-board')
  element.lang = lang
  element.append('电话 021')
  document.body.append(element)
  return element
}

it('asks for all files of a tag at once', async () => {
  const all = means(() => false)
  await new TagParts(TABLE, all).fetch('board', new Set())
  expect(all.asked).to.deep.equal([at('parts/board-1.js'), at('parts/core-1.js')])
  expect(all.loaded).to.deep.equal([at('parts/board-1.js')])
})

it('asks again at once, and says nothing of what failed once', async () => {
  let left = 1
  const element = waiting('en')
  const all = means((href) => href.endsWith('/parts/board-1.js') && left-- > 0)
  await new TagParts(TABLE, { ...all, preload: async () => undefined }).fetch('board', new Set([element]))
  expect(element.textContent).to.equal('电话 021')
})

it('says in the place of the widget what does not come, beside the page’s own content, and takes it away when it is there', async () => {
  let down = true
  const all = means(() => down)
  const elements = [waiting('zh-Hans'), waiting('zh-TW'), waiting('en')]
  const done = new TagParts(TABLE, all).fetch('board', new Set(elements))
  await waitUntil(() => elements.every((element) => element.querySelector('button')), 'nothing was said')
  expect(elements.map((element) => element.textContent)).to.deep.equal([
    '电话 021没有读全，正在重试。 再试一次',
    '电话 021沒有讀全，正在重試。 再試一次',
    '电话 021Not all has come; trying again. Try again',
  ])
  down = false
  elements[0]?.querySelector('button')?.click()
  await done
  expect(elements.map((element) => element.textContent)).to.deep.equal(['电话 021', '电话 021', '电话 021'])
})

it('opens the page again where a hand has asked for it and it still does not come: a newer version may have replaced the file', async () => {
  const element = waiting('en')
  let opened = 0
  void new TagParts(
    TABLE,
    means(
      () => true,
      () => (opened += 1),
    ),
  ).fetch('board', new Set([element]))
  const press = async (): Promise<void> => {
    let button: HTMLButtonElement | null = null
    await waitUntil(() => (button = element.querySelector('button')), 'nothing was said')
    ;(button as HTMLButtonElement | null)?.click()
    await waitUntil(() => element.querySelector('button') !== button, 'it was not asked for again')
  }
  await press()
  expect(opened).to.equal(0)
  await press()
  expect(opened).to.equal(1)
})

it('gets past a failure that the browser remembers: of its own file, and of what that imports', async () => {
  // what failed once fails under that address for ever
  const own = means((href) => href === at('parts/board-1.js'))
  await new TagParts(TABLE, own).fetch('board', new Set())
  expect(own.loaded.at(-1)).to.equal(at('%70arts/board-1.js'))
  expect(own.asked.slice(-2)).to.deep.equal([at('%70arts/board-1.js'), at('%70arts/core-1.js')])
  const imported = means((href) => href.includes('/parts/'))
  await new TagParts(TABLE, imported).fetch('board', new Set())
  expect(imported.loaded.at(-1)).to.equal(at('%70arts/board-1.js'))
  expect(imported.asked.slice(-2)).to.deep.equal([at('%70arts/board-1.js'), at('%70arts/core-1.js')])
})

it('keeps to the addresses whose hashes the page gives: another spelling would pass them by', async () => {
  const map = document.createElement('script')
  map.type = 'importmap'
  map.text = JSON.stringify({ integrity: { [at('parts/board-1.js')]: 'sha384-x' } })
  document.head.append(map)
  const element = waiting('en')
  let changed = true
  const all = means((href) => changed && href === at('parts/board-1.js'))
  try {
    const done = new TagParts(TABLE, all).fetch('board', new Set([element]))
    await waitUntil(() => element.querySelector('button') !== null, 'nothing was said')
    changed = false
    element.querySelector('button')?.click()
    await done
  } finally {
    map.remove()
  }
  expect([...new Set([...all.loaded, ...all.asked])].sort()).to.deep.equal([at('parts/board-1.js'), at('parts/core-1.js')])
})

it('spells the folder anew for each try, and nothing else', () => {
  const href = 'https://parts.example/parts/parts/a-parts.js'
  const all = Array.from({ length: 31 }, (_, tries) => spelled(href, tries + 1))
  expect(new Set(all).size).to.equal(31)
  for (const each of all) {
    expect(new URL(each).href).to.equal(each)
    expect(decodeURIComponent(each)).to.equal(href)
    expect(each.startsWith('https://parts.example/parts/')).to.equal(true)
  }
})
