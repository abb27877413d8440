// Who can be asked to take a matter over: those at work first, each with where they are; and who is away today.
import type { Station } from '@doorstep/model/station'
import { cardWords } from './card.words.js'
import { may, refusalOf, type MatterScene, type QueueRequest } from './matter-scene.js'

type Person = Station['workers'][number]

export interface Colleague extends Pick<Person, 'id' | 'position'> {
  /** Whether they sit at a desk, and in words where and with whom. */
  readonly there: boolean
  readonly note: string
}

const asking = (scene: MatterScene, ticket: string, worker: string): QueueRequest => ({ type: 'assign', ticket, worker, due: scene.today })

/** Those the queue would let this worker ask, the free ones at a desk first, then the busy ones, then who is not at a desk. */
export function colleagues(scene: MatterScene, ticket: string): readonly Colleague[] {
  const { station, state, names, language } = scene
  const words = cardWords[language]
  const desks = [...state.desks.values()]
  const rank = ({ id }: Person): number => {
    const at = desks.find(({ worker }) => worker === id)
    return at === undefined ? 2 : at.ticket === undefined ? 0 : 1
  }
  return station.workers
    .filter(({ id }) => may(scene, asking(scene, ticket, id)))
    .sort((one, other) => rank(one) - rank(other))
    .map(({ id, position }) => {
      const at = desks.find(({ worker }) => worker === id)
      const note = at === undefined ? words.notAtDesk : words.atDesk(names.desk(at.desk), at.ticket && names.number(at.ticket))
      return { id, position, there: at !== undefined, note }
    })
}

/** Who is away today, in one line; '' when nobody is. */
export function awayToday(scene: MatterScene, ticket: string): string {
  const away = scene.station.workers.filter(({ id }) => refusalOf(scene, asking(scene, ticket, id))?.code === 'unknown-worker')
  const { language, names } = scene
  const list = away.map(({ id }) => names.worker(id)).join(language === 'en' ? ', ' : '、')
  return list === '' ? '' : `${cardWords[language].awayToday}${language === 'en' ? ': ' : '：'}${list}`
}
