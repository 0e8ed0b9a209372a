import { ValueSimulationPanel } from '../exit-readiness/value-simulation-panel.js';
import { PAGE_NAMES, type PageProps } from '../frame/page.js';
import { useWords } from '../words/language.js';
import { HireOrOutsourcePanel } from './hire-or-outsource-panel.js';
import './costs.css';

/** Two calculators under what the reader supposes: neither advises, and nothing of it is recorded. */
export default function CostsPage({ mission }: PageProps) {
  const names = useWords(PAGE_NAMES);
  return (
    <>
      <h1>{names.costs}</h1>
      <div class="panels">
        <HireOrOutsourcePanel mission={mission} />
        <ValueSimulationPanel mission={mission} />
      </div>
    </>
  );
}
