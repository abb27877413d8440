// Every element is seen as it comes, wherever a page puts it.
import { expect } from '@open-wc/testing'
import { waitUntil } from '../testing/wait.js'
import { Watch } from './watch.js'

const seen: string[] = []
const watch = new Watch(({ localName }) => {
  if (localName.startsWith('x-')) seen.push(localName)
})
watch.add(document)

const comes = (tag: string): Promise<void> => waitUntil(() => seen.includes(tag), `${tag} was not seen`)

const put = (html: string, into: Element = document.body): Element => {
  const holder = document.createElement('div')
  holder.setHTMLUnsafe(html)
  into.append(holder)
  return holder
}

it('sees what is put into the page, by itself or within something', async () => {
  put('<section><x-one></x-one></section>')
  await comes('x-one')
})

it('sees what stands in roots: declared, nested, attached later, closed', async () => {
  put('<div><template shadowrootmode="open"><p><x-declared></x-declared></p></template></div>')
  await comes('x-declared')
  put('<div><template shadowrootmode="open"><div><template shadowrootmode="open"><x-nested></x-nested></template></div></template></div>')
  await comes('x-nested')
  const late = put('<b></b>').querySelector('b')?.parentElement
  await new Promise((resolve) => setTimeout(resolve, 20))
  for (const mode of ['open', 'closed'] as const) {
    const root = late?.appendChild(document.createElement('div')).attachShadow({ mode })
    root?.append(document.createElement(`x-late-${mode}`))
    await comes(`x-late-${mode}`)
    const more = document.createElement('div')
    root?.append(more)
    more.innerHTML = `<i><x-later-${mode}></x-later-${mode}></i>`
    await comes(`x-later-${mode}`)
  }
})

it('sees what a custom element draws once it is defined, and what comes out of a template', async () => {
  const host = put('<x-host></x-host>').firstElementChild
  customElements.define(
    'x-host',
    class extends HTMLElement {
      connectedCallback(): void {
        // eslint-disable-next-line wc/attach-shadow-constructor -- as Lit does
        this.attachShadow({ mode: 'open' }).innerHTML = '<x-inside></x-inside>'
      }
    },
  )
  await comes('x-inside')
  expect(host?.shadowRoot).to.exist
  const template = document.createElement('template')
  template.innerHTML = '<x-cloned></x-cloned>'
  document.body.append(template)
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(seen).not.to.include('x-cloned')
  document.body.append(template.content.cloneNode(true))
  await comes('x-cloned')
})

it('finds a root that the parser attached without a word when it looks again', async () => {
  const host = put('<div></div>').firstElementChild
  await new Promise((resolve) => setTimeout(resolve, 20))
  // another window's own is called through by nobody, as the parser is not
  const frame = document.createElement('iframe')
  document.body.append(frame)
  const { Element: Other } = frame.contentWindow as unknown as { readonly Element: typeof Element }
  if (!host) throw new Error('no host')
  Other.prototype.attachShadow.call(host, { mode: 'open' }).innerHTML = '<x-parsed></x-parsed>'
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(seen).not.to.include('x-parsed')
  watch.again()
  await comes('x-parsed')
})
