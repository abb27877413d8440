// Numbers of one kind that are used up: the card says so and when again, and offers none.
import { expect, html } from '@open-wc/testing'
import { MemoryJournal } from '@doorstep/sources/journal'
import type { QueueEvent } from '@doorstep/model/queue'
import '../define/service-board.js'
import { stationPage, textOf } from '../testing/page.js'
import { Others, ticketFeed } from '../testing/tickets.js'
import { waitUntil } from '../testing/wait.js'

it('says on the card that today’s numbers are used up and when to come again, in the place of a ticket', async () => {
  const journal = new MemoryJournal<QueueEvent>()
  const others = new Others(journal)
  await others.signIn()
  const page = await stationPage(html`<doorstep-service-board></doorstep-service-board>`, {
    feed: ticketFeed(),
    journal,
  })
  const board = page.querySelector('doorstep-service-board')
  await waitUntil(() => textOf(board).includes('现在能办'), 'the queue is known')
  const card = () => board?.shadowRoot?.querySelector('[data-service="medical-booklet"]')
  expect(textOf(card())).to.contain('现在能办')
  if (board) board.service = 'medical-booklet'
  const ticket = () => [...(board?.shadowRoot?.querySelectorAll('button.primary') ?? [])].some((each) => textOf(each).includes('取号'))
  await waitUntil(ticket, 'a ticket can be had')
  // two a day
  for (let count = 0; count < 2; count++) await others.act({ type: 'issue', service: 'medical-booklet' })
  await waitUntil(() => textOf(card()).includes('今天的号发完了，明天 9:00 再来'), textOf(card()))
  await waitUntil(() => !ticket(), 'a ticket is offered that nobody gets')
})
