// Words that stand in journals: one that is taken away would set every record with it aside.
import * as needs from '../needs/words.js'
import * as queue from './words.js'

test('the words of the queue', () => {
  expect(queue.TICKET_PLACES.join(' ')).toBe('waiting called serving held pending no-show closed expired voided')
  expect(queue.OUTCOMES.join(' ')).toBe('resolved referred withdrawn')
  expect(queue.PAPER_STATES.join(' ')).toBe('unknown printed failed')
  expect(queue.OUT_OF_TURN.join(' ')).toBe('urgent frail appointment came-back mistake')
  expect(queue.HOLD_REASONS.join(' ')).toBe('papers copying asking form')
  expect(queue.VOID_REASONS.join(' ')).toBe('mistake test left duplicate misuse')
  expect(queue.STOP_REASONS.join(' ')).toBe('early-closing weather staff machine')
  expect(queue.INVITE_REASONS.join(' ')).toBe('their-decision several-departments site-visit')
  expect(queue.PROMISES.join(' ')).toBe('call-back visit papers-ready answer')
  expect(queue.ESCALATION_REASONS.join(' ')).toBe('urgent declined timed-out hops removed')
  expect(queue.RETURN_REASONS.join(' ')).toBe('declined timed-out removed')
  expect([queue.RATING_STEPS.join(' '), queue.BAD_RATING]).toEqual(['1 2 3 4 5', 2])
})

test('the words of needs and orders', () => {
  expect(needs.NEED_KINDS.join(' ')).toBe('need search')
  expect(needs.NEED_OUTCOMES.join(' ')).toBe('met referred cannot withdrawn')
  expect(needs.NEED_STAGES.join(' ')).toBe('received taken matched answered met referred cannot withdrawn')
  expect(needs.ORDER_PLACES.join(' ')).toBe('station estate home')
  expect(needs.DECLINE_REASONS.join(' ')).toBe('full too-few not-then not-there')
  expect(needs.ORDER_STAGES.join(' ')).toBe('ordered confirmed declined delivered cancelled')
})
