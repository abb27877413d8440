// A part that comes late: asked for again by a hand, by the network, and leaving nothing behind of a try that failed.
import { expect, fixture } from '@open-wc/testing'
import { css, html, unsafeCSS } from 'lit'
import { DoorstepElement } from './element.js'
import { late } from './late.js'

/** The listeners for the network's return that are there, counted while something is done. */
async function listening(work: (count: () => number) => Promise<void>): Promise<void> {
  const { addEventListener: add, removeEventListener: remove } = window
  const held = new Set<unknown>()
  window.addEventListener = (type: string, listener: unknown, ...more: unknown[]) => {
    if (type === 'online') held.add(listener)
    Reflect.apply(add, window, [type, listener, ...more])
  }
  window.removeEventListener = (type: string, listener: unknown, ...more: unknown[]) => {
    if (type === 'online') held.delete(listener)
    Reflect.apply(remove, window, [type, listener, ...more])
  }
  try {
    await work(() => held.size)
  } finally {
    Object.assign(window, { addEventListener: add, removeEventListener: remove })
  }
}

function failing(times: number): () => Promise<string> {
  let left = times
  return () => ((left -= 1) < 0 ? Promise.resolve('part') : Promise.reject(new Error('not there')))
}

it('comes after tries that were asked for by a hand, and listens for the network no longer', () =>
  listening(async (count) => {
    let most = 0
    const part = await late(failing(5), (again) => {
      most = Math.max(most, count())
      again()
    })
    expect(part).to.equal('part')
    expect(most).to.equal(1)
    expect(count()).to.equal(0)
  }))

it('comes when the network is back', () =>
  listening(async (count) => {
    const coming = late(failing(1), () => queueMicrotask(() => dispatchEvent(new Event('online'))))
    expect(await coming).to.equal('part')
    expect(count()).to.equal(0)
  }))

/** A component with two parts, each of which comes when the test lets it. */
class Host extends DoorstepElement {
  static override readonly styles = css`
    :host {
      color: rgb(1, 2, 3);
    }
  `

  answers: { readonly come: (part: string) => void; readonly fail: () => void }[] = []
  readonly #load = (): Promise<string> =>
    new Promise((come, fail) => {
      this.answers.push({ come, fail: () => fail(new Error('not there')) })
    })
  readonly one = this.late(this.#load, (width) => unsafeCSS(`:host { inline-size: ${width}; }`))
  readonly other = this.late(this.#load, (height) => unsafeCSS(`:host { block-size: ${height}; }`))

  override render() {
    return html`${[this.one, this.other].map(({ value, retry }) => `[${value ?? (retry ? 'failed' : 'none')}]`)}`
  }

  get says(): Promise<string> {
    return new Promise((resolve) => setTimeout(resolve))
      .then(() => this.updateComplete)
      .then(() => this.shadowRoot?.textContent.replace(/^[^[]*/, '') ?? '')
  }
}
customElements.define('test-late-host', Host)

const hostOf = (): Promise<Host> => fixture(html`<test-late-host></test-late-host>`)

describe('a part of a component', () => {
  it('is asked for once, draws its host when it fails and when it comes, and is there for all who asked', async () => {
    const host = await hostOf()
    expect(host.answers.length).to.equal(0)
    const asked = [host.other.fetch(), host.other.fetch()]
    expect(host.answers.length).to.equal(1)
    expect(await host.says).to.equal('[none][none]')
    host.answers[0]?.fail()
    expect(await host.says).to.equal('[none][failed]')
    host.other.retry?.()
    await host.says
    host.answers[1]?.come('here')
    expect(await host.says).to.equal('[none][here]')
    expect(await Promise.all([...asked, host.other.fetch()])).to.deep.equal(['here', 'here', 'here'])
    expect(host.answers.length).to.equal(2)
  })

  it('is missing until it comes, whatever else came', async () => {
    const host = await hostOf()
    void host.one.fetch()
    void host.other.fetch()
    for (const { fail } of [...host.answers]) fail()
    await host.says
    expect([...host.missing]).to.deep.equal([host.one, host.other])
    host.one.retry?.()
    await host.says
    host.answers[2]?.come('10px')
    expect(await host.says).to.equal('[10px][failed]')
    expect([...host.missing]).to.deep.equal([host.other])
    host.other.retry?.()
    await host.says
    host.answers[3]?.come('here')
    await host.other.fetch()
    expect(host.missing.size).to.equal(0)
  })

  it('that does not come is named by its host in the language of the page, with a way on, until it comes', async () => {
    const page = await fixture(html`<div lang="en"><test-late-host></test-late-host></div>`)
    const host = page.querySelector<Host>('test-late-host') ?? expect.fail('no host')
    const named = (): string | undefined => host.shadowRoot?.querySelector('[part=missing]')?.textContent.replaceAll(/\s+/g, ' ').trim()
    void host.one.fetch()
    await host.says
    expect(named()).to.equal(undefined)
    host.answers[0]?.fail()
    await host.says
    expect(named()).to.equal('Not all has come; trying again. Try again')
    host.shadowRoot?.querySelector<HTMLElement>('[part=missing] button')?.click()
    await host.says
    expect(host.answers.length).to.equal(2)
    host.answers[1]?.come('here')
    await host.says
    expect(named()).to.equal(undefined)
  })

  it('is not waited for while its host is off the page, and asked for when it is back', () =>
    listening(async (count) => {
      const host = await hostOf()
      const { parentNode } = host
      void host.one.fetch()
      host.answers[0]?.fail()
      await host.says
      expect(count()).to.equal(1)
      host.remove()
      expect(count()).to.equal(0)
      parentNode?.append(host)
      await host.says
      expect(host.answers.length).to.equal(2)
      host.remove()
      host.answers[1]?.fail()
      await host.says
      expect(count()).to.equal(0)
      parentNode?.append(host)
      await host.says
      host.answers[2]?.come('here')
      expect(await host.says).to.contain('[here]')
    }))

  it('brings its styles beside those of its host', async () => {
    const host = await hostOf()
    void host.one.fetch()
    host.answers[0]?.come('37px')
    await host.one.fetch()
    host.style.display = 'block'
    const { inlineSize, color } = getComputedStyle(host)
    expect([inlineSize, color]).to.deep.equal(['37px', 'rgb(1, 2, 3)'])
  })

  it('brings its styles beside those of another part', async () => {
    const host = await hostOf()
    host.style.display = 'block'
    const coming = [host.one.fetch(), host.other.fetch()]
    host.answers[1]?.come('21px')
    host.answers[0]?.come('37px')
    await Promise.all(coming)
    const { inlineSize, blockSize, color } = getComputedStyle(host)
    expect([inlineSize, blockSize, color]).to.deep.equal(['37px', '21px', 'rgb(1, 2, 3)'])
  })
})
