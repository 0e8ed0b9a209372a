import { PAGE_NAMES, type PageProps } from '../frame/page.js';
import { useWords } from '../words/language.js';
import { BudgetsPanel } from './budgets-panel.js';
import { CalendarPanel } from './calendar-panel.js';
import { DeliverablesPanel } from './deliverables-panel.js';

/** The calendar of a mission, what it delivers, and what it costs. */
export default function MilestonesPage({ mission }: PageProps) {
  const names = useWords(PAGE_NAMES);
  return (
    <>
      <h1>{names.milestones}</h1>
      <div class="panels">
        <CalendarPanel mission={mission} />
        <DeliverablesPanel mission={mission} />
        <BudgetsPanel mission={mission} />
      </div>
    </>
  );
}
