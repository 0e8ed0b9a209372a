import { PAGE_NAMES, type PageProps } from '../frame/page.js';
import { useWords } from '../words/language.js';
import { AccessLinesPanel } from './access-lines-panel.js';
import { PeoplePanel } from './people-panel.js';
import './access.css';

export default function PeoplePage({ mission }: PageProps) {
  const names = useWords(PAGE_NAMES);
  return (
    <>
      <h1>{names.people}</h1>
      <div class="panels">
        <PeoplePanel mission={mission} />
        <AccessLinesPanel mission={mission} />
      </div>
    </>
  );
}
