import { weekOf } from '#calendar';
import { bool, choice, name, site, text, say } from '#decider';
import { refuse } from '../refusals/refusals.js';
import { weakSignalCommand } from './weak-signal-command.js';

/** What someone means to give: a remark, or an alert under the law, for which there is another channel. */
const FEEDBACK_KINDS = ['INFORMAL', 'LEGAL_ALERT'] as const;

const FEEDBACK_KIND_NAMES = {
  INFORMAL: say('Retour informel', 'Informal feedback'),
  LEGAL_ALERT: say('Alerte légale', 'Legal alert'),
};

export const giveFeedback = weakSignalCommand('giveFeedback', {
  label: say('Donner un retour', 'Give feedback'),
  about: say(
    'Donne un retour informel, une fois par semaine. Il n’entre dans aucun flux, et rien ne le relie à son auteur.',
    'Gives informal feedback, once a week. It goes into no stream, and nothing ties it to whoever gave it.',
  ),
  roles: ['TEAM', 'SUCCESSOR', 'CONSULTANT', 'LEADERSHIP', 'SPONSOR'],
  writesTo: 'feedback',
  discreet: true,
  fields: {
    theme: name().about(
      say(
        'Le sujet, en quelques mots que d’autres choisiraient aussi ; les retours sont comptés par thème.',
        'What it is about, in a few words that others would choose too; entries are counted by it.',
      ),
    ),
    text: text().asPersonal(),
    site: site().maybe(),
    quotable: bool()
      .or(false)
      .about(
        say(
          'Vous acceptez d’être cité, si au moins cinq personnes donnent un retour sur le thème.',
          'You agree to be quoted, if at least five people give feedback on the theme.',
        ),
      ),
    kind: choice('FeedbackKind', FEEDBACK_KINDS, FEEDBACK_KIND_NAMES)
      .or('INFORMAL')
      .about(
        say(
          'Une alerte légale est refusée et rien n’en est gardé : utilisez le dispositif d’alerte légal.',
          'LEGAL_ALERT is refused and nothing of it is kept: use the legal reporting channel.',
        ),
      ),
  },
  decide(_, { kind }, { today, answered }) {
    if (kind === 'LEGAL_ALERT') return refuse('REPORTING_CHANNEL');
    return answered ? refuse('ALREADY_ANSWERED', { week: weekOf(today) }) : [];
  },
});
