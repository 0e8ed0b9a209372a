import { PAGE_NAMES, type PageProps } from '../frame/page.js';
import { partOf, useMembership } from '../frame/who.js';
import { PaperLink } from '../parts/paper-link.js';
import { useWords } from '../words/language.js';
import { ArchivePanel } from './archive-panel.js';
import { EngagementPanel } from './engagement-panel.js';
import { FilePanel } from './file-panel.js';
import { QuestionsPanel } from './questions-panel.js';
import './access.css';

export default function DossierPage({ mission }: PageProps) {
  const names = useWords(PAGE_NAMES);
  const membership = useMembership(mission);
  return (
    <>
      <h1>{names.dossier}</h1>
      <p>
        <PaperLink mission={mission} paper="dossier" />
      </p>
      <div class="panels">
        <FilePanel mission={mission} />
        <QuestionsPanel mission={mission} />
        {membership && partOf(membership) === 'leadership' && <EngagementPanel mission={mission} />}
        <ArchivePanel mission={mission} />
      </div>
    </>
  );
}
