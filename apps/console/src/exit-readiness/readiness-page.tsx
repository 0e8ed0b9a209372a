import { PAGE_NAMES, type PageProps } from '../frame/page.js';
import { PaperLink } from '../parts/paper-link.js';
import { useWords } from '../words/language.js';
import { AbsencePanel } from './absence-panel.js';
import { DimensionsPanel } from './dimensions-panel.js';
import { EvidencePanel } from './evidence-panel.js';
import { FacadeBanner } from './facade-banner.js';
import { ForecastPanel } from './forecast-panel.js';
import { GatesPanel } from './gates-panel.js';
import { LeversPanel } from './levers-panel.js';
import { ScorePanel } from './score-panel.js';
import { SnapshotsPanel } from './snapshots-panel.js';

/** How ready the company is to do without its owner and the firm: the verdict, then why, then what to do. */
export default function ReadinessPage({ mission }: PageProps) {
  const names = useWords(PAGE_NAMES);
  return (
    <>
      <h1>{names.readiness}</h1>
      <p>
        <PaperLink mission={mission} paper="readiness" />
      </p>
      <div class="panels">
        <ScorePanel mission={mission} />
        <GatesPanel mission={mission} />
        <LeversPanel mission={mission} />
        <div class="panels">
          <FacadeBanner mission={mission} />
          <EvidencePanel mission={mission} />
        </div>
        <ForecastPanel mission={mission} />
        <SnapshotsPanel mission={mission} />
        <DimensionsPanel mission={mission} />
        <AbsencePanel mission={mission} />
      </div>
    </>
  );
}
