import { PAGE_NAMES, type PageProps } from '../frame/page.js';
import { useWords } from '../words/language.js';
import { AcceptancePanel, AdaptationsPanel, ProcessNoticesPanel, QuartersPanel } from './acceptance-panel.js';
import { ProcessesPanel } from './processes-panel.js';

/** How well processes are mastered, and whether beyond paper. */
export default function ProcessesPage({ mission }: PageProps) {
  const names = useWords(PAGE_NAMES);
  return (
    <>
      <h1>{names.processes}</h1>
      <div class="panels">
        <ProcessesPanel mission={mission} />
        <ProcessNoticesPanel mission={mission} />
        <AcceptancePanel mission={mission} />
        <AdaptationsPanel mission={mission} />
        <QuartersPanel mission={mission} />
      </div>
    </>
  );
}
