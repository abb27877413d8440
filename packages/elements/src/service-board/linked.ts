// The open service in the page's address, `#service=medical-booklet`: followed, and written without a step in the history.
import type { ReactiveController, ReactiveControllerHost } from 'lit'

type Host = ReactiveControllerHost & { service: string | undefined }

const PREFIX = '#service='

function linkedService(): string | undefined {
  if (!location.hash.startsWith(PREFIX)) return undefined
  try {
    return decodeURIComponent(location.hash.slice(PREFIX.length)) || undefined
  } catch {
    // a broken escape names nothing
    return undefined
  }
}

/** Keeps the host's open service and the page's fragment the same. Fragments that are somebody else's are left alone. */
export class LinkedService implements ReactiveController {
  constructor(private readonly host: Host) {
    this.#follow()
    host.addController(this)
    this.hostConnected()
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#follow)
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#follow)
  }

  hostUpdated(): void {
    const { service } = this.host
    if (service === linkedService()) return
    const hash = service === undefined ? '' : PREFIX + encodeURIComponent(service)
    history.replaceState(history.state, '', location.pathname + location.search + hash)
  }

  #follow = (): void => {
    const linked = linkedService()
    if (linked !== undefined) this.host.service = linked
  }
}
