// The counter's sign-in: which desk, who, the PIN, and knowingly taking over a desk where somebody is. Fetched where nobody is signed in.
import type { QueueState } from '@doorstep/model/queue'
import type { Station } from '@doorstep/model/station'
import { html, nothing, type TemplateResult } from 'lit'
import { keepersOf, PinController, troubleWords, type PinEntry, type PinStep } from '../door/pin-controller.js'
import { pinWords, type PinWords } from '../door/pin.words.js'
import { renderJump } from './alarms.js'
import type { DeskWork } from './desk-work.js'
import type { Seat } from './bench.js'
import type { CounterHost, CounterWorld } from './counter-host.js'
import type { CounterWords, CounterNames } from './counter.words.shape.js'
import { choiceKey } from './keys.js'
import { choiceHint } from './parts.js'
import { signInStyles } from './sign-in.styles.js'

/** How this window lost its desk: to somebody, or because its lease or the day ended. */
export interface Lost {
  readonly to?: string
}

/** Who signs in where: what is chosen so far, and the PIN between a worker and the desk. */
export class DeskSignIn {
  readonly styles = signInStyles
  readonly #pins: PinController
  #chosen: Partial<Seat> = {}
  #lost: Lost | undefined

  constructor(
    private readonly host: CounterHost,
    private readonly world: CounterWorld,
    private readonly at: DeskWork,
  ) {
    this.#pins = new PinController(host)
  }

  /** Begins anew, with what is chosen already. */
  restart(chosen: Partial<Seat>, lost: Lost | undefined): void {
    this.#chosen = chosen
    this.#lost = lost
    this.#pins.restart()
  }

  render(station: Station, state: QueueState): TemplateResult {
    const { host, at } = this
    this.#pins.use(host.pins)
    const { words, language } = at
    const names = at.names(station, state)
    const lost = this.#lost
    return html`${renderJump(this.world.feed.time?.jump, station, language)} ${at.renderTrouble(names)}
    ${renderSignIn({
      ...{ station, state, words, says: pinWords[language], names, text: at.text, ...this.#choice },
      lost: lost === undefined ? '' : lost.to === undefined ? words.deskEnded : words.takenFromYou(names.worker(lost.to)),
      heading: !host.withoutHeading,
      inside: this.world.staff() !== undefined,
      keys: !host.withoutShortcuts,
      pins: this.#pins,
      asked: host.pins !== undefined,
      optional: host.pinsOptional,
      keeper: keepersOf(station)[0],
      step: this.#step,
      choose: (chosen) => this.#choose(chosen),
      submit: (entry) => void this.#submit(entry),
    })}`
  }

  get #choice(): { readonly desk: string | undefined; readonly worker: string | undefined } {
    const { desk = this.host.desk, worker = this.host.worker } = this.#chosen
    // behind a door it is whoever is here now, not who sat here before
    return { desk, worker: this.world.staff() ? this.host.worker : worker }
  }

  get #step(): PinStep {
    return this.#pins.step(keepersOf(this.world.station()), this.#choice.worker, this.host.pinsOptional)
  }

  #choose(chosen: Partial<Seat>): void {
    this.#chosen = { ...this.#chosen, ...chosen }
    this.at.forgive()
    const { desk, worker } = this.#choice
    if (this.world.staff()) {
      // where nobody sits, the desk is all there is to say
      const there = desk === undefined ? undefined : this.world.queue.view?.state.desks.get(desk)
      if (desk === undefined || worker === undefined) return
      if (!there || there.worker === worker) return void this.at.sit(desk, worker)
      // where somebody sits it is asked once more, and the enter key says yes
      return void this.at.focus.later('form .primary')
    }
    void this.#pins.refresh()
    if (desk !== undefined && worker !== undefined) void this.at.focus.later('form input')
  }

  async #submit(entry: PinEntry): Promise<void> {
    const chosen = this.#chosen
    const { desk, worker } = this.#choice
    if (this.world.staff()) return desk === undefined || worker === undefined ? undefined : this.at.sit(desk, worker)
    if (this.#step.kind === 'free') await this.#pins.refresh()
    const step = this.#step
    const shown = step.kind === 'free' ? worker : await this.#pins.submit(step, entry)
    // somebody, or something, else was chosen while the PIN was looked at, or the counter is no longer on its page
    if (this.#chosen !== chosen || !this.host.isConnected) return
    if (desk === undefined || worker === undefined || shown !== worker) return this.at.focus.later('form input')
    await this.at.sit(desk, worker)
  }
}

export interface SignInOptions {
  readonly station: Station
  readonly state: QueueState
  readonly desk: string | undefined
  readonly worker: string | undefined
  readonly words: CounterWords
  readonly says: PinWords
  readonly names: CounterNames
  readonly text: (text: Station['name'] | undefined) => string
  readonly heading: boolean
  /** A door stands around: who is here is known, and only the desk is asked. */
  readonly inside: boolean
  /** Whether keys work and are shown. */
  readonly keys: boolean
  /** Why this window is here again, in words. */
  readonly lost: string
  readonly pins: PinController
  readonly step: PinStep
  /** Whether there is a store of PINs at all. */
  readonly asked: boolean
  /** Whether people may sign in before the first PIN is made. */
  readonly optional: boolean
  /** Who makes the first PIN. */
  readonly keeper: string | undefined
  readonly choose: (chosen: Partial<Seat>) => void
  readonly submit: (entry: PinEntry) => void
}

export function renderSignIn(options: SignInOptions): TemplateResult {
  const { station, state, desk, worker, words, names, lost, heading, inside } = options
  const there = desk === undefined ? undefined : state.desks.get(desk)
  const taken = there !== undefined && worker !== undefined && there.worker !== worker
  const pill = (label: string, note: string, pressed: boolean, choose: () => void, key?: string): TemplateResult =>
    html`<button
      type="button"
      class="quiet"
      data-choice=${key ?? nothing}
      aria-keyshortcuts=${(options.keys && key) || nothing}
      aria-pressed=${pressed ? 'true' : 'false'}
      @click=${choose}
    >
      ${choiceHint(options, key)}${label}${note === '' ? nothing : html` <span class="small">${note}</span>`}
    </button>`
  return html`
    ${heading ? html`<h2>${words.title}</h2>` : nothing} ${lost === '' ? nothing : html`<p class="notice" role="status">${lost}</p>`}
    <form class="sign-in ${inside ? 'inside' : ''}" novalidate @submit=${(event: SubmitEvent) => send(event, options)}>
      ${
        !options.pins.begun
          ? html`<fieldset>
                <legend>${words.chooseDesk}</legend>
                <div class="pills">
                  ${station.desks.map(({ id }, index) => {
                    const at = state.desks.get(id)
                    const note = at === undefined ? '' : words.takenBy(names.worker(at.worker), names.at(at.since))
                    return pill(
                      names.desk(id),
                      note,
                      id === desk,
                      () => options.choose({ desk: id }),
                      inside ? choiceKey(index) : undefined,
                    )
                  })}
                </div>
              </fieldset>
              ${
                inside
                  ? nothing
                  : html`<fieldset>
                      <legend>${words.chooseWorker}</legend>
                      <div class="pills">
                        ${station.workers.map(({ id, position }) =>
                          pill(names.worker(id), options.text(position), id === worker, () => options.choose({ worker: id })),
                        )}
                      </div>
                    </fieldset>`
              }`
          : nothing
      }
      ${
        taken && there.ticket !== undefined
          ? html`<p class="notice">${words.takenWith(names.worker(there.worker), names.number(there.ticket))}</p>`
          : nothing
      }
      ${inside ? nothing : renderPin(options)}
      ${inside && !taken ? nothing : renderSubmit(options, taken ? words.takeOver(names.worker(there.worker)) : words.signIn)}
    </form>
  `
}

function send(event: SubmitEvent, { submit }: SignInOptions): void {
  event.preventDefault()
  const form = event.currentTarget as HTMLFormElement
  const filled = new FormData(form)
  const read = (name: string): string | undefined => {
    const value = filled.get(name)
    return typeof value === 'string' ? value : undefined
  }
  submit({ pin: read('pin') ?? '', again: read('again'), keeper: read('keeper') })
  for (const field of form.querySelectorAll('input')) field.value = ''
}

function renderSubmit({ says, step, desk, worker, pins }: SignInOptions, enter: string): TemplateResult | typeof nothing {
  if (step.kind === 'loading' || step.kind === 'failed' || step.kind === 'stuck') return nothing
  const ready = step.kind === 'make' ? true : desk !== undefined && worker !== undefined
  const label = step.kind === 'keeper' ? says.goOn : step.kind === 'make' ? (step.worker === worker ? says.save : says.goOn) : enter
  return html`<button type="submit" class="primary big" aria-disabled=${ready && !pins.busy && pins.wait === 0 ? 'false' : 'true'}>
    ${label}
  </button>`
}

function field(label: string, name: string, about: string): TemplateResult {
  return html`<label class="pin">
    ${label} ${about === '' ? nothing : html`<span class="small soft">${about}</span>`}
    <input type="password" inputmode="numeric" autocomplete="off" maxlength="8" name=${name} />
  </label>`
}

function renderPin(options: SignInOptions): TemplateResult | typeof nothing {
  const { words, says, names, pins, step, asked, keeper, optional } = options
  const trouble = troubleWords(says, pins)
  const told = trouble === '' ? nothing : html`<p class="notice" role="alert">${trouble}</p>`
  switch (step.kind) {
    case 'loading':
      return html`<p class="soft" role="status">${words.opening}</p>`
    case 'failed':
      return html`<p class="notice" role="alert">${says.unreadable}</p>`
    case 'stuck':
      return html`<p class="notice" role="alert">${says.nobodyResets(keeper === undefined ? '' : names.worker(keeper))}</p>`
    case 'free':
      if (!asked) return html`<p class="soft small">${says.none}</p>`
      if (keeper === undefined) return html`<p class="soft small">${says.noKeeper}</p>`
      return pins.none && optional
        ? html`<p class="soft small">${says.yet(names.worker(keeper))}</p>
            <button type="button" class="quiet begin" @click=${() => pins.begin()}>${says.begin}</button>`
        : nothing
    case 'enter':
      return html`${told}
        <div class="fields">
          ${field(says.pinOf(names.worker(step.worker)), 'pin', '')}
          <button type="button" class="quiet" @click=${() => pins.forget()}>${says.forgotten}</button>
        </div>`
    case 'keeper':
      return html`<p>${says.keeperFirst(names.worker(options.worker), step.keepers.map((keeper) => names.worker(keeper)).join(' / '))}</p>
        ${told}
        <div class="fields">
          ${
            step.keepers.length > 1
              ? html`<select name="keeper" aria-label=${says.pinOf('')}>
                  ${step.keepers.map((keeper) => html`<option value=${keeper}>${names.worker(keeper)}</option>`)}
                </select>`
              : nothing
          }
          ${field(says.pinOf(step.keepers.map((keeper) => names.worker(keeper)).join(' / ')), 'pin', '')}
          <button type="button" class="quiet" @click=${() => pins.restart()}>${words.cancel}</button>
        </div>`
    case 'make':
      return html`<p>${pins.none ? says.makeFirst(names.worker(step.worker)) : says.makeFor(names.worker(step.worker))}</p>
        ${told}
        <div class="fields">
          ${field(says.fresh, 'pin', says.rule)} ${field(says.again, 'again', '')}
          <button type="button" class="quiet" @click=${() => pins.restart()}>${words.cancel}</button>
        </div>`
  }
}
