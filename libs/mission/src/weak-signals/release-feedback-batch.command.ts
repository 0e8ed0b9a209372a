import { count, group, name, site, week } from '#decider';
import { isInternal, rolesOn } from '../access/access.state.js';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { FEWEST_ANSWERS } from '../shared/feedback-entry.js';
import { weakSignalCommand } from './weak-signal-command.js';
import { refsOf } from '../shared/in-order.js';

export const releaseFeedbackBatch = weakSignalCommand('releaseFeedbackBatch', {
  about: 'Releases the feedback of a week as counts. Batches are numbered F1, F2, … in the order of release.',
  roles: ['SYSTEM'],
  internal: true,
  discreet: true,
  fields: {
    week: week().about('The week in which it was given.'),
    entries: count(1_000_000),
    themes: group('ReleasedThemeInput', { theme: name(), count: count(1_000_000, 1) }).list(),
    bySite: group('ReleasedSiteInput', { site: site('be free'), entries: count(1_000_000, 1) })
      .list()
      .maybe(),
  },
  decide(state, input, { occurredOn }) {
    if (input.entries < FEWEST_ANSWERS) return refuse('ANONYMITY_THRESHOLD', { threshold: FEWEST_ANSWERS });
    const batch = `F${state.weakSignals.feedback.length + 1}`;
    const population = refsOf(state.access.roles).filter(
      (person) => isInternal(state.access, person) && rolesOn(state.access, person, occurredOn).length > 0,
    ).length;
    return [fact('InformalFeedbackBatchReleased', { batch, ...input, population })];
  },
});
