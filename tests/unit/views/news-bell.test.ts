// The bell of what has come up for a worker: each thing once for each of them, and on a new day what is late is new.
import { docketNews, type Docket } from '@doorstep/model/queue'
import { NewsBell } from '../../../packages/elements/src/bell/news-bell.js'

const TODAY = '2026-11-20'

test('each thing is heard once for each worker, and on a new day it is new', () => {
  const host = {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  }
  const news = new NewsBell(host, () => 1)
  const late = { kind: 'own', time: 'overdue', due: '2026-11-19', ticket: { id: 't' } }
  const docket = { worker: 'w1', matters: [late, { ...late, kind: 'followed', ticket: { id: 'u' } }], urgent: 1 } as unknown as Docket
  const hear = (worker: string, day: string): number => news.hear(worker, docketNews(docket, day))
  expect(news.silent).toBe(false)
  expect([hear('w1', TODAY), hear('w1', TODAY), hear('w2', TODAY)]).toEqual([1, 0, 1])
  expect(hear('w1', '2026-11-21')).toBe(1)
})
