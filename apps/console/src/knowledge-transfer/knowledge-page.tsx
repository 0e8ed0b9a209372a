import { PAGE_NAMES, type PageProps } from '../frame/page.js';
import { useWords } from '../words/language.js';
import { FirmWithdrawalPanel } from './firm-withdrawal-panel.js';
import { KnowledgeMatrixPanel } from './knowledge-matrix-panel.js';
import { ManagerSkillsPanel } from './manager-skills-panel.js';
import { RelaysPanel, TransferNoticesPanel } from './relays-panel.js';
import './knowledge.css';

/** Who has the critical knowledge, what remains without whom, and how the firm withdraws. */
export default function KnowledgePage({ mission }: PageProps) {
  const names = useWords(PAGE_NAMES);
  return (
    <>
      <h1>{names.knowledge}</h1>
      <div class="panels">
        <KnowledgeMatrixPanel mission={mission} />
        <TransferNoticesPanel mission={mission} />
        <RelaysPanel mission={mission} />
        <FirmWithdrawalPanel mission={mission} />
        <ManagerSkillsPanel mission={mission} />
      </div>
    </>
  );
}
