// Umbrellas, as they are tried: lent at a kiosk and brought back to a worker.
import type { Actor } from '@doorstep/model/journal'
import { umbrellas as stream, type UmbrellaCommand, type UmbrellaTypes } from '../../../packages/elements/src/station/testing/umbrellas.js'
import { tap, type Surroundings } from '../clients.js'
import { askingOf } from '../plan.js'
import { WORKER } from '../probe.js'
import { choose, random } from '../random.js'
import { KIOSKS, WORKERS } from '../station.js'
import type { Tried } from '../tried.js'

/** An umbrella for whoever asks; it is called as the command is, so that no two are one. */
const lend = (asked: { readonly id: string; readonly actor: Actor }): UmbrellaCommand => ({
  ...asked,
  ...{ type: 'lend', umbrella: `umbrella/${asked.id}`, phone: `phone/${asked.id}` },
})

async function lendAndTakeBack(around: Surroundings): Promise<void> {
  const chance = random(`${around.seed}/umbrellas`)
  const lent: string[] = []
  for (let step = 1; !around.over; step += 1) {
    const one = <Value>(values: readonly Value[]): Value => choose(chance, ...values.map((value) => [1, value] as const))
    const [kiosk, worker] = [one(KIOSKS), one(WORKERS)]
    const [id, asking] = [`${around.seed}/umbrellas/${step}`, askingOf(chance)]
    const umbrella = chance() < 0.4 ? lent.shift() : undefined
    if (umbrella === undefined) {
      const command = lend({ id, actor: { device: kiosk } })
      const answer = await tap<UmbrellaTypes>(around, 'umbrellas', { windows: KIOSKS, own: kiosk, asking }, command)
      for (const event of (answer?.kind === 'accepted' && answer.record?.events) || []) if (event.type === 'Lent') lent.push(event.umbrella)
    } else {
      const command: UmbrellaCommand = { id, actor: { device: `counter-${worker}`, worker }, type: 'bringBack', umbrella }
      await tap<UmbrellaTypes>(around, 'umbrellas', { windows: WORKERS, own: worker, asking }, command)
    }
    for (let rests = 0; rests < 3; rests += 1) await around.rest()
  }
}

export const umbrellas: Tried<UmbrellaTypes> = {
  stream,
  users: (around) => [lendAndTakeBack(around)],
  stir: lend,
  goOn: async (probe) => {
    const asked = probe.by('kiosk-1')
    if (await probe.ask<UmbrellaTypes>('umbrellas', 'kiosk-1', { ...lend(asked), type: 'lend', umbrella: asked.id, phone: asked.id }))
      await probe.ask<UmbrellaTypes>('umbrellas', WORKER, { ...probe.by(WORKER), type: 'bringBack', umbrella: asked.id })
  },
}
