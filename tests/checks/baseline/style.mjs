// What a style sheet asks of a browser: at-rules, media features, selectors, properties with their values, functions and units.
import * as csstree from 'css-tree'
import { at, css, inside, missingIn, missingInAll } from './support.mjs'

/** @typedef {import('./support.mjs').Entry} Entry */

/** Functions by their names, wherever the data have them. @type {Map<string, Entry[]>} */
const functions = new Map()
/** @param {Entry | undefined} entry */
function gather(entry) {
  for (const [key, inner] of inside(entry)) {
    functions.set(key, [...(functions.get(key) ?? []), inner])
    gather(inner)
  }
}
gather(css.types)

/** @param {string} unit @returns {Entry | undefined} */
function unitEntry(unit) {
  const length = at(css, 'types', 'length')
  if (unit.startsWith('cq')) return at(length, 'container_query_length_units')
  const size = { d: 'dynamic', l: 'large', s: 'small' }[unit[0] ?? '']
  return size && /^.v/.test(unit) ? at(length, `viewport_percentage_units_${size}`) : at(length, unit)
}

/**
 * What a style sheet names that the promised browsers lack. What stands in `@supports`, or beside another declaration of the same property
 * in the same rule, is there for those that know it only, and is not asked of the others.
 *
 * @param {string} text
 * @returns {{ what: string, lacking: readonly string[] }[]}
 */
export function askedByStyle(text) {
  /** @type {{ what: string, lacking: readonly string[] }[]} */
  const finds = []
  /** @param {string} what @param {readonly string[]} lacking */
  const note = (what, lacking) => {
    if (lacking.length > 0) finds.push({ what, lacking })
  }
  const faults = /** @type {string[]} */ ([])
  const tree = csstree.parse(text, { parseCustomProperty: true, onParseError: (error) => faults.push(error.message) })
  if (faults.length > 0) throw new Error(`${faults.join('; ')} in ${text.slice(0, 200)}`)
  csstree.walk(tree, {
    enter(node) {
      if (node.type === 'Atrule') {
        if (node.name === 'supports') return csstree.walk.skip
        note(`@${node.name}`, missingIn(at(css, 'at-rules', node.name)))
      }
      if (node.type === 'Feature' && this.atrule?.name === 'media')
        note(`(${node.name})`, missingIn(at(css, 'at-rules', 'media', node.name)))
      if (node.type === 'NestingSelector') note('&', missingIn(at(css, 'selectors', 'nesting')))
      if (node.type === 'PseudoClassSelector') note(`:${node.name}`, missingIn(at(css, 'selectors', node.name)))
      if (node.type === 'PseudoElementSelector') note(`::${node.name}`, missingIn(at(css, 'selectors', node.name)))
      if (node.type === 'Declaration') {
        const { property } = node
        const rule = this.block?.children.toArray() ?? []
        const has = (/** @type {string} */ name, among = rule) =>
          among.some((each) => each.type === 'Declaration' && each.property === name)
        if (has(`-webkit-${property}`) || has(property, rule.slice(0, rule.indexOf(node)))) return csstree.walk.skip
        note(property, missingIn(at(css, 'properties', property)))
      }
      const property = this.declaration?.property ?? ''
      if (node.type === 'Identifier') note(`${property}: ${node.name}`, missingIn(at(css, 'properties', property, node.name)))
      if (node.type === 'Function') {
        const own = at(css, 'properties', property, node.name)
        note(`${node.name}()`, own ? missingIn(own) : missingInAll(functions.get(node.name) ?? []))
      }
      if (node.type === 'Dimension') note(`1${node.unit}`, missingIn(unitEntry(node.unit)))
      return undefined
    },
  })
  return finds
}
