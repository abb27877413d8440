// A dictionary as a test writes it, packed as the dictionary reads it.
import { packWords, type PackedWord } from '../pack.js'

/**
 * Packs `readable`: the usual sounds of characters, a line break, and words one after the other, each as how many characters it shares with
 * the one before (a digit), the others with sounds of their own, and a capital for how common it is: `de的 jia家 li里\n0家A1里C`.
 */
export function packed(readable: string): string {
  const [groups = '', each = ''] = readable.split('\n')
  const usual = new Map<string, string>()
  for (const group of groups.split(' ')) {
    const sound = /^[a-z]*/.exec(group)?.[0] ?? ''
    for (const character of group.slice(sound.length)) if (!usual.has(character)) usual.set(character, sound)
  }
  const words: PackedWord[] = []
  for (const [, shared, own = '', cost = ''] of each.matchAll(/(\d)([^A-Z]*)([A-Z])/g)) {
    const before = words.at(-1)
    const units = [...own.matchAll(/([^a-z])([a-z]*)/gu)]
    words.push({
      text: (before?.text.slice(0, Number(shared)) ?? '') + units.map(([, character]) => character).join(''),
      sounds: [
        ...(before?.sounds.slice(0, Number(shared)) ?? []),
        ...units.map(([, character = '', sound]) => (sound === '' ? (usual.get(character) ?? '') : (sound ?? ''))),
      ],
      step: cost.charCodeAt(0) - 65,
    })
  }
  const single = new Set(words.map(({ text }) => text))
  // a character that is no word by itself stands there for its sound
  const others = [...usual].filter(([character]) => !single.has(character))
  return packWords([...words, ...others.map(([text, sound]) => ({ text, sounds: [sound], step: 30 }))])
}
