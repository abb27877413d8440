// A board asks for tickets, a dispenser gives them, and the page shows the last one.
import '@doorstep/elements/define/meal-calendar'
import '@doorstep/elements/define/service-board'
import '@doorstep/elements/define/station'
import '@doorstep/elements/define/ticket-dispenser'
import type { DoorstepTicketDispenser, TicketIssuedEvent, TicketRequestedEvent } from '@doorstep/elements'
import type {} from '@doorstep/elements/react'
import type { StreamJournals } from '@doorstep/model/streams'
import { useEffect, useRef, useState } from 'react'
import { openQueue } from './queue.js'

export function App() {
  const [language, setLanguage] = useState('zh-Hans')
  const [tickets, setTickets] = useState(true)
  const [last, setLast] = useState<string>()
  const [journals, setJournals] = useState<StreamJournals>()
  const dispenser = useRef<DoorstepTicketDispenser>(null)

  useEffect(() => {
    openQueue().then(setJournals, console.error)
  }, [])

  return (
    <main lang={language}>
      <p>
        <label>
          语言 Language{' '}
          <select value={language} onChange={(event) => setLanguage(event.target.value)}>
            <option value="zh-Hans">简体中文</option>
            <option value="zh-Hant">繁體中文</option>
            <option value="en">English</option>
          </select>
        </label>{' '}
        <label>
          <input type="checkbox" checked={tickets} onChange={(event) => setTickets(event.target.checked)} /> 取号 Tickets
        </label>{' '}
        <output>{last}</output>
      </p>

      <doorstep-station
        src="/stations/wutongli/station.json"
        device="entrance"
        journals={journals}
        ondoorstep-ticket-requested={({ service }: TicketRequestedEvent) => {
          dispenser.current?.reset()
          if (dispenser.current) dispenser.current.service = service
          dispenser.current?.scrollIntoView()
        }}
        ondoorstep-ticket-issued={({ ticket }: TicketIssuedEvent) => setLast(ticket.number)}
      >
        {tickets && <doorstep-ticket-dispenser ref={dispenser} withoutHeading />}
        <doorstep-service-board withoutTickets={!tickets}>
          <p>梧桐里家门口服务站，021-0555 0188</p>
        </doorstep-service-board>
        <doorstep-meal-calendar age={70} />
      </doorstep-station>
    </main>
  )
}
