// Runs in a page: what somebody hears there who does not see, as lines of text; what is only seen stands in brackets.

/**
 * Roles, names, states, values, descriptions and texts below an element, in their order, through every shadow root; what is hidden is
 * left out. One function, because it is sent to the page as it stands.
 *
 * @param {Element} top
 * @returns {string}
 */
export function heardIn(top) {
  /** @typedef {{ text: string, plain: boolean }} Line plain: text and nothing else */
  const INLINE = new Set(
    'SPAN B I EM STRONG SMALL SUB SUP TIME BDI BDO ABBR MARK RUBY RT DATA CODE KBD VAR U S LABEL SLOT WBR BR'.split(' '),
  )
  /** What is called by what stands in it. */
  const NAMED_BY_CONTENT = new Set('button link heading option tab menuitem menuitemradio radio checkbox switch img treeitem'.split(' '))
  const LIVE = new Set(['status', 'alert', 'log', 'timer'])
  const TAGS = /** @type {Readonly<Record<string, string>>} */ ({
    BUTTON: 'button',
    UL: 'list',
    OL: 'list',
    LI: '-',
    TABLE: 'table',
    TR: 'row',
    TD: 'cell',
    TH: 'header',
    NAV: 'navigation',
    MAIN: 'main',
    ASIDE: 'aside',
    FIELDSET: 'group',
    DIALOG: 'dialog',
    SUMMARY: 'summary',
    IMG: 'img',
    TEXTAREA: 'textbox',
    SELECT: 'combobox',
    OUTPUT: 'status',
    PROGRESS: 'progressbar',
    METER: 'meter',
    DT: 'term',
    DD: 'definition',
    FIGURE: 'figure',
  })
  const INPUTS = /** @type {Readonly<Record<string, string>>} */ ({
    search: 'searchbox',
    number: 'spinbutton',
    range: 'slider',
    submit: 'button',
    button: 'button',
  })
  const tidy = (/** @type {string} */ text) => text.replaceAll(location.origin, '').replace(/\s+/g, ' ').trim()
  const isElement = (/** @type {Node} */ node) => node.nodeType === Node.ELEMENT_NODE

  /** The element that has the focus, in whatever shadow. */
  let focused = document.activeElement
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement

  /** What stands in a node where it is drawn. @param {Node} node @returns {Iterable<Node>} */
  const inside = (node) => {
    if (node instanceof HTMLSlotElement) {
      const given = node.assignedNodes({ flatten: true })
      return given.length > 0 ? given : node.childNodes
    }
    if (node instanceof HTMLDetailsElement && !node.open)
      return [...node.children].filter(({ tagName }) => tagName === 'SUMMARY').slice(0, 1)
    return (node instanceof Element && node.shadowRoot ? node.shadowRoot : node).childNodes
  }

  /** All text below a node, drawn or not: names may stand where nobody sees them. @param {Node} node @returns {string} */
  const textOf = (node) =>
    node.nodeType === Node.TEXT_NODE
      ? (node.nodeValue ?? '')
      : node instanceof Element && node.hasAttribute('aria-label')
        ? ` ${node.getAttribute('aria-label')} `
        : [...inside(node)].map((part) => (isElement(part) ? ` ${textOf(part)} ` : textOf(part))).join('')

  /** What is drawn below a node. @param {Node} node @returns {string} */
  const seenIn = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? ''
    if (node instanceof Element && !isDrawn(node)) return ''
    return [...inside(node)].map((part) => (isElement(part) ? ` ${seenIn(part)} ` : seenIn(part))).join('')
  }
  const isDrawn = (/** @type {Element} */ element) =>
    !['STYLE', 'SCRIPT', 'NOSCRIPT', 'TEMPLATE', 'title', 'desc', 'defs'].includes(element.tagName) &&
    getComputedStyle(element).display !== 'none'

  /** @param {Element} element @param {string} attribute */
  const named = (element, attribute) => {
    const root = /** @type {Document | ShadowRoot} */ (element.getRootNode())
    const ids = (element.getAttribute(attribute) ?? '').split(/\s+/).filter(Boolean)
    return tidy(ids.map((id) => textOf(root.getElementById(id) ?? document.createTextNode(`nobody ${id}`))).join(' '))
  }

  /** @param {Element} element */
  const roleOf = (element) => {
    const said = element.getAttribute('role')
    if (said) return said === 'none' || said === 'presentation' ? '' : said
    const { tagName } = element
    if (/^H[1-6]$/.test(tagName)) return 'heading'
    if (tagName === 'A') return element.hasAttribute('href') ? 'link' : ''
    if (element instanceof HTMLInputElement)
      return INPUTS[element.type] ?? (/^(radio|checkbox)$/.test(element.type) ? element.type : 'textbox')
    if ((tagName === 'SECTION' || tagName === 'FORM') && (element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby')))
      return tagName === 'FORM' ? 'form' : 'region'
    return TAGS[tagName] ?? ''
  }

  /** The name that does not stand in it. @param {Element} element */
  const nameOf = (element) => {
    if (element.hasAttribute('aria-labelledby')) return named(element, 'aria-labelledby')
    const said = element.getAttribute('aria-label') ?? element.getAttribute('alt')
    if (said) return tidy(said)
    const labels = 'labels' in element ? /** @type {NodeListOf<Element> | null} */ (element.labels) : null
    if (labels && labels.length > 0) return tidy([...labels].map(textOf).join(' '))
    const inner = { FIELDSET: 'legend', TABLE: 'caption', FIGURE: 'figcaption', svg: 'title' }[element.tagName]
    return inner ? tidy(textOf(element.querySelector(`:scope > ${inner}`) ?? document.createTextNode(''))) : ''
  }

  /** @param {Element} element @param {string} role */
  const statesOf = (element, role) => {
    const aria = (/** @type {string} */ name) => element.getAttribute(`aria-${name}`)
    const is = (/** @type {string} */ name) => aria(name) === 'true'
    const states = []
    if (role === 'heading') states.push(aria('level') ?? element.tagName.slice(1))
    if (element.matches(':disabled') || is('disabled')) states.push('disabled')
    for (const name of ['checked', 'pressed', 'expanded', 'selected'])
      if (aria(name) !== null) states.push(is(name) ? name : `${name}: ${aria(name)}`)
    if (element instanceof HTMLInputElement && /radio|checkbox/.test(element.type) && element.checked) states.push('checked')
    if (element.tagName === 'SUMMARY' && element.parentElement instanceof HTMLDetailsElement)
      states.push(element.parentElement.open ? 'open' : 'closed')
    for (const name of [
      'current',
      'sort',
      'live',
      'keyshortcuts',
      'valuetext',
      'valuenow',
      'roledescription',
      'haspopup',
      'setsize',
      'posinset',
    ])
      if (aria(name) !== null && aria(name) !== 'false') states.push(`${name}: ${aria(name)}`)
    for (const name of ['invalid', 'busy', 'required', 'modal', 'readonly']) if (is(name)) states.push(name)
    if (element.matches(':required')) states.push('required')
    if (element.matches('dialog:modal')) states.push('modal')
    for (const name of ['type', 'inputmode', 'min', 'max', 'maxlength', 'placeholder', 'pattern', 'download'])
      if (
        /^(A|INPUT|TEXTAREA)$/.test(element.tagName) &&
        element.hasAttribute(name) &&
        !/^(radio|checkbox|search)$/.test(element.getAttribute(name) ?? '')
      )
        states.push(`${name}: ${element.getAttribute(name)}`)
    if (element.hasAttribute('aria-activedescendant')) states.push(`at: ${named(element, 'aria-activedescendant')}`)
    if (element.hasAttribute('inert')) states.push('inert')
    // a widget's frame that speaks the language around it says nothing new
    if (element.hasAttribute('lang') && !repeatsLanguage(element)) states.push(`lang: ${element.getAttribute('lang')}`)
    if (element === focused) states.push('focused')
    return states
  }

  /** Whether a widget's frame has the language that stands around the widget. @param {Element} element */
  const repeatsLanguage = (element) => {
    if (!element.matches('.frame')) return false
    let { host } = /** @type {ShadowRoot} */ (element.getRootNode())
    for (let holder = host?.closest('[lang]'); host; holder = host?.closest('[lang]')) {
      if (holder) return holder.getAttribute('lang') === element.getAttribute('lang')
      host = /** @type {ShadowRoot} */ (host.getRootNode()).host
    }
    return false
  }

  /** @param {Element} element */
  const valueOf = (element) => {
    if (element instanceof HTMLSelectElement)
      return tidy(`${element.selectedOptions[0]?.text ?? ''} of ${[...element.options].map(({ text }) => text).join(' | ')}`)
    if (element instanceof HTMLTextAreaElement) return tidy(element.value)
    if (element instanceof HTMLProgressElement || element instanceof HTMLMeterElement) return `${element.value} of ${element.max}`
    if (!(element instanceof HTMLInputElement) || /radio|checkbox|file/.test(element.type)) return ''
    return element.type === 'password' ? '•'.repeat(element.value.length) : tidy(element.value)
  }

  /** A short sign of what is drawn without words, so that another picture is another text. @param {SVGElement} picture */
  const drawing = (picture) => {
    const shapes = [...picture.querySelectorAll('path, rect, circle, line, polyline, polygon, ellipse')]
    // an icon is drawn by a path or two
    if (shapes.length === 0 || (shapes.length < 4 && picture.querySelector('path') && !picture.matches('[role=img]'))) return ''
    let sign = 0
    // where words stand in it belongs to the picture
    for (const shape of [...shapes, ...picture.querySelectorAll('text')])
      for (const name of ['class', 'd', 'x', 'y', 'width', 'height', 'cx', 'cy', 'r', 'x1', 'x2', 'y1', 'y2', 'points', 'transform'])
        for (const letter of shape.getAttribute(name) ?? '') sign = (Math.imul(sign, 31) + (letter.codePointAt(0) ?? 0)) | 0
    return `drawing of ${shapes.length} ${(sign >>> 0).toString(36)}`
  }

  /** @param {Element} element @returns {Line[]} */
  const linesOf = (element) => {
    if (element instanceof SVGElement) {
      const role = element.getAttribute('role')
      const name = nameOf(element)
      const seen = [tidy(seenIn(element)), drawing(element)].filter(Boolean).join('; ')
      const heard = role === 'img' && element.getAttribute('aria-hidden') !== 'true' ? `img "${name}"` : ''
      return heard || seen ? [{ text: [heard, seen && `(${seen})`].filter(Boolean).join(' '), plain: false }] : []
    }
    if (element.getAttribute('aria-hidden') === 'true' || element.getAttribute('role') === 'img') {
      const seen = tidy(seenIn(element))
      const heard = element.getAttribute('aria-hidden') === 'true' ? '' : `img "${nameOf(element)}"`
      const inner = [...element.querySelectorAll('svg')].map(drawing).filter(Boolean)
      const signs = [seen, ...inner].filter(Boolean).join('; ')
      return heard || signs ? [{ text: [heard, signs && `(${signs})`].filter(Boolean).join(' '), plain: false }] : []
    }
    const role = roleOf(element)
    const states = statesOf(element, role)
    const name = nameOf(element)
    const description = [
      element.hasAttribute('aria-describedby') ? named(element, 'aria-describedby') : '',
      element.getAttribute('aria-description') ?? '',
      element.getAttribute('title') ?? '',
    ]
      .filter((text) => text && text !== name)
      .join(' ')
    const leaf = element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement
    const lines = leaf ? [] : together(inside(element))
    const isLive = LIVE.has(role) || element.hasAttribute('aria-live')
    if (!role && !name && states.length === 0 && !description) return lines
    const target =
      element instanceof HTMLAnchorElement
        ? (element.getAttribute('href') ?? '').replace(/^blob:.*/, 'blob:').replace(/(.{200}).*/s, '$1…')
        : ''
    const value = valueOf(element)
    const head = [
      role || element.tagName.toLowerCase(),
      name && `"${name}"`,
      states.length > 0 && `[${states.join(', ')}]`,
      value && `= ${value}`,
      target && `-> ${tidy(target)}`,
      description && `(says: ${tidy(description)})`,
    ]
      .filter(Boolean)
      .join(' ')
    if (role === 'row' && lines.every(({ text }) => /^(cell|header)/.test(text)))
      return [
        {
          text: `${head}: ${lines.map(({ text }) => text.replace(/^cell(: )?/, '').replace(/^header(: )?/, '# ')).join(' | ')}`,
          plain: false,
        },
      ]
    // a name of its own is heard in the place of what stands there
    if (name && NAMED_BY_CONTENT.has(role) && !(element instanceof HTMLInputElement)) {
      const seen = tidy(seenIn(element))
      return [{ text: seen && seen !== name ? `${head} (${seen})` : head, plain: false }]
    }
    if (lines.length === 0)
      return role && !isLive && !name && states.length === 0 && !/^(button|link|cell|textbox|searchbox|combobox|checkbox|radio)$/.test(role)
        ? []
        : [{ text: head, plain: false }]
    const [only] = lines
    const mark = role === '-' && head === '-' ? '- ' : `${head}: `
    if (lines.length === 1 && only && (only.plain || role === '-')) return [{ text: mark + only.text, plain: false }]
    return [{ text: mark.trimEnd(), plain: false }, ...lines.map(({ text, plain }) => ({ text: `  ${text}`, plain }))]
  }

  /** Texts that stand in one line together, and what stands on lines of its own. @param {Iterable<Node>} nodes @returns {Line[]} */
  const together = (nodes) => {
    /** @type {Line[]} */
    const lines = []
    let run = ''
    const end = () => {
      const text = tidy(run)
      if (text) lines.push({ text, plain: true })
      run = ''
    }
    for (const node of nodes) {
      if (node.nodeType === Node.TEXT_NODE) run += node.nodeValue ?? ''
      // a legend or caption is heard as the name of what it stands in
      if (!(node instanceof Element) || !isDrawn(node) || /^(LEGEND|CAPTION|FIGCAPTION)$/.test(node.tagName)) continue
      const invisible = getComputedStyle(node).visibility !== 'visible'
      const inner = invisible ? [] : linesOf(node)
      const [only] = inner
      if (INLINE.has(node.tagName) && inner.length <= 1 && (!only || only.plain)) run += ` ${only?.text ?? ''} `
      else {
        end()
        lines.push(...inner)
      }
    }
    end()
    return lines
  }

  const page = top === document.body ? [`page "${document.title}" [lang: ${document.documentElement.lang}]`] : []
  return [...page, ...linesOf(top).map(({ text }) => text)].join('\n')
}

/**
 * What is heard once it is what is expected, or once it has not changed for a while.
 *
 * @param {{ selector: string, expected: string | undefined, quiet: number, machine: readonly (readonly [pattern: string, instead: string])[] }} asked
 *   quiet: in ms; machine: what is another on every machine, and what is read in its place
 */
export async function heardAtRest({ selector, expected, quiet, machine }) {
  const hear = /** @type {typeof heardIn} */ (Reflect.get(globalThis, 'doorstepHeard'))
  const read = () => {
    const top = document.querySelector(selector)
    return top ? machine.reduce((text, [pattern, instead]) => text.replace(new RegExp(pattern, 'g'), instead), hear(top)) : ''
  }
  let heard = read()
  let since = performance.now()
  while (heard !== expected && performance.now() - since < quiet) {
    await new Promise((resolve) => setTimeout(resolve, 40))
    const now = read()
    if (now !== heard) since = performance.now()
    heard = now
  }
  return heard
}

/** What a page draws by lot is from now on the same in every run, and a long list grows by its button alone: not by how fast it was drawn. */
export function stillChance() {
  globalThis.IntersectionObserver = /** @type {any} */ (
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    }
  )
  let drawn = 0
  crypto.getRandomValues = (array) => {
    const bytes = array === null ? [] : new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
    for (let at = 0; at < bytes.length; at += 1) bytes[at] = (drawn = (Math.imul(drawn, 1_103_515_245) + 12_345) & 0x7fffffff) >>> 16
    return array
  }
  crypto.randomUUID = () => `00000000-0000-4000-8000-${String((drawn += 1)).padStart(12, '0')}`
}
