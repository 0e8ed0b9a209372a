import { PAGE_NAMES, type PageProps } from '../frame/page.js';
import { useWords } from '../words/language.js';
import { CostDriversPanel } from './cost-drivers-panel.js';
import { FieldPresencePanel } from './field-presence-panel.js';
import { IntegrationPanel } from './integration-panel.js';
import { IrritantsPanel, OperationsNoticesPanel } from './irritants-panel.js';
import { BottlenecksPanel, LoadsPanel } from './limits-panel.js';
import { FlowPanel, PromisesPanel, WorkstreamsPanel } from './promises-panel.js';

/** Daily operations: what hinders the work, what limits it, what is promised, what it costs. */
export default function OperationsPage({ mission }: PageProps) {
  const names = useWords(PAGE_NAMES);
  return (
    <>
      <h1>{names.operations}</h1>
      <div class="panels">
        <IrritantsPanel mission={mission} />
        <OperationsNoticesPanel mission={mission} />
        <BottlenecksPanel mission={mission} />
        <PromisesPanel mission={mission} />
        <LoadsPanel mission={mission} />
        <FlowPanel mission={mission} />
        <WorkstreamsPanel mission={mission} />
        <CostDriversPanel mission={mission} />
        <IntegrationPanel mission={mission} />
        <FieldPresencePanel mission={mission} />
      </div>
    </>
  );
}
