import { told, type Told } from './story.js';

type Granted = Parameters<typeof told<'DelegationGranted'>>[1];

/** DIR delegates: planning to COO at level 5 for the whole mission, unless told otherwise. */
export const granted = (terms: Partial<Granted> = {}): Told =>
  told(
    'DelegationGranted',
    {
      domain: 'planification',
      holder: 'COO',
      level: 5,
      validFrom: '2026-01-12',
      validTo: '2026-10-09',
      binding: 'NONE',
      grantor: 'DIR',
      ...terms,
    },
    { on: '2026-01-12', by: 'DIR', role: 'LEADERSHIP' },
  );
