// What the counter says to the worker, in English.
import type { CounterWords } from './counter.words.js'

export const words: CounterWords = {
  title: 'Desk',
  noQueue: 'This page is not connected to the queue.',
  opening: 'Opening…',
  chooseDesk: 'Which desk are you at?',
  chooseWorker: 'Who are you?',
  signIn: 'Start receiving',
  takenBy: (name) => `${name} is here`,
  takeOver: (name) => `Take over from ${name}`,
  signOut: 'Stop receiving',
  waiting: (people) => (people === 0 ? 'Nobody is waiting' : people === 1 ? 'One person is waiting' : `${people} people are waiting`),
  nobody: 'Nobody is waiting. A new ticket appears here at once.',
  callNext: 'Call next',
  called: 'Called',
  serving: 'With you now',
  calls: (times) => (times === 1 ? 'called once' : `called ${times} times`),
  receive: 'Receive',
  recall: 'Call again',
  noShow: 'Did not come',
  close: 'How did it go?',
  resolved: 'Settled',
  referred: 'Referred elsewhere',
  withdrawn: 'Resident gave up',
  firstResponder: (name) => `First responder: ${name}`,
  bring: 'To bring',
  anyMatter: 'No matter named',
  line: 'Waiting',
  missed: 'Called, did not come',
  rejoin: 'Is back, queue again',
  matters: 'Matters still open',
  since: (when) => `since ${when}`,
  failed: 'It could not be saved and nothing was changed. Please try again.',
  refusal: (refusal, names) => {
    switch (refusal.code) {
      case 'nobody-waiting':
        return 'Nobody is waiting.'
      case 'desk-taken':
        return `${names.worker(refusal.worker)} is at ${names.desk(refusal.desk)}.`
      case 'desk-busy':
        return `${names.number(refusal.ticket)} is still here: finish it first.`
      case 'worker-elsewhere':
        return `${names.worker(refusal.worker)} still has a ticket at ${names.desk(refusal.desk)}.`
      case 'not-your-desk':
        return `${names.desk(refusal.desk)} is ${names.worker(refusal.worker)}’s now.`
      case 'wrong-place':
        return refusal.desk
          ? `${names.number(refusal.ticket)} is at ${names.desk(refusal.desk)} already.`
          : `${names.number(refusal.ticket)} has moved on already.`
      case 'too-soon':
        return `Just called. Wait ${refusal.seconds} s more.`
      case 'not-missed-yet':
        return `Call ${refusal.calls} more times and wait ${refusal.seconds} s before it counts as missed.`
      case 'grace-over':
        return `More than ${refusal.minutes} minutes ago: please take a new ticket.`
      case 'not-the-handler':
        return `${names.worker(refusal.handler)} has this matter.`
      case 'clock-behind':
        return `This machine’s clock is wrong: the queue has reached ${refusal.day}.`
      default:
        return `Not possible now (${refusal.code}).`
    }
  },
}
