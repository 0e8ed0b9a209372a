import { PAGE_NAMES, type PageProps } from '../frame/page.js';
import { useWords } from '../words/language.js';
import { ConflictsPanel } from './conflicts-panel.js';
import { DecisionRightsPanel } from './decision-rights-panel.js';
import { GovernanceGapsPanel } from './gaps-panel.js';
import { LegitimacyPanel } from './legitimacy-panel.js';
import { RitualsPanel } from './rituals-panel.js';
import { RoleEvolutionPanel } from './role-evolution-panel.js';
import { RoleSplitPanel, SuggestedSplitsPanel } from './role-split-panel.js';

/** Who decides what on a day, and whether governance works. */
export default function GovernancePage({ mission }: PageProps) {
  const names = useWords(PAGE_NAMES);
  return (
    <>
      <h1>{names.governance}</h1>
      <div class="panels">
        <DecisionRightsPanel mission={mission} />
        <GovernanceGapsPanel mission={mission} />
        <LegitimacyPanel mission={mission} />
        <RoleSplitPanel mission={mission} />
        <ConflictsPanel mission={mission} />
        <RitualsPanel mission={mission} />
        <RoleEvolutionPanel mission={mission} />
        <SuggestedSplitsPanel mission={mission} />
      </div>
    </>
  );
}
