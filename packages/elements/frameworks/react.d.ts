// The tags of Doorstep in React 19's JSX: `import type {} from '@doorstep/elements/react'` once in a project.
import type { DetailedHTMLProps, HTMLAttributes } from 'react'
import type { Attributes, Events, Properties } from './elements.js'

type Tag = keyof Properties
type Element<T extends Tag> = HTMLElementTagNameMap[T]
type Handlers<E> = { [Name in keyof E & string as `on${Name}`]?: ((event: E[Name]) => void) | undefined }
type Own<T extends Tag> = Attributes[T] & Properties[T] & Handlers<Events[T]>

/** What each tag takes: its attributes, its properties, `on` before the name of an event, and what every element of HTML takes. */
export type DoorstepJsx = {
  [T in Tag]: DetailedHTMLProps<Omit<HTMLAttributes<Element<T>>, keyof Own<T>>, Element<T>> & Own<T>
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends DoorstepJsx {}
  }
}
