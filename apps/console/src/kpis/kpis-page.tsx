import { CostDriversPanel } from '../operations/cost-drivers-panel.js';
import { PAGE_NAMES, type PageProps } from '../frame/page.js';
import { useWords } from '../words/language.js';
import { BoardPanel } from './board-panel.js';
import { SimplificationPanel } from './simplification-panel.js';

/** The measures of a mission, what they cost to follow, and what processes cost. */
export default function KpisPage({ mission }: PageProps) {
  const names = useWords(PAGE_NAMES);
  return (
    <>
      <h1>{names.kpis}</h1>
      <div class="panels">
        <BoardPanel mission={mission} />
        <SimplificationPanel mission={mission} />
        <CostDriversPanel mission={mission} />
      </div>
    </>
  );
}
