// What the decorators of the published files come down to (packages/slim.mjs puts it in). TypeScript writes a helper into each file,
// and Lit's own know a second form of decorators, which no file here uses: together 0.4 kB of each widget.
import type { PropertyDeclaration, ReactiveElement } from 'lit'

export { query } from 'lit/decorators/query.js'

type Decorator = (target: object, key: string, property: PropertyDescriptor | undefined) => PropertyDescriptor | undefined

export function __decorate(decorators: readonly Decorator[], target: object, key: string, property?: PropertyDescriptor): void {
  const found = decorators.reduceRight((before, decorator) => decorator(target, key, before) ?? before, property)
  if (found) Object.defineProperty(target, key, found)
}

export const property =
  (options?: PropertyDeclaration) =>
  ({ constructor }: ReactiveElement, key: string): void =>
    (constructor as typeof ReactiveElement).createProperty(key, options)

export const state = (): ReturnType<typeof property> => property({ state: true, attribute: false })
