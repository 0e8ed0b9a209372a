import { ChangesPanel } from '../changes/changes-panel.js';
import { useAddress } from './address.js';
import { useDay } from './moment.js';

/** On a page that shows the past: what has moved since, when it is asked for. */
export function Comparison({ mission }: { readonly mission: string }) {
  const address = useAddress();
  const day = useDay();
  if (day === undefined || address.get('compare') === undefined) return null;
  return <ChangesPanel mission={mission} from={day} />;
}
