// windows-here: which windows of the station are open in this browser, what each shows, since when, and how to get to it.
import { baseStyles, Localise } from '@doorstep/elements'
import { localDateTime, type Instant } from '@doorstep/model/time'
import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { notes } from '../machine.js'
import { lastThere, thisWindow, WINDOW_KINDS, type WindowKind } from '../windows/presence.js'
import { SILENT_MS, type HeardWindow } from '../windows/watch-windows.js'
import { sectionStyles } from './section.styles.js'
import { settingsWords } from './settings.words.js'

/** Where each kind of window is. */
const ADDRESSES: Record<WindowKind, string> = { lobby: '/', display: '/display/', desk: '/desk/', second: '/desk/second/', wall: '/wall/' }

export class WindowsHere extends LitElement {
  static override readonly styles = [
    baseStyles,
    sectionStyles,
    css`
      .kinds {
        display: grid;
        gap: 0.75em;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 22em), 1fr));
        inline-size: 100%;
      }
      .kind {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-content: start;
        align-items: center;
        gap: 0.5em 1em;
      }
      .window {
        display: grid;
        grid-column: 1 / -1;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: center;
        gap: 0.25em 1em;
        padding-block-start: 0.5em;
        border-block-start: 2px solid var(--_line);
      }
      .kind strong {
        font-size: 1.1em;
      }
    `,
  ]

  #localise = new Localise(this, settingsWords)
  /** The windows that were opened from here: only these can be brought to the front. */
  #opened = new Map<string, Window>()

  @state() private says: 'pointed' | 'blocked' | undefined = undefined

  @property({ attribute: false }) windows: readonly HeardWindow[] = []
  @property({ attribute: false }) database = ''
  @property({ attribute: false }) timeZone = 'UTC'
  /** The machine's time, by which windows are heard. */
  @property({ attribute: false }) now: Instant = 0
  /** How far the station's clock, which stands above every room, is ahead of the machine's, in milliseconds. */
  @property({ attribute: false }) ahead = 0
  /** Has a window say where it is. */
  @property({ attribute: false }) point: (id: string) => void = () => undefined

  private open(kind: WindowKind): void {
    const name = `doorstep-${kind}-${Date.now()}`
    const opened = window.open(`${ADDRESSES[kind]}${location.search}`, name)
    this.says = opened ? undefined : 'blocked'
    if (opened) this.#opened.set(name, opened)
  }

  override render(): TemplateResult {
    const words = this.#localise.words.windows
    return html`<div class="frame">
      <h2>${words.title}</h2>
      <p class="soft">${words.intro}</p>
      <p class="says" role="status">${this.says === undefined ? '' : words[this.says]}</p>
      <ul class="kinds">
        ${WINDOW_KINDS.map((kind) =>
          this.renderKind(
            kind,
            this.windows.filter((each) => each.kind === kind),
          ),
        )}
      </ul>
    </div>`
  }

  private renderKind(kind: WindowKind, open: readonly HeardWindow[]): TemplateResult {
    const words = this.#localise.words.windows
    const { name, what } = words.kinds[kind]
    const last = lastThere(notes(), this.database, kind)
    return html`<li class="card kind" data-kind=${kind}>
      <div>
        <p><strong>${name}</strong></p>
        <p class="soft small">${what}</p>
      </div>
      <button type="button" class=${open.length === 0 ? '' : 'quiet'} @click=${() => this.open(kind)}>
        ${open.length === 0 ? words.open : words.another} <span class="visually-hidden">${name}</span>
      </button>
      ${
        open.length === 0
          ? html`<p class="window soft">${words.notOpen}${last === undefined ? '' : ` · ${words.last(this.when(last))}`}</p>`
          : open.map((each) => this.renderWindow(each))
      }
    </li>`
  }

  private renderWindow({ id, shows, since, heardAt, name }: HeardWindow): TemplateResult {
    const words = this.#localise.words.windows
    const seconds = Math.max(0, Math.round((this.now - heardAt) / 1000))
    const silent = this.now - heardAt > SILENT_MS
    const own = id === thisWindow()
    const handle = this.#opened.get(name)
    return html`<div class="window" data-window=${id}>
      <div>
        <p class="state ${silent ? '' : 'on'}">${shows}</p>
        <p class="soft small">
          ${words.since(this.when(since))} · ${own ? words.here : silent ? words.silent(seconds) : words.heard(seconds)}
        </p>
        ${silent ? html`<p class="small">${words.silentHow}</p>` : nothing}
      </div>
      ${
        own
          ? nothing
          : handle && !handle.closed
            ? html`<button type="button" @click=${() => handle.focus()}>${words.forward}</button>`
            : html`<button type="button" class="quiet" @click=${() => this.show(id)}>${words.point}</button>`
      }
    </div>`
  }

  private show(id: string): void {
    this.point(id)
    this.says = 'pointed'
  }

  /** The time today, and the day as well of any other, by the station's clock. */
  private when(noted: Instant): string {
    const at = noted + this.ahead
    const [then, today] = [localDateTime(at, this.timeZone), localDateTime(this.now + this.ahead, this.timeZone)]
    const time = then.slice(11, 16)
    if (then.slice(0, 10) === today.slice(0, 10)) return time
    const day = new Intl.DateTimeFormat(this.#localise.language, { month: 'long', day: 'numeric', timeZone: this.timeZone }).format(at)
    return `${day} ${time}`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'windows-here': WindowsHere
  }
}
