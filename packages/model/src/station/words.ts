// The parts of a feed by name, and the formats a part may stand in.
export const PART_FORMATS = ['doorstep', 'hsds', 'icalendar', 'openmensa'] as const
export type PartFormat = (typeof PART_FORMATS)[number]
export const PART_NAMES = ['services', 'timetable', 'menu', 'holidays'] as const
export type PartName = (typeof PART_NAMES)[number]
