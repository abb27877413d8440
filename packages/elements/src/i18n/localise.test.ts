// Which language an element speaks, and that its words follow the page's `lang` for as long as it is there.
import { expect, fixture, html } from '@open-wc/testing'
import { LitElement } from 'lit'
import { languageOf, Localise, type Dictionary } from './localise.js'

interface Words {
  readonly hello: string
}
/** The words of English come when they are let. */
let arrive = (): void => undefined
const dictionary: Dictionary<Words> = {
  'zh-Hans': { hello: '您好' },
  'zh-Hant': { hello: '您好嗎' },
  en: () => new Promise((resolve) => (arrive = () => resolve({ hello: 'Hello' }))),
}

class Greeter extends LitElement {
  readonly localise = new Localise(this, dictionary)
  rendered = 0

  override render(): string {
    return this.localise.words.hello
  }

  override updated(): void {
    this.rendered += 1
  }
}
customElements.define('test-greeter', Greeter)

const changes = (): Promise<void> => new Promise((done) => setTimeout(done))

async function greeter(lang: string): Promise<{ page: HTMLElement; one: Greeter; says: () => string | null | undefined }> {
  const page = await fixture<HTMLElement>(html`<div lang=${lang}><test-greeter></test-greeter></div>`)
  const one = page.querySelector<Greeter>('test-greeter')
  if (!one) throw new Error('no greeter')
  return { page, one, says: () => one.shadowRoot?.textContent }
}

describe('the language of an element', () => {
  const spoken: readonly [string, string][] = [
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-Hant-HK', 'zh-Hant'],
    ['en-GB', 'en'],
    ['fr', 'en'],
    ['', 'zh-Hans'],
    ['zh_CN', 'zh-Hans'],
    ['zh_TW', 'zh-Hant'],
    ['zh-cmn-Hans', 'zh-Hans'],
    ['zh-CHT', 'zh-Hant'],
    ['yue', 'zh-Hant'],
    ['wuu', 'zh-Hans'],
    ['hak', 'zh-Hans'],
    ['nan', 'zh-Hans'],
    ['en_US', 'en'],
    ['de-AT', 'en'],
    ['x-default', 'zh-Hans'],
    ['und', 'zh-Hans'],
    ['cn', 'zh-Hans'],
  ]
  for (const [lang, language] of spoken) {
    it(`lang="${lang}" is ${language}`, async () => {
      const page = await fixture<HTMLElement>(html`<div lang=${lang}><p></p></div>`)
      expect(languageOf(page.querySelector('p') ?? page)).to.equal(language)
    })
  }

  it('is simplified Chinese where nothing says one, and its own before its page’s', async () => {
    const page = await fixture<HTMLElement>(html`<div lang="en"><p lang="zh-Hant"></p></div>`)
    expect(languageOf(page.querySelector('p') ?? page)).to.equal('zh-Hant')
    expect(languageOf(document.createElement('p'))).to.equal('zh-Hans')
  })

  it('is that of the page around its shadow roots', async () => {
    const page = await fixture<HTMLElement>(html`<div lang="en"><p></p></div>`)
    const outer = page.querySelector('p')?.attachShadow({ mode: 'open' })
    const host = document.createElement('div')
    outer?.append(host)
    const inner = document.createElement('b')
    host.attachShadow({ mode: 'open' }).append(inner)
    expect(languageOf(inner)).to.equal('en')
  })
})

describe('the words of an element', () => {
  it('follow the language; those of before stay until the others have come', async () => {
    const { page, one, says } = await greeter('zh-CN')
    expect(says()).to.equal('您好')
    page.lang = 'zh-Hant'
    await changes()
    expect([says(), one.localise.language]).to.deep.equal(['您好嗎', 'zh-Hant'])
    page.lang = 'en'
    await changes()
    expect([says(), one.localise.language]).to.deep.equal(['您好嗎', 'en'])
    arrive()
    await one.localise.loaded
    await one.updateComplete
    expect(says()).to.equal('Hello')
  })

  it('that come when the language has changed again are not said', async () => {
    const { page, one, says } = await greeter('en')
    const { loaded } = one.localise
    page.lang = 'zh-Hant'
    await changes()
    arrive()
    await loaded
    await changes()
    expect([says(), one.localise.words.hello]).to.deep.equal(['您好嗎', '您好嗎'])
  })

  it('are written anew only when the language is another, and not after the element is gone', async () => {
    const { page, one } = await greeter('zh-CN')
    const before = one.rendered
    page.lang = 'zh-Hans'
    await changes()
    expect(one.rendered).to.equal(before)
    const other = await fixture<Greeter>(html`<test-greeter></test-greeter>`)
    one.remove()
    document.body.append(one)
    page.lang = 'zh-Hant'
    await changes()
    expect(one.localise.language, 'it stands elsewhere now').to.equal('zh-Hans')
    one.lang = 'zh-Hant'
    await changes()
    expect(one.shadowRoot?.textContent).to.equal('您好嗎')
    one.remove()
    one.lang = 'zh-Hans'
    document.documentElement.dir = 'ltr'
    await changes()
    expect(one.localise.language).to.equal('zh-Hant')
    expect(other.localise.language).to.equal('zh-Hans')
  })

  it('of a text of the feed are the reader’s, or the nearest there are', async () => {
    const { one } = await greeter('zh-Hant')
    expect(one.localise.text({ 'zh-Hans': '甲', 'zh-Hant': '乙', en: 'c' })).to.equal('乙')
    expect(one.localise.text({ 'zh-Hans': '甲', en: 'c' })).to.equal('甲')
    expect(one.localise.text(undefined)).to.equal('')
  })
})
