// What the timetable fetches while its feed is under way: the engine for repetitions, the week and the month, and what opens.
export { ClockController } from '../controllers/clock-controller.js'
export { agendaOf } from './agenda.js'
export { activityDetail, hoursOn } from './detail.js'
export { timetableOverviewStyles as overviewStyles } from './overviews.styles.js'
export { renderMonth, renderWeek } from './overviews.js'
