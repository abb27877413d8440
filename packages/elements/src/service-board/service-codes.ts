// What a service has for a phone, as codes to scan: its page, its telephones, and its checklist. Fetched only where a page lets nobody out.
import type { ServiceItem } from '@doorstep/model/services'
import type { Station } from '@doorstep/model/station'
import { fallbacks, textIn, type Language } from '@doorstep/model/text'
import type { Slip } from '@doorstep/printing'
import { html, nothing, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { telephoneHref, webAddress } from '../base/address.js'
import { opensOnPhone } from '../base/phone-address.js'
import { renderQr } from '../ticket-status/qr.js'
import { checklist } from './checklist.js'
import { detailWords } from './service-detail.words.js'

/** More bytes make squares too fine for a phone at arm's length: 600 are 85 squares a side (ISO/IEC 18004, version 17 M). */
const MOST_BYTES = 600
/** From here on a code is drawn larger. */
const DENSE_BYTES = 110

const bytesOf = (text: string): number => new TextEncoder().encode(text).length

/** What a code opens, in words and as it can be read without a phone. */
interface Code {
  readonly says: string
  readonly shown: string
  readonly content: string
}

/** This page itself is no service's. */
const leadsAway = (url: URL): boolean => url.origin !== location.origin && opensOnPhone(url)

/** A slip as plain text, which every phone shows. */
function slipText({ blocks }: Slip): string {
  return blocks
    .flatMap((block) => {
      if (block.kind === 'text') return [block.text]
      return block.kind === 'item' ? [`□ ${block.text}${block.note === undefined ? '' : ` (${block.note})`}`] : []
    })
    .map((line) => line.replaceAll(/\p{Cc}/gu, ' ').trim())
    .filter(Boolean)
    .join('\n')
}

// The whole list, or the list without its steps, which stand on the screen; half a list of papers is worse than none.
function listCode(item: ServiceItem, station: Station | undefined, language: Language): Code[] {
  const words = detailWords[language]
  const texts = [item, { ...item, steps: [] }].map((each) => slipText(checklist(each, station, language)))
  const content = texts.find((text) => bytesOf(text) <= MOST_BYTES)
  return content === undefined ? [] : [{ says: words.carry, shown: words.carried, content }]
}

function codesOf(item: ServiceItem, station: Station | undefined, language: Language, withList: boolean): Code[] {
  const words = detailWords[language]
  const url = webAddress(item.url)
  return [
    ...(withList ? listCode(item, station, language) : []),
    ...(url && leadsAway(url) ? [{ says: words.online, shown: url.href.replace(/^https?:\/\/|\/$/g, ''), content: url.href }] : []),
    ...item.phones.flatMap(({ number, name }) => {
      const content = telephoneHref(number)
      return content === undefined ? [] : [{ says: textIn(name, fallbacks(language)) || words.phone, shown: number, content }]
    }),
  ]
}

/**
 * The codes of a service in a row, each with what it is and, for an address, the address itself; nothing where there is none.
 *
 * @csspart codes - The codes of a service, for a phone.
 */
export function serviceCodes(
  item: ServiceItem,
  station: Station | undefined,
  language: Language,
  /** Whether the checklist is among them: where it can be printed it need not be. */
  withList: boolean,
): unknown {
  return guard([item, station, language, withList], () => {
    const codes = codesOf(item, station, language, withList)
    if (codes.length === 0) return nothing
    return html`<section class="codes" part="codes">
      <p class="scan"><strong>${detailWords[language].scan}</strong></p>
      ${codes.map(renderCode)}
    </section>`
  })
}

function renderCode({ says, shown, content }: Code): TemplateResult {
  const bytes = bytesOf(content)
  return html`<figure class=${bytes > DENSE_BYTES ? 'dense' : ''}>
    ${bytes > MOST_BYTES ? nothing : renderQr(content, `${says}: ${shown}`)}
    <figcaption><strong>${says}</strong><span class="address">${shown}</span></figcaption>
  </figure>`
}
