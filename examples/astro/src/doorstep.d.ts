// What TypeScript knows of Doorstep's tags in JSX: their own properties, and the events a page listens to.
import type {
  DoorstepMealCalendar,
  DoorstepServiceBoard,
  DoorstepStation,
  DoorstepTicketDispenser,
  TicketIssuedEvent,
  TicketRequestedEvent,
} from '@doorstep/elements'
import type { DetailedHTMLProps, HTMLAttributes } from 'react'

interface Listeners {
  'ondoorstep-ticket-issued'?: (event: TicketIssuedEvent) => void
  'ondoorstep-ticket-requested'?: (event: TicketRequestedEvent) => void
}
type Tag<Widget extends HTMLElement> = DetailedHTMLProps<HTMLAttributes<Widget>, Widget> &
  Partial<Omit<Widget, keyof HTMLElement>> &
  Listeners

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'doorstep-meal-calendar': Tag<DoorstepMealCalendar>
      'doorstep-service-board': Tag<DoorstepServiceBoard>
      'doorstep-station': Tag<DoorstepStation>
      'doorstep-ticket-dispenser': Tag<DoorstepTicketDispenser>
    }
  }
}
