import { PAGE_NAMES, type PageProps } from '../frame/page.js';
import { StoryPanel } from '../parts/story-panel.js';
import { useWords } from '../words/language.js';
import { DecisionPanel } from './decision-panel.js';

/** One decision: what was compared, chosen, said against it, told and applied, and its lines. */
export default function DecisionPage({ mission, thing = '' }: PageProps) {
  const names = useWords(PAGE_NAMES);
  return (
    <>
      <h1>
        {names.decision} {thing}
      </h1>
      <div class="panels">
        <DecisionPanel mission={mission} decision={thing} />
        <StoryPanel mission={mission} about={thing} />
      </div>
    </>
  );
}
