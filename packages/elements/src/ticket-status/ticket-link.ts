// What a ticket's QR code carries to a phone, in the part of an address that no server sees: number, time, papers and the token.
import type { ServiceItem } from '@doorstep/model/services'
import { isLocalDate, type LocalDateTime } from '@doorstep/model/time'

/** A paper to bring, in the words the resident had on the screen. */
export interface LinkPaper {
  readonly name: string
  readonly form?: ServiceItem['documents'][number]['form']
  readonly optional?: boolean
}

/** What the fragment says. Nothing in it is about a person; `token` opens the ticket where its journal is. */
export interface TicketLink {
  /** `A012` */
  readonly number: string
  /** By the station's clock: `2026-11-20T10:24`. */
  readonly issuedAt: LocalDateTime
  readonly token: string | undefined
  readonly papers: readonly LinkPaper[]
  /** There were more papers than a code can hold. */
  readonly more?: boolean
}

// Version 1: `1.` and base64url of the UTF-8 text of `[number, issuedAt, token, [[name, form, optional], ...], more]`.
const VERSION = '1'
// The position is what is written: an entry may be added at the end, none may move.
const FORMS = [undefined, 'original', 'copy', 'original-and-copy', 'electronic'] as const
// 280 bytes make a code of at most 81 squares a side, which a phone reads from a screen and from 58 mm paper.
const MOST_BYTES = 280
const LONGEST_NAME = 60

/** Letters or digits that a ticket's number is made of, and nothing that could be an address or a command. */
const NUMBER = /^[A-Z]{1,3}\d{3,6}$/
const TOKEN = /^[\w-]{22,64}$/
const LOCAL = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/
const FRAGMENT = /^#?1\.([\w-]{1,600})$/

/**
 * The fragment of a ticket, without `#`. Papers that do not fit are left out, from the end.
 *
 * @example
 * ticketFragment({ number: 'A012', issuedAt: '2026-11-20T10:24', token, papers: [{ name: '医保卡', form: 'original' }] }) // '1.WyJBMDEyIi...'
 */
export function ticketFragment({ number, issuedAt, token, papers, more }: TicketLink): string {
  const written = papers.map(({ name, form, optional }) => {
    const paper: (string | number)[] = [tidy(name)]
    if (form || optional) paper.push(FORMS.indexOf(form))
    if (optional) paper.push(1)
    return paper
  })
  for (let kept = written.length; ; kept -= 1) {
    const cut = more === true || kept < written.length
    const text = JSON.stringify([number, issuedAt, token ?? '', written.slice(0, kept), ...(cut ? [1] : [])])
    const bytes = new TextEncoder().encode(text)
    if (bytes.length <= MOST_BYTES || kept === 0) return `${VERSION}.${base64url(bytes)}`
  }
}

/**
 * The address of a ticket on a phone.
 *
 * @param page `ticketPage` of the manifest; one without a host is taken to be on this origin
 */
export function ticketAddress(page: string, link: TicketLink): string {
  const address = new URL(page, document.baseURI)
  address.hash = ticketFragment(link)
  return address.href
}

/**
 * Reads a fragment, with or without `#`. Anybody can write one, so only what has the shape of a ticket is taken, and names lose
 * what cannot be seen: a code of another version, or one that was tampered with, is undefined.
 */
export function parseTicketLink(fragment: string): TicketLink | undefined {
  const packed = FRAGMENT.exec(fragment)?.[1]
  const value = packed === undefined ? undefined : unpack(packed)
  if (!Array.isArray(value)) return undefined
  const [number, issuedAt, token, papers, more] = value as readonly unknown[]
  if (typeof number !== 'string' || !NUMBER.test(number)) return undefined
  if (typeof issuedAt !== 'string' || !LOCAL.test(issuedAt) || !isLocalDate(issuedAt.slice(0, 10))) return undefined
  if (typeof token !== 'string' || !(token === '' || TOKEN.test(token))) return undefined
  if (!Array.isArray(papers)) return undefined
  return {
    number,
    issuedAt,
    token: token === '' ? undefined : token,
    papers: (papers as readonly unknown[]).flatMap(paperOf),
    ...(more === 1 ? { more: true } : {}),
  }
}

function paperOf(written: unknown): readonly LinkPaper[] {
  if (!Array.isArray(written)) return []
  const [name, at, optional] = written as readonly unknown[]
  const text = typeof name === 'string' ? tidy(name) : ''
  const form = typeof at === 'number' ? FORMS[at] : undefined
  return text === '' ? [] : [{ name: text, ...(form ? { form } : {}), ...(optional === 1 ? { optional: true } : {}) }]
}

// One line, nothing invisible: controls, directions and joiners could make a name read as something else.
function tidy(name: string): string {
  const seen = name
    .replaceAll(/\p{Cs}/gu, '')
    .replaceAll(/[\p{Z}\s]+/gu, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, '')
  return Array.from(seen.trim()).slice(0, LONGEST_NAME).join('')
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

function unpack(packed: string): unknown {
  try {
    const bytes = Uint8Array.from(atob(packed.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0))
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
