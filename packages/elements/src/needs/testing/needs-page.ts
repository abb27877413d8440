// doorstep-needs on a page of a station, and what a person does there: writing, and filling in the form.
import { fixture, html } from '@open-wc/testing'
import '../../define/needs.js'
import '../../define/station.js'
import type { DoorstepStation } from '../../station/station.js'
import { button, found, reads } from '../../testing/reading.js'
import { FRIDAY_MORNING, smallFeed } from '../../testing/station.js'
import type { DoorstepNeeds } from '../needs.js'
import { PHONE, type NeedsHouse } from './needs-house.js'

export async function openNeeds(
  house: NeedsHouse | undefined,
  { lang = 'zh-Hans', resource }: { lang?: string; resource?: string } = {},
): Promise<DoorstepNeeds> {
  const page = await fixture<DoorstepStation>(
    html`<doorstep-station
      lang=${lang}
      .feed=${smallFeed()}
      .clock=${() => house?.now ?? FRIDAY_MORNING}
      .personal=${house?.personal}
      .journals=${house ? { needs: house.journal } : undefined}
      ><doorstep-needs with-keyboard .resource=${resource}></doorstep-needs
    ></doorstep-station>`,
  )
  const needs = page.querySelector('doorstep-needs')
  if (!needs) throw new Error('nothing there')
  return needs
}

export function type(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.value = text
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
}

export async function fillIn(needs: DoorstepNeeds, phone: string = PHONE): Promise<void> {
  ;(await found(needs, '[data-category=life]')).click()
  type(await found<HTMLTextAreaElement>(needs, '#words'), '想修鞋')
  type(await found<HTMLInputElement>(needs, '#phone'), phone)
  await needs.updateComplete
  button(needs, '下一步').click()
}

/** Writes a need, looks it over and hands it in; what the screen says then is the caller's. */
export async function handIn(needs: DoorstepNeeds): Promise<void> {
  await fillIn(needs)
  await reads(needs, '看一看')
  button(needs, '交给工作人员').click()
}
