// A board asks for tickets, a dispenser gives them, and the page shows the last one.
import '@doorstep/elements/define/meal-calendar'
import '@doorstep/elements/define/service-board'
import '@doorstep/elements/define/station'
import '@doorstep/elements/define/ticket-dispenser'
import { ChangeDetectionStrategy, Component, CUSTOM_ELEMENTS_SCHEMA, type ElementRef, type OnInit, signal, viewChild } from '@angular/core'
import type { DoorstepTicketDispenser, TicketIssuedEvent, TicketRequestedEvent } from '@doorstep/elements'
import type { StreamJournals } from '@doorstep/model/streams'
import { openQueue } from './queue'

@Component({
  selector: 'app-entrance',
  templateUrl: './entrance.html',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Entrance implements OnInit {
  protected readonly language = signal('zh-Hans')
  protected readonly tickets = signal(true)
  protected readonly last = signal('')
  protected readonly journals = signal<StreamJournals | undefined>(undefined)
  private readonly dispenser = viewChild<ElementRef<DoorstepTicketDispenser>>('dispenser')

  async ngOnInit(): Promise<void> {
    this.journals.set(await openQueue())
  }

  protected requested({ service }: TicketRequestedEvent): void {
    const dispenser = this.dispenser()?.nativeElement
    if (!dispenser) return
    dispenser.reset()
    dispenser.service = service
    dispenser.scrollIntoView()
  }

  protected issued({ ticket }: TicketIssuedEvent): void {
    this.last.set(ticket.number)
  }
}
