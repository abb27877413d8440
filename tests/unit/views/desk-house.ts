// A desk for the view tests: a queue in which things happen one after the other, and the scene a worker sees of it.
import {
  clockTime,
  docketOf,
  localDateTime,
  queueDecider,
  queueRules,
  steadyNow,
  type Asked,
  type TicketId,
  type QueueCommand,
  type QueueEvent,
  type QueueState,
} from '@doorstep/model'
import { benchOf } from '../../../packages/elements/src/counter/bench.js'
import type { CounterScene } from '../../../packages/elements/src/counter/counter-scene.js'
import { counterWords } from '../../../packages/elements/src/counter/counter.words.js'
import { renderHeading, renderLineNotices, renderToolPanel, renderTools } from '../../../packages/elements/src/counter/header.js'
import { counterNames } from '../../../packages/elements/src/counter/names.js'
import { renderLine, renderMatters, rowKeys } from '../../../packages/elements/src/counter/rows.js'
import { renderCurrent } from '../../../packages/elements/src/counter/ticket-card.js'
import { mattersWords } from '../../../packages/elements/src/matters/matters.words.js'
import { FRIDAY_MORNING, holidays, services, station } from '../../../packages/elements/src/testing/station.js'
import { seen } from './seen.js'

export const words = counterWords['zh-Hans']
export const says = mattersWords['zh-Hans']
export const rules = queueRules(station, services, holidays) ?? expect.fail('no queue')
export const today = '2026-11-20'
export const MINUTE = 60_000
export const text: CounterScene['text'] = (localised) => (typeof localised === 'string' ? localised : (localised?.['zh-Hans'] ?? ''))

/** A queue in which things happen one after the other, a second apart unless minutes pass. */
export class House {
  state: QueueState = queueDecider.initial
  now = FRIDAY_MORNING
  #count = 0

  decide(asked: Asked<QueueCommand>, worker = 'w1') {
    const command = { ...asked, id: `c${this.#count}`, actor: { device: 'd', worker } } as QueueCommand
    return queueDecider.decide(this.state, command, { now: this.now, businessDay: today, rules })
  }

  do(asked: Asked<QueueCommand>, worker?: string): this {
    const decision = this.decide(asked, worker)
    if (!decision.accepted) throw new Error(JSON.stringify([asked, decision.refusal]))
    this.#count += 1
    this.state = queueDecider.fold(this.state, decision.events as QueueEvent[])
    return this
  }

  minutes(count: number): this {
    this.now += count * MINUTE
    return this
  }

  scene(more: Partial<CounterScene> = {}) {
    const { state, now } = this
    const [desk, worker] = [more.desk ?? 'd1', more.worker ?? 'w1']
    const told: unknown[] = []
    const tell =
      (what: string) =>
      (...about: unknown[]) =>
        void told.push([what, ...about])
    const names = counterNames({ station, services: services.items, state, today, language: 'zh-Hans', text })
    const bench = benchOf(state, { desk, worker }, rules)
    const docket = docketOf(state, rules, worker, today)
    const drawn = more.drawn ?? 20
    const { keys, of: keyable } = rowKeys({ bench, docket, drawn })
    const scene: CounterScene = {
      ...{
        words,
        language: 'zh-Hans',
        names,
        text,
        station,
        services: services.items,
        index: undefined,
        rules,
        state,
        now,
        today,
        desk,
        worker,
      },
      ...{ bench, docket, drawn, says, mattersHref: undefined },
      rowOf: (ticket) => keys.get(ticket),
      keyable,
      turnKeys: tell('turnKeys'),
      day: (moment) => names.day(localDateTime(moment, station.timeZone).slice(0, 10)),
      steady: steadyNow(state, now),
      clock: (steady) => clockTime(state, steady, now),
      ...{
        panel: undefined,
        form: {},
        keys: true,
        prints: true,
        reason: undefined,
        opening: '开放中，今天到 20:00',
        said: '',
        rings: true,
        silent: false,
        honest: new Set<string>(),
        time: undefined,
      },
      noteOf: (ticket) => `记：${ticket}`,
      write: tell('write'),
      ticked: () => new Set<number>(),
      tick: tell('tick'),
      storedNote: () => '谢谢',
      decide: (asked) => this.decide(asked, worker),
      ask: tell('ask'),
      askAll: tell('askAll'),
      accept: tell('accept'),
      trust: tell('trust'),
      close: tell('close'),
      open: tell('open'),
      grow: tell('grow'),
      fill: tell('fill'),
      ...more,
    }
    return { scene, told }
  }
}

export const ID = (number: string) => `${today}/${number}`
export const issue = (more: object = {}) => ({ type: 'issue', ...more }) as Asked<QueueCommand>
export const opened = () =>
  new House().do({ type: 'signIn', desk: 'd1', worker: 'w1' }).do({ type: 'signIn', desk: 'd2', worker: 'w2' }, 'w2')
export const waiting = () =>
  opened()
    .do(issue())
    .minutes(4)
    .do(issue({ service: 'medical-booklet', priorityClass: 'senior' }))
    .minutes(7)
    .do(issue())
export const called = () => waiting().do({ type: 'callNext', desk: 'd1' })
export const serving = () => {
  const house = called()
  return house.do({ type: 'receive', ticket: current(house).id }).minutes(12)
}
export const current = (house: House) => house.scene().scene.bench.ticket ?? expect.fail('nobody at the desk')
/** What was done with the ticket at the desk. */
export const served = (asked: (ticket: TicketId) => Asked<QueueCommand>) => {
  const house = serving()
  return house.do(asked(current(house).id))
}
export const lines = (template: unknown) => `\n${seen(template).join('\n')}\n`
const TOOLS = { signOut: (): unknown => undefined, switchKeys: (): unknown => undefined }
/** What is not about one ticket. */
export const tools = (scene: CounterScene, { signOut, switchKeys } = TOOLS): readonly unknown[] => [
  renderLineNotices(scene),
  renderToolPanel(scene, { signOut, switchKeys }),
  renderTools(scene, { signOut, switchKeys }),
]
export const whole = (scene: CounterScene) => [
  renderHeading(scene),
  renderCurrent(scene),
  renderLine(scene),
  ...(scene.panel?.kind === 'stop' || scene.panel?.kind === 'keys' ? [] : [renderMatters(scene)]),
  tools(scene),
]
