// A React 19 component with Doorstep's tags: right props compile, wrong ones do not.
import '@doorstep/elements/define/service-board'
import '@doorstep/elements/define/station'
import type {} from '@doorstep/elements/react'
import type { QueueEvent } from '@doorstep/model/queue'
import { MemoryJournal } from '@doorstep/sources/journal'
import { useRef } from 'react'

const journals = { queue: new MemoryJournal<QueueEvent>() }

export function Entrance() {
  const board = useRef<HTMLElementTagNameMap['doorstep-service-board']>(null)
  return (
    <doorstep-station src="/station.json" journals={journals} className="wide">
      <doorstep-service-board
        ref={board}
        list="resource"
        without-heading
        withoutTickets={true}
        ondoorstep-ticket-requested={(event) => console.log(event.service?.toUpperCase())}
      >
        <p>021-0555 0188</p>
      </doorstep-service-board>
      {/* @ts-expect-error there is no such list */}
      <doorstep-service-board list="shop" />
      {/* @ts-expect-error not a text */}
      <doorstep-service-board withoutTickets="yes" />
      {/* @ts-expect-error no such property */}
      <doorstep-service-board colour="red" />
      {/* @ts-expect-error the event has no ticket yet */}
      <doorstep-service-board ondoorstep-ticket-requested={(event) => event.ticket} />
    </doorstep-station>
  )
}
