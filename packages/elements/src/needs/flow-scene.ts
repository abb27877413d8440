// The steps of the way of one need or order, and what their views are given.
import type { Stored, Subject } from './sending.js'
import type { Wishes, WishesScene } from './wishes-view.js'

/** A need is filled in on one page; an order says first what is wanted, then whom to call. */
export interface FormStep {
  readonly at: 'form' | 'phone'
  readonly subject: Subject
}
export type Step =
  | { readonly at: 'choose' }
  | { readonly at: 'look' }
  | FormStep
  | { readonly at: 'review'; readonly subject: Subject }
  | { readonly at: 'done'; readonly stored: Stored }

/** What the element hands over of itself and its surroundings. */
export interface FlowScene extends WishesScene {
  readonly wishes: Wishes
  readonly withKeyboard: boolean
  readonly categoryName: (id: string) => string
  readonly itemName: (id: string) => string
  readonly go: (step: Step) => void
  readonly finish: () => void
}
