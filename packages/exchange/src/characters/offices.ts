// What people call the matters of an office: its abbreviations, and everyday words beside official ones.
import { DEEDS } from './offices/deeds.js'
import { PEOPLE } from './offices/people.js'
import { TRADES } from './offices/trades.js'

/**
 * The groups in one line, a bar between two; with the marks as words of their own.
 *
 * In `offices/` one group stands on a line. Words before `<` mean the same, whoever says them; those after it are said of the matter by
 * people who ask, and one of them in an item's text is not the others: whoever opens a noodle shop asks for a food licence, and a licence
 * says nothing of noodles.
 * A line that begins with `-` or `+` is something done with a matter: who asks for one does not want another, and who names none
 * wants `+`, as a rule.
 * General knowledge of what offices in China do, in the order of their departments; what is true of one item belongs among its keywords.
 */
export const OFFICE_MEANINGS = [PEOPLE, TRADES, DEEDS].map((groups) => groups.trim().replaceAll('\n', '|')).join('|')
