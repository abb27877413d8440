// Pages of other people: what their scripts, styles, policies and servers do around a widget, and what they do to it later.
import type { Page } from 'puppeteer-core'

export interface Host {
  /** The whole page; `⌂` is where the widgets stand. */
  readonly html: string
  readonly headers?: Readonly<Record<string, string>>
  /** The page as its server sends it, where that is not UTF-8. */
  readonly bytes?: (html: string) => Uint8Array
  /** What happens before the page is there: what no script of the page itself can do. */
  readonly before?: (page: Page) => Promise<unknown>
  /** What happens to the page once the widgets are there, or in its course. */
  readonly then?: (page: Page) => Promise<unknown>
  /** A service worker of the page; `⚙` is where it stands. */
  readonly worker?: string
  /** The widgets stand in the page's frame. */
  readonly framed?: true
  /** The language they are to speak: simplified Chinese where it is not said. */
  readonly speaks?: string
  /** Complaints that are the page's own. */
  readonly own?: RegExp
}

interface Parts {
  /** Before the script of the widgets, and after it. */
  readonly head?: string
  readonly script?: string
  readonly body?: string
  readonly lang?: string
  readonly doctype?: string
  readonly charset?: string
}

const SCRIPT = '<script type="module" src="/doorstep/doorstep.js"></script>'

const page = ({
  head = '',
  script = SCRIPT,
  body = '<main>⌂</main>',
  lang = 'lang="zh-Hans"',
  doctype = '<!doctype html>',
  charset = '<meta charset="utf-8">',
}: Parts = {}): string =>
  `${doctype}<html ${lang}><head>${charset}<meta name="viewport" content="width=device-width"><title>host</title><link rel="icon" href="data:,">${head}${script}</head><body>${body}</body></html>`

const styled = (css: string): Host => ({ html: page({ head: `<style>${css}</style>` }) })
const scripted = (code: string, more: Partial<Host> = {}): Host => ({ html: page({ head: `<script>${code}</script>` }), ...more })
const speaking = (lang: string, speaks: string): Host => ({ html: page({ lang: `lang="${lang}"` }), speaks })
const policed = (policy: string, parts: Parts = {}): Host => ({ html: page(parts), headers: { 'content-security-policy': policy } })
const library = (path: string, code = '', more: Partial<Host> = {}): Host => ({
  html: page({ head: `<script src="/libraries/${path}"></script><script>${code}</script>` }),
  ...more,
})
/** Something done to the page once the widgets are drawn; they are to be drawn after it too. */
const later = (then: (page: Page) => Promise<unknown>, parts: Parts = {}): Host => ({ html: page(parts), then })

/** What Prototype.js 1.7 does to the language, as far as it may touch others. */
const PROTOTYPE_JS = `
var $A = function (given) {
  if (!given) return []
  if ('toArray' in Object(given)) return given.toArray()
  var length = given.length || 0, results = new Array(length)
  while (length--) results[length] = given[length]
  return results
}
Array.from = $A
var toArray = function () { return this.slice(0) }
var own = {
  each: function (f) { for (var i = 0; i < this.length; i++) f(this[i], i) }, collect: Array.prototype.map, detect: Array.prototype.find,
  select: Array.prototype.filter, entries: toArray, toArray: toArray, include: Array.prototype.includes, member: Array.prototype.includes,
  reduce: function () { return this.length > 1 ? this : this[0] }, clear: function () { this.length = 0; return this },
  first: function () { return this[0] }, last: function () { return this[this.length - 1] }, size: function () { return this.length },
  without: function () { var not = $A(arguments); return this.filter(function (each) { return !not.includes(each) }) },
  toJSON: function () { return '[' + this.map(function (each) { return JSON.stringify(each) }).join(', ') + ']' },
  inspect: function () { return '[' + this.join(', ') + ']' }, clone: toArray, uniq: toArray, invoke: function () { return this }
}
for (var name in own) Array.prototype[name] = own[name]
String.prototype.toJSON = function () { return '"' + this + '"' }
Date.prototype.toJSON = function () { return '"' + this.toISOString() + '"' }
Number.prototype.toJSON = Boolean.prototype.toJSON = function () { return String(this) }
Object.keys = function (object) { var keys = []; for (var key in object) if (Object.prototype.hasOwnProperty.call(object, key)) keys.push(key); return keys }
Function.prototype.bind = function (context) {
  if (arguments.length < 2 && typeof context === 'undefined') return this
  var method = this, given = Array.prototype.slice.call(arguments, 1)
  return function () { return method.apply(context, given.concat(Array.prototype.slice.call(arguments))) }
}
HTMLElement.prototype.remove = function () { this.parentNode.removeChild(this); return this }
HTMLElement.prototype.show = function () { this.style.display = ''; return this }
HTMLElement.prototype.hide = function () { this.style.display = 'none'; return this }
HTMLElement.prototype.select = function (selector) { return $A(this.querySelectorAll(selector)) }
HTMLElement.prototype.update = function (html) { this.innerHTML = html; return this }
HTMLElement.prototype.replace = HTMLElement.prototype.insert = HTMLElement.prototype.wrap = function () { return this }
HTMLElement.prototype.observe = function (name, f) { this.addEventListener(name, f); return this }
`

/** What MooTools 1.2 does. */
const MOOTOOLS = `
var add = function (type, more) { for (var name in more) type.prototype[name] = more[name] }
add(Array, {
  contains: function (item) { return this.indexOf(item) !== -1 }, include: function (item) { if (!this.contains(item)) this.push(item); return this },
  erase: function (item) { for (var i = this.length; i--;) if (this[i] === item) this.splice(i, 1); return this },
  append: function (more) { this.push.apply(this, more); return this }, empty: function () { this.length = 0; return this },
  flatten: function () { return [].concat.apply([], this) }, pick: function () { return this[0] }, link: function () { return {} },
  clean: function () { return this.filter(function (each) { return each != null }) }, getLast: function () { return this[this.length - 1] }
})
add(String, {
  contains: function (text, by) { return by ? (by + this + by).indexOf(by + text + by) > -1 : this.indexOf(text) > -1 },
  test: function (regex) { return new RegExp(regex).test(this) }, clean: function () { return this.trim() }, capitalize: function () { return this }
})
add(Function, {
  bind: function (to, given) { var f = this; return function () { return f.apply(to, given !== undefined ? [].concat(given) : arguments) } },
  extend: function (more) { for (var name in more) this[name] = more[name]; return this }, create: function () { return this },
  pass: function () { return this }, delay: function (ms) { return setTimeout(this, ms) }
})
add(HTMLElement, {
  get: function (name) { return this.getAttribute(name) }, set: function (name, value) { this.setAttribute(name, value); return this },
  empty: function () { while (this.firstChild) this.removeChild(this.firstChild); return this },
  clone: function () { return this.cloneNode(true) }, inject: function (where) { where.appendChild(this); return this },
  addEvent: function (name, f) { this.addEventListener(name, f) }, toggle: function () {}, store: function () {}, retrieve: function () {}
})
add(Number, { limit: function () { return this }, round: function () { return Math.round(this) } })
Object.prototype.toString.extend = 1
`

/** A service worker that answers with what it has once fetched, and keeps everything, faults too. */
const KEEPS_EVERYTHING = `
addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil(clients.claim()))
addEventListener('fetch', (event) =>
  event.respondWith(
    caches.open('everything').then(async (kept) => {
      const known = await kept.match(event.request)
      if (known) return known
      const answer = await fetch(event.request)
      if (event.request.method === 'GET') await kept.put(event.request, answer.clone())
      return answer
    }),
  ),
)`

const FETCH_BY_XHR = `
window.fetch = function (address, how) {
  return new Promise(function (resolve, reject) {
    var request = new XMLHttpRequest()
    request.open((how && how.method) || 'GET', String(address))
    request.onload = function () {
      var text = request.responseText
      resolve({
        ok: request.status >= 200 && request.status < 300, status: request.status, statusText: request.statusText,
        url: request.responseURL, headers: { get: function (name) { return request.getResponseHeader(name) } },
        text: function () { return Promise.resolve(text) }, json: function () { return Promise.resolve(JSON.parse(text)) },
        arrayBuffer: function () { return Promise.resolve(new TextEncoder().encode(text).buffer) }
      })
    }
    request.onerror = function () { reject(new TypeError('Network request failed')) }
    request.send()
  })
}`

const OLD_PROMISE = `
var Native = Promise
window.Promise = function (run) { this.real = new Native(run) }
Promise.prototype.then = function (yes, no) { return this.real.then(yes, no) }
Promise.prototype['catch'] = function (no) { return this.real.then(undefined, no) }
;['resolve', 'reject', 'all', 'race'].forEach(function (name) { Promise[name] = function (given) { return Native[name](given) } })`

const OLD_URL = `
var Whole = URL
window.URL = function (address, base) { return base === undefined ? new Whole(address) : new Whole(address, base) }
URL.createObjectURL = function (blob) { return Whole.createObjectURL(blob) }
URL.revokeObjectURL = function (address) { return Whole.revokeObjectURL(address) }`

const inPage = (run: () => unknown) => (to: Page) => to.evaluate(run)
/** The first are looked at in the short form too: each has broken something. */
export const SHORT = ['Prototype.js', 'additions to Object.prototype', 'a policy with nonces', 'fetch by XMLHttpRequest']

export const hosts: Readonly<Record<string, Host>> = {
  'Prototype.js': scripted(PROTOTYPE_JS),
  MooTools: scripted(MOOTOOLS),
  'additions to Object.prototype': scripted(`
    Object.prototype.extend = function () {}
    Object.prototype.foo = 'bar'
    Object.prototype.size = 3
    Object.defineProperty(Object.prototype, 'only', { get: function () { return 1 }, enumerable: true })
    Object.defineProperty(Object.prototype, 'should', { get: function () { return this }, set: function () {} })
    String.prototype.more = 1
    Function.prototype.method = function () {}`),
  'an old reduce': scripted(`Array.prototype.reduce = function () { throw new TypeError('old') }`),
  'fetch by XMLHttpRequest': scripted(FETCH_BY_XHR),
  'a Promise of its own': scripted(OLD_PROMISE),
  'a URL of its own': scripted(OLD_URL),
  'AMD and CommonJS': scripted(
    `var define = function () {}; define.amd = {}; var module = { exports: {} }, exports = module.exports, process = { env: {} }, require = function () {}, global = window`,
  ),
  'names of its own for everything': scripted(
    `var name = 'x', status = 'y', top2 = 1, html = 1, css = 2, render = 3, nothing = 4, late = 5, words = 6, parts = 7; var $ = function () {}, _ = {}, Lit = {}`,
  ),
  'core-js 2': library('core-js/client/shim.min.js'),
  'core-js 2, its own Promise': {
    html: page({
      head: `<script>window.Promise = undefined; window.Symbol.prototype; Map.prototype.forEach = undefined</script><script src="/libraries/core-js/client/shim.min.js"></script>`,
    }),
  },
  Bluebird: library('bluebird/js/browser/bluebird.min.js'),
  'a fetch of whatwg-fetch': {
    html: page({ head: `<script>window.fetch = undefined</script><script src="/libraries/whatwg-fetch/dist/fetch.umd.js"></script>` }),
  },
  'zone.js': library('zone.js/bundles/zone.umd.min.js'),
  'require.js': library('requirejs/require.js'),
  'jQuery, which writes the tags': {
    html: page({
      head: '<script src="/libraries/jquery/dist/jquery.min.js"></script>',
      body: `<main></main><template id="t">⌂<script>window.ran = true</script></template><script>jQuery(function ($) { $('main').html($('#t').html()) })</script>`,
    }),
  },
  Turbolinks: library('turbolinks/dist/turbolinks.js', '', {
    then: async (to) => {
      await to.evaluate(() => {
        const { Turbolinks } = globalThis as unknown as { Turbolinks: { visit(address: string): void } }
        Turbolinks.visit(`${location.pathname}?again`)
      })
      await to.waitForFunction(() => location.search === '?again' && document.querySelector('main'))
    },
  }),

  'quirks mode': { html: page({ doctype: '' }) },
  'a base elsewhere': { html: page({ head: '<base href="/other/place/" target="_blank">' }) },
  'a page in GBK': {
    html: page({ charset: '<meta charset="gb2312">', lang: 'lang="zh-CN"' }),
    // what is not ASCII in it says «街道» in GBK
    bytes: (html) => Buffer.concat([Buffer.from(html, 'latin1'), Buffer.from([0xbd, 0xd6, 0xb5, 0xc0])]),
    headers: { 'content-type': 'text/html' },
  },
  'a sandbox with its origin': {
    html: `<!doctype html><iframe sandbox="allow-scripts allow-same-origin" srcdoc='${page()}' style="width:100%;height:900px"></iframe>`,
    framed: true,
  },
  'a sandbox without an origin': {
    html: `<!doctype html><iframe sandbox="allow-scripts" srcdoc='${page()}' style="width:100%;height:900px"></iframe>`,
    framed: true,
  },
  'a page without an origin': { html: page(), headers: { 'content-security-policy': 'sandbox allow-scripts' } },
  'storage that throws': scripted(
    `['localStorage', 'sessionStorage', 'indexedDB', 'caches'].forEach(function (name) {
      Object.defineProperty(window, name, { get: function () { throw new DOMException('no', 'SecurityError') } })
    })`,
  ),
  'no indexedDB': scripted(`Object.defineProperty(window, 'indexedDB', { value: undefined })`),
  'an indexedDB that never answers': scripted(`indexedDB.open = function () { return new EventTarget() }`),

  cloned: later(
    inPage(() => {
      const main = document.querySelector('main')
      main?.replaceWith(main.cloneNode(true))
    }),
  ),
  'written anew by innerHTML': later(
    inPage(() => {
      const main = document.querySelector('main')
      // oxlint-disable-next-line no-self-assign -- what old pages do
      if (main) main.innerHTML = main.innerHTML
    }),
  ),
  'document.write, later': later(
    inPage(() => {
      const html = `<title>host</title><main>${document.querySelector('main')?.innerHTML}</main>`
      document.open()
      // oxlint-disable-next-line typescript/no-deprecated -- what old pages do
      document.write(html)
      document.close()
    }),
  ),
  'document.write, in its course': {
    html: page({
      body: '<template>⌂</template><script>document.write("<main>" + document.querySelector("template").innerHTML + "</main>")</script>',
    }),
  },
  'a body of its own, as pjax does': later(
    inPage(() => {
      const next = new DOMParser().parseFromString(document.documentElement.outerHTML, 'text/html')
      document.documentElement.replaceChild(document.adoptNode(next.body), document.body)
    }),
  ),
  'gone and back': later(async (to) => {
    await to.goto('about:blank')
    await to.goBack()
  }),
  'kept by the browser and shown again': later(
    inPage(() => {
      for (const type of ['pagehide', 'pageshow']) dispatchEvent(new PageTransitionEvent(type, { persisted: true }))
    }),
  ),
  'a hidden tab': {
    html: page(),
    before: (to) =>
      to.evaluateOnNewDocument(() => {
        Object.defineProperty(Document.prototype, 'visibilityState', { get: () => 'hidden', configurable: true })
        Object.defineProperty(Document.prototype, 'hidden', { get: () => true, configurable: true })
        globalThis.requestAnimationFrame = () => 0
      }),
  },
  'shown late, in a tab': {
    html: page({ body: '<main style="display:none">⌂</main>' }),
    then: inPage(() => document.querySelector('main')?.removeAttribute('style')),
  },
  'closed details': {
    html: page({ body: '<main><details><summary>服务</summary>⌂</details></main>' }),
    then: inPage(() => document.querySelector('summary')?.click()),
  },
  'a template used late': {
    html: page({ body: '<template>⌂</template><main></main>' }),
    then: inPage(() => {
      const holder = document.querySelector('template')
      if (holder) document.querySelector('main')?.append(document.importNode(holder.content, true))
    }),
  },
  'a foreignObject': {
    html: page({
      body: '<main><svg width="900" height="900" style="max-width:100%"><foreignObject width="900" height="900">⌂</foreignObject></svg></main>',
    }),
  },
  'a declared shadow root': { html: page({ body: '<main><template shadowrootmode="open">⌂</template></main>' }) },
  'a shadow root in one, late': {
    html: page({ body: '<template id="t">⌂</template><main></main>' }),
    then: inPage(() => {
      const outer = document.querySelector('main')?.attachShadow({ mode: 'open' })
      if (outer) outer.innerHTML = '<section></section>'
      const inner = outer?.querySelector('section')?.attachShadow({ mode: 'open' })
      if (inner) inner.innerHTML = document.querySelector('template')?.innerHTML ?? ''
    }),
  },
  'its title and language change': {
    ...later(
      inPage(() => {
        document.title = 'later'
        document.documentElement.lang = 'en'
      }),
    ),
    speaks: 'en',
  },

  'right to left': { html: page({ lang: 'dir="rtl" lang="ar"' }), speaks: 'en' },
  'zoom: 1.5': styled('body{zoom:1.5}'),
  'a reset of boxes': styled('*{box-sizing:content-box;margin:0;padding:0;border:0;font:inherit;vertical-align:baseline}'),
  'everything moves': styled('*{transition:all .3s!important}'),
  'no outlines': styled('*{outline:none!important}'),
  'wide drawings': styled('svg,img,button,input,select,table{width:100%;display:block;max-width:none}'),
  'hidden until defined': styled(':not(:defined){visibility:hidden}'),

  'lang zh_CN': speaking('zh_CN', 'zh-Hans'),
  'lang yue': speaking('yue', 'zh-Hant'),
  'lang wuu': speaking('wuu', 'zh-Hans'),
  'lang zh-CHT': speaking('zh-CHT', 'zh-Hant'),
  'lang zh-MO': speaking('zh-MO', 'zh-Hant'),
  'lang zh-Hant-HK': speaking('zh-Hant-HK', 'zh-Hant'),
  'lang zh_TW.UTF-8': speaking('zh_TW.UTF-8', 'zh-Hant'),
  'lang cmn-Hans': speaking('cmn-Hans', 'zh-Hans'),
  'an empty lang': speaking('', 'zh-Hans'),
  'lang x-default': speaking('x-default', 'zh-Hans'),

  'a policy of its own server only': policed(
    "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:; style-src 'none'; base-uri 'none'",
  ),
  'a policy with nonces': policed(
    "default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; connect-src 'self'; img-src data:; base-uri 'none'",
    { script: '<script type="module" nonce="abc" src="/doorstep/doorstep.js"></script>' },
  ),
  'a policy with nonces, through a redirect': policed(
    "default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; connect-src 'self'; img-src data:",
    {
      script: '<script type="module" nonce="abc" src="/latest/doorstep.js"></script>',
    },
  ),
  'Trusted Types, as the docs say': policed(
    "require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'; default-src 'self'; img-src data:",
  ),
  'Trusted Types, any policy': policed("require-trusted-types-for 'script'; default-src 'self'; img-src data:"),

  'two versions of the script': { html: page({ script: `${SCRIPT}<script type="module" src="/older/doorstep.js"></script>` }) },
  'the script twice': { html: page({ script: SCRIPT + SCRIPT.replace('.js', '.js?again') }) },
  'the script in the body': { html: page({ script: '', body: `<main>⌂</main>${SCRIPT}` }) },
  'the script, async': { html: page({ script: SCRIPT.replace('<script', '<script async') }) },
  'the script, late': {
    html: page({
      script: '',
      body: `<main>⌂</main><script>setTimeout(function () { var s = document.createElement('script'); s.type = 'module'; s.src = '/doorstep/doorstep.js'; document.head.appendChild(s) }, 300)</script>`,
    }),
  },
  'the script imported': { html: page({ script: `<script type="module">import('/doorstep/doorstep.js')</script>` }) },
  'the script through a redirect': { html: page({ script: SCRIPT.replace('/doorstep/', '/latest/') }) },
  'a service worker that keeps everything': {
    worker: KEEPS_EVERYTHING,
    html: page({ script: `<script>navigator.serviceWorker.register('⚙', { scope: '/' })</script>${SCRIPT}` }),
    then: async (to) => {
      await to.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
      await to.reload()
      await to.reload()
    },
  },
}
