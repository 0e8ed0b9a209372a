import { weekOf } from '#calendar';
import { bool, choice, name, site, text } from '#decider';
import { refuse } from '../refusals/refusals.js';
import { weakSignalCommand } from './weak-signal-command.js';

/** What somebody means to give: a remark, or an alert under the law, for which there is another channel. */
const FEEDBACK_KINDS = ['INFORMAL', 'LEGAL_ALERT'] as const;

export const giveFeedback = weakSignalCommand('giveFeedback', {
  about: 'Gives informal feedback, once a week. It goes into no stream, and nothing ties it to whoever gave it.',
  roles: ['TEAM', 'SUCCESSOR', 'CONSULTANT', 'LEADERSHIP', 'SPONSOR'],
  writesTo: 'feedback',
  discreet: true,
  fields: {
    theme: name().about('What it is about, in a few words that others would choose too; entries are counted by it.'),
    text: text().asPersonal(),
    site: site().maybe(),
    quotable: bool().or(false).about('You agree to be quoted, if at least five people give feedback on the theme.'),
    kind: choice('FeedbackKind', FEEDBACK_KINDS)
      .or('INFORMAL')
      .about('LEGAL_ALERT is refused and nothing of it is kept: use the legal reporting channel.'),
  },
  decide(_, { kind }, { today, answered }) {
    if (kind === 'LEGAL_ALERT') return refuse('REPORTING_CHANNEL');
    return answered ? refuse('ALREADY_ANSWERED', { week: weekOf(today) }) : [];
  },
});
