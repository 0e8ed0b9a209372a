import { count, group, name, site, week, say } from '#decider';
import { isInternal, rolesOn } from '../access/access.state.js';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { FEWEST_ANSWERS } from '../shared/feedback-entry.js';
import { weakSignalCommand } from './weak-signal-command.js';
import { refsOf } from '../shared/in-order.js';

export const releaseFeedbackBatch = weakSignalCommand('releaseFeedbackBatch', {
  label: say('Publier un lot de retours', 'Release a feedback batch'),
  about: say(
    'Publie les retours d’une semaine sous forme de comptes. Les lots sont numérotés F1, F2 … dans l’ordre de publication.',
    'Releases the feedback of a week as counts. Batches are numbered F1, F2, … in the order of release.',
  ),
  roles: ['SYSTEM'],
  internal: true,
  discreet: true,
  fields: {
    week: week().about(say('La semaine où il a été donné.', 'The week in which it was given.')),
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
