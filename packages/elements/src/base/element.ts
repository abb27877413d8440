// What every Doorstep component is: a Lit element with a version and a registration that never throws.
import { LitElement } from 'lit'
import { Late, type LateHost, type LateStyles } from './late.js'
import { VERSION } from './version.js'

/** Base of all components. `version` tells two copies of the library on one page apart. */
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
  console.warn(
    `<${tag}> is registered already, in version ${taken.version ?? 'unknown'}; version ${component.version ?? 'unknown'} is not used.`,
  )
}
