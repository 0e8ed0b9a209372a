import { evidence, organisation } from '#decider';
import { fact } from '../../pipeline/command.js';
import { noticeRefusal } from './employee-notice.js';
import { exitReadinessCommand } from '../exit-readiness-command.js';

export const recordClosing = exitReadinessCommand('recordClosing', {
  about: 'Records that the sale is completed: from then on the acquirer may act.',
  roles: ['SPONSOR', 'LEADERSHIP'],
  openIn: ['ACTIVE', 'CLOSED'],
  fields: { acquirer: organisation().about('The buyer’s organisation.'), evidence: evidence().maybe() },
  decide: (state, input, { occurredOn }) => noticeRefusal(state, occurredOn) ?? [fact('ClosingRecorded', input)],
});
