// What of css-tree is used: a sheet parsed, and a walk over it.
declare module 'css-tree' {
  export interface Node {
    readonly type: string
    readonly name: string
    readonly property: string
    readonly unit: string
  }
  interface Around {
    readonly atrule: Node | null
    readonly declaration: Node | null
    readonly block: { readonly children: { toArray(): Node[] } } | null
  }
  export function parse(text: string, options: { parseCustomProperty: boolean; onParseError: (error: Error) => void }): Node
  export const walk: {
    (tree: Node, visit: { enter(this: Around, node: Node): symbol | undefined }): void
    readonly skip: symbol
  }
}
