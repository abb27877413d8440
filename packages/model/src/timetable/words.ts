// The closed vocabularies of the timetable.
export const FREQUENCIES = ['daily', 'weekly', 'monthly', 'yearly'] as const
export const AUDIENCES = ['all', 'seniors', 'children', 'workers', 'families'] as const
/** How one gets in: just come (open), come and wait to be received (walk-in), or a place is kept (booking). */
export const ADMISSIONS = ['open', 'walk-in', 'booking'] as const
