// Who can be asked to take a matter over, each with where they are; and who is away today.
import type { Station } from '@doorstep/model/station'
import { cardWords } from './card.words.js'
import { may, refusalOf, type MatterScene, type QueueRequest } from './matter-scene.js'

type Person = Station['workers'][number]

export interface Colleague extends Pick<Person, 'id' | 'position'> {
  /** Their place in the station's list, by which a key means them here and at the door, whoever else is at work. */
  readonly place: number
  /** Whether they sit at a desk, and in words where and with whom. */
  readonly there: boolean
  readonly note: string
}

const asking = (scene: MatterScene, ticket: string, worker: string): QueueRequest => ({ type: 'assign', ticket, worker, due: scene.today })

/** Those the queue would let this worker ask, in the station's order. */
export function colleagues(scene: MatterScene, ticket: string): readonly Colleague[] {
  const { station, state, names, language } = scene
  const words = cardWords[language]
  const desks = [...state.desks.values()]
  return station.workers.flatMap(({ id, position }, place) => {
    if (!may(scene, asking(scene, ticket, id))) return []
    const at = desks.find(({ worker }) => worker === id)
    const note = at === undefined ? words.notAtDesk : words.atDesk(names.desk(at.desk), at.ticket && names.number(at.ticket))
    return [{ id, place, position, there: at !== undefined, note }]
  })
}

/** Who is away today, in one line; '' when nobody is. */
export function awayToday(scene: MatterScene, ticket: string): string {
  const away = scene.station.workers.filter(({ id }) => refusalOf(scene, asking(scene, ticket, id))?.code === 'unknown-worker')
  const { language, names } = scene
  const list = away.map(({ id }) => names.worker(id)).join(language === 'en' ? ', ' : '、')
  return list === '' ? '' : `${cardWords[language].awayToday}${language === 'en' ? ': ' : '：'}${list}`
}
