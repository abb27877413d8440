// What every Doorstep component is: a Lit element with a version and a registration that never throws.
import { html, LitElement, nothing, render, type PropertyValues } from 'lit'
import { languageOf } from '../i18n/localise.js'
import { elementWords } from './element.words.js'
import { Late, type LateHost, type LateStyles } from './late-part.js'
import { VERSION } from './version.js'

/**
 * Base of all components. `version` tells two copies of the library on one page apart.
 *
 * @csspart missing - A script of the component did not come; with a way to ask for it again.
 */
export abstract class DoorstepElement extends LitElement {
  /** The version of the package. */
  static readonly version: string = VERSION

  /**
   * The parts of the component that were asked for and do not come.
   *
   * @internal
   */
  readonly missing: LateHost['missing'] = new Set()

  /**
   * A part of the component that is fetched when it is first wanted, with the styles it brings. See `Late`.
   *
   * @internal
   */
  late<Part>(load: () => Promise<Part>, styles?: LateStyles<Part>): Late<Part> {
    return new Late(this, load, styles)
  }

  #notice: HTMLElement | undefined
  #asked = false

  override connectedCallback(): void {
    super.connectedCallback()
    this.#retry()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.missing.forEach(({ rest }) => rest?.())
  }

  // said by the component itself, in a place of its own: what does not come may be what would say it
  override updated(changed: PropertyValues): void {
    super.updated(changed)
    const { size } = this.missing
    if (!size && !this.#notice) return
    if (!this.#notice) this.renderRoot.prepend((this.#notice = document.createElement('div')))
    const words = elementWords[languageOf(this)]
    this.#asked &&= size > 0
    render(
      size
        ? html`<p class="notice" role="status" part="missing">
            ${words.missing} <button type="button" @click=${this.#again}>${words.retry}</button>
          </p>`
        : nothing,
      this.#notice,
    )
  }

  #retry(): void {
    this.missing.forEach(({ retry }) => retry?.())
  }

  // What is asked for by a hand and does not come may be gone, after new files were put in place: then the page is read anew.
  #again = (): void => {
    if (this.#asked) location.reload()
    this.#asked = true
    this.#retry()
  }
}

const warned = new Set<string>()

/**
 * Registers a component under its tag. A tag that is taken already keeps its first class: a district's page may load two
 * scripts. Another version there is said once in the console.
 */
export function register(tag: string, component: CustomElementConstructor & { readonly version?: string }): void {
  const taken: (CustomElementConstructor & { readonly version?: string }) | undefined = customElements.get(tag)
  if (!taken) {
    customElements.define(tag, component)
    return
  }
  if (taken === component || taken.version === component.version || warned.has(tag)) return
  warned.add(tag)
  console.warn(`<${tag}> is there in version ${taken.version}; ${component.version} is not used.`)
}
