import { PAGE_NAMES, type PageProps } from '../frame/page.js';
import { useWords } from '../words/language.js';
import { RegisterPanel } from './register-panel.js';
import { RegisterSummaryPanel } from './register-summary-panel.js';

/** The register of decisions, and how well they are traced, told and applied. */
export default function DecisionsPage({ mission }: PageProps) {
  const names = useWords(PAGE_NAMES);
  return (
    <>
      <h1>{names.decisions}</h1>
      <div class="panels">
        <RegisterPanel mission={mission} />
        <RegisterSummaryPanel mission={mission} />
      </div>
    </>
  );
}
