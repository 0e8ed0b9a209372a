import { PAGE_NAMES, type PageProps } from '../frame/page.js';
import { useWords } from '../words/language.js';
import { IdeasPanel, InitiativeNoticesPanel, InitiativesPanel } from './initiatives-panel.js';
import './initiatives.css';

/** The initiatives of the mission: what they promise, what they bring, and what to do about them. */
export default function InitiativesPage({ mission }: PageProps) {
  const names = useWords(PAGE_NAMES);
  return (
    <>
      <h1>{names.initiatives}</h1>
      <div class="panels">
        <InitiativesPanel mission={mission} />
        <InitiativeNoticesPanel mission={mission} />
        <IdeasPanel mission={mission} />
      </div>
    </>
  );
}
