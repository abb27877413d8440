// What a resident is about to leave or to order, and sending it: what is personal is kept apart, and never twice.
import type { PrivateRef } from '@doorstep/model/journal'
import { privateUntil, slipCode, type NeedsEvent, type NeedsRefusal, type OrderPlace, type PrivateParts } from '@doorstep/model/needs'
import type { LocalDate } from '@doorstep/model/time'
import { randomToken } from '../base/random.js'
import type { NeedsController } from '../controllers/needs-controller.js'

/** What it is about: a category of needs, or a resource that is ordered, by id. */
export type Subject = { readonly category: string } | { readonly resource: string }

/** The form as it is filled in; an empty text was left out. */
export interface FormEntries {
  readonly words: string
  readonly phone: string
  readonly people: number
  readonly place: OrderPlace
  readonly day: LocalDate | undefined
}

export const NO_ENTRIES: FormEntries = { words: '', phone: '', people: 20, place: 'station', day: undefined }

/** What was stored: under which number it is found again, and until when somebody answers a need. */
export type Stored = Extract<NeedsEvent, { readonly type: 'NeedLeft' | 'ResourceOrdered' }>

/** One need or order on its way, left once however often it is sent. */
export class Sending {
  readonly #id = randomToken()
  readonly #token = slipCode(() => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0)
  /** What earlier tries have put into the PrivateStore: one of them may have been stored after all. */
  #kept: readonly PrivateRef[] = []

  constructor(private readonly needs: NeedsController) {}

  /**
   * Stores the draft. Values that no event refers to are deleted at once.
   * Rejects when storage failed; what became of it is known at the next try.
   *
   * @param phone the number's digits, checked already
   */
  async send(subject: Subject, { words, people, place, day }: FormEntries, phone: string | undefined): Promise<Stored | NeedsRefusal> {
    const parts = { ...(await this.#keep('words', words.trim())), ...(await this.#keep('contact', phone ?? '')) }
    const id = this.#id
    const token = this.#token
    const outcome = await this.needs.execute(
      'category' in subject
        ? { type: 'leave', need: id, kind: 'need', category: subject.category, parts, token }
        : { type: 'order', order: id, resource: subject.resource, place, people, parts, token, ...(day === undefined ? {} : { day }) },
      { key: id },
    )
    const stored = outcome.accepted ? outcome.record?.events.find((event) => 'parts' in event) : undefined
    await this.#dropBut(stored?.parts)
    if (!outcome.accepted) return outcome.refusal
    if (!stored) throw new Error(`${id} was accepted and left nothing.`)
    return stored
  }

  async #keep(name: keyof PrivateParts, value: string): Promise<PrivateParts> {
    if (value === '') return {}
    const { personal, situation } = this.needs
    if (!personal || !situation) throw new Error('There is nowhere to keep what is personal.')
    const ref = await personal.put(value, privateUntil(situation.now))
    this.#kept = [...this.#kept, ref]
    return { [name]: ref }
  }

  async #dropBut({ words, contact }: PrivateParts = {}): Promise<void> {
    const unused = this.#kept.filter((ref) => ref !== words && ref !== contact)
    this.#kept = []
    // what cannot be deleted now expires by itself
    for (const ref of unused) await this.needs.personal?.delete(ref).catch((failure: unknown) => console.error(failure))
  }
}
