import { PAGE_NAMES, type PageProps } from '../frame/page.js';
import { useWords } from '../words/language.js';
import { BeforeNumbersPanel } from './before-numbers-panel.js';
import { DetectorsPanel } from './detectors-panel.js';
import { FeedbackPanel } from './feedback-panel.js';
import { MirrorPanel } from './mirror-panel.js';
import { SignalsPanel } from './signals-panel.js';

/** What says early that something is going wrong: signals first, then what watches. */
export default function SignalsPage({ mission }: PageProps) {
  const names = useWords(PAGE_NAMES);
  return (
    <>
      <h1>{names.signals}</h1>
      <div class="panels">
        <SignalsPanel mission={mission} />
        <DetectorsPanel mission={mission} />
        <BeforeNumbersPanel mission={mission} />
        <MirrorPanel mission={mission} />
        <FeedbackPanel mission={mission} />
      </div>
    </>
  );
}
