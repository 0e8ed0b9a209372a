import { told, type Told } from './story.js';

type Granted = Parameters<typeof told<'DelegationGranted'>>[1];
type Transferred = Parameters<typeof told<'DelegationTransferred'>>[1];

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

/** DIR gives the planning of COO on to PROD at level 6, unless told otherwise. */
export const transferred = (terms: Partial<Transferred> = {}, on = '2026-07-10'): Told =>
  told(
    'DelegationTransferred',
    {
      domain: 'planification',
      from: 'COO',
      to: 'PROD',
      level: 6,
      validFrom: '2026-07-13',
      binding: 'NONE',
      grantor: 'DIR',
      ...terms,
    },
    { on, by: 'DIR', role: 'LEADERSHIP' },
  );
