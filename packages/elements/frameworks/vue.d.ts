// The tags of Doorstep in Vue's templates: `import type {} from '@doorstep/elements/vue'` once in a project.
import type { HTMLAttributes, ReservedProps } from 'vue'
import type { Attributes, Events, Properties } from './elements.js'

type Tag = keyof Properties
/** `doorstep-ticket-issued` is heard as `onDoorstepTicketIssued`. */
type Pascal<Name extends string> = Name extends `${infer Head}-${infer Rest}` ? `${Capitalize<Head>}${Pascal<Rest>}` : Capitalize<Name>
type Handlers<E> = { [Name in keyof E & string as `on${Pascal<Name>}`]?: ((event: E[Name]) => void) | undefined }
type Own<T extends Tag> = Attributes[T] & Properties[T] & Handlers<Events[T]>

export type DoorstepComponents = {
  [T in Tag]: new () => { $props: Own<T> & Omit<HTMLAttributes, keyof Own<T>> & ReservedProps }
}

declare module 'vue' {
  interface GlobalComponents extends DoorstepComponents {}
}
