export { isClosedOn, isClosedWeek, openDaysIn, openDaysOfWeek, weekdaysIn, type Closures } from './closures.js';
export { addDays, addMonths, daysBetween, formatDay, isDay, monthOf, weekday, type Day } from './day.js';
export { isHoliday } from './holidays.js';
export { parisDay, parisDayEnd, type Instant } from './paris.js';
export { isMonth, isPeriod, MOST_WAVES, periodEnd, periodStart, quarterOf } from './period.js';
export { fridayOf, isWeek, mondayOf, nextWeek, weekOf, workingDaysOfWeek, type Week } from './week.js';
export { addWorkingDays, isWorkingDay, workingDaysBetween, workingDaysIn } from './working-days.js';
