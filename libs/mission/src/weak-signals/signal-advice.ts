import type { Sentence } from '#decider';
import type { DetectorName } from './weak-signals.events.js';
import type { SignalRole } from './weak-signals-vocabulary.js';

/** What a signal asks of people: a question put to a role. */
export interface SignalAdvice {
  /** Whom it is put to. */
  readonly role: SignalRole;
  /** What to do about it. */
  readonly act: Sentence;
  /** When its detector is clear, so that the system closes it. */
  readonly clear: Sentence;
}

const advice = (role: SignalRole, act: readonly [string, string], clear: readonly [string, string]): SignalAdvice => ({
  role,
  act: { fr: act[0], en: act[1] },
  clear: { fr: clear[0], en: clear[1] },
});

/** What each detector asks, and what settles it. */
export const SIGNAL_ADVICE: Readonly<Record<DetectorName, SignalAdvice>> = {
  'clarifications-cusum': advice(
    'CONSULTANT',
    ['expliquer ce qui trouble sur ces sujets, ou revenir dessus', 'explain what confuses on these topics, or undo it'],
    [
      'la somme est revenue à 0, ou que trois semaines de suite restent sous la limite après une remise à zéro',
      'the sum is back at 0, or three weeks in a row stay below the limit after a reset',
    ],
  ),
  'participation-ewma': advice(
    'LEADERSHIP',
    [
      'demander au groupe pourquoi il contribue moins, sans chercher qui',
      'ask the group why it contributes less, without looking for who',
    ],
    ['deux semaines de suite atteignent la limite', 'two weeks in a row reach the limit'],
  ),
  silence: advice(
    'LEADERSHIP',
    ['aller vers les équipes avec une question ouverte', 'go to the teams with an open question'],
    [
      'les questions ou les retours redeviennent plausibles (P d’au moins 5 %)',
      'questions or feedback are plausible again (P of at least 5%)',
    ],
  ),
  'owner-dependency': advice(
    'LEADERSHIP',
    ['déléguer un domaine que le dirigeant tranche encore', 'delegate a domain that the owner still settles'],
    [
      'la borne basse de la part du dirigeant ne dépasse plus la cible',
      'the lower bound of the owner’s share is no longer above the target',
    ],
  ),
  'kpi-trend': advice(
    'CONSULTANT',
    [
      'chercher la cause de la dérive et faire décider d’un correctif',
      'find what makes it drift, and have a remedy decided',
    ],
    ['la tendance n’est plus établie (p d’au moins 5 %)', 'the trend is no longer established (p of at least 5%)'],
  ),
  'kpi-shift': advice(
    'CONSULTANT',
    [
      'chercher ce qui a changé au moment du décalage et faire décider',
      'find what changed when the level shifted, and have it decided',
    ],
    ['trois points de suite sont sous la limite', 'three points in a row are below the limit'],
  ),
  'moving-priorities': advice(
    'LEADERSHIP',
    ['fixer l’ordre des enjeux et s’y tenir', 'settle the order of the issues and keep to it'],
    ['un mois entier compte moins de trois changements', 'a full month has fewer than three changes'],
  ),
  'persistent-irritants': advice(
    'CONSULTANT',
    ['confier chaque irritant à quelqu’un et en supprimer', 'put someone in charge of each irritant and remove some'],
    [
      'il reste moins de trois irritants persistants, un vendredi',
      'fewer than three persistent irritants are left, on a Friday',
    ],
  ),
  facade: advice(
    'CONSULTANT',
    [
      'faire exécuter le processus par des internes, ou corriger ce qui est écrit',
      'have internal people run the process, or correct what is written',
    ],
    [
      'le processus est pratiqué, ou n’est plus en avance sur le papier',
      'the process is practised, or no longer ahead on paper',
    ],
  ),
  'provider-dependency': advice(
    'CONSULTANT',
    ['transmettre ces savoirs à des internes', 'pass these items on to internal people'],
    ['chaque savoir critique a un relais interne', 'every critical item has an internal relay'],
  ),
  'knowledge-loss': advice(
    'LEADERSHIP',
    ['désigner un relais et prévoir la transmission', 'name a relay and plan the transfer'],
    ['quelqu’un le maîtrise de nouveau seul', 'someone masters it alone again'],
  ),
  'black-box': advice(
    'LEADERSHIP',
    ['donner le motif et communiquer les décisions suivantes', 'give the reason and communicate the next decisions'],
    [
      'le motif est donné et une décision suivante communiquée',
      'the reason is given and a later decision communicated',
    ],
  ),
  'silent-register': advice(
    'LEADERSHIP',
    ['enregistrer les décisions prises depuis', 'record the decisions taken since'],
    ['une décision est enregistrée', 'a decision is recorded'],
  ),
  'ready-made': advice(
    'CONSULTANT',
    [
      'essayer à petite échelle, ou adapter la méthode avec l’équipe',
      'try it on a small scale, or adapt the method with the team',
    ],
    [
      'un pilote, ou une adaptation de la méthode, est enregistré',
      'a pilot, or an adaptation of the method, is recorded',
    ],
  ),
  'owner-overload': advice(
    'LEADERSHIP',
    [
      'en parler avec le consultant, et décider de ce qui s’arrête, se délègue ou s’automatise',
      'talk about it with the consultant, and decide what stops, is delegated or is automated',
    ],
    ['deux semaines de suite ne dépassent plus la limite', 'two weeks in a row are no longer above the limit'],
  ),
};
