// The tags of Doorstep in Svelte 5's markup: `import type {} from '@doorstep/elements/svelte'` once in a project.
import type { HTMLAttributes } from 'svelte/elements'
import type { Attributes, Events, Properties } from './elements.js'

type Tag = keyof Properties
type Element<T extends Tag> = HTMLElementTagNameMap[T]
type Handlers<E> = { [Name in keyof E & string as `on${Name}`]?: ((event: E[Name]) => void) | undefined }
type Own<T extends Tag> = Attributes[T] & Properties[T] & Handlers<Events[T]>

export type DoorstepMarkup = {
  [T in Tag]: Omit<HTMLAttributes<Element<T>>, keyof Own<T>> & Own<T>
}

declare module 'svelte/elements' {
  export interface SvelteHTMLElements extends DoorstepMarkup {}
}
