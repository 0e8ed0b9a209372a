import { bool, choice, count, evidence, futureRef, int, rate, say } from '#decider';
import { MOST_EMPLOYEES } from './mission-vocabulary.js';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { ABSENCE_EFFECTS, NEEDS, ORG_KINDS } from './diagnostic.events.js';
import { scoreOf } from './diagnostic-score.js';
import { missionCommand } from './mission-command.js';
import { ORG_KIND_NAMES } from './mission-choices.js';
import { ABSENCE_EFFECT_NAMES } from './mission-choices.js';
import { DIAGNOSTIC_NEED_NAMES } from './mission-choices.js';

export const completeExpressDiagnostic = missionCommand('completeExpressDiagnostic', {
  label: say('Faire un diagnostic express', 'Complete an express diagnostic'),
  about: say(
    'Note une entreprise avant toute mission : a-t-elle besoin d’un COO externe, et sinon, par quoi commencer ?',
    'Scores a company before any mission: does it need an external COO, and if not, what first?',
  ),
  roles: ['FIRM_ADMIN'],
  beforeMission: true,
  writesTo: 'diagnostic',
  fields: {
    diagnostic: futureRef('diagnostic').about(
      say(
        'Référence du nouveau diagnostic : lettres, chiffres et tirets, 32 au plus.',
        'Reference of the new diagnostic: letters, digits and dashes, at most 32.',
      ),
    ),
    orgKind: choice('OrgKind', ORG_KINDS, ORG_KIND_NAMES),
    headcount: count(MOST_EMPLOYEES).about(say('Personnes qui y travaillent.', 'People who work there.')),
    sites: count(10_000)
      .maybe()
      .about(say('Nombre de sites.', 'Number of sites.'))
      .called(say('Nombre de sites', 'Number of sites')),
    offers: count(100_000).maybe().about(say('Nombre d’offres.', 'Number of offers.')),
    channels: count(10_000)
      .maybe()
      .about(say('Nombre de canaux de vente.', 'Number of sales channels.'))
      .called(say('Nombre de canaux', 'Number of channels')),
    criticalSuppliers: count(10_000)
      .maybe()
      .about(say('Fournisseurs sans qui le travail s’arrête.', 'Suppliers without whom work stops.')),
    ownerDecisionShare: rate()
      .maybe()
      .about(
        say(
          'Part des décisions opérationnelles prises par le dirigeant, de 0 à 1.',
          'Share of operating decisions taken by the owner, 0 to 1.',
        ),
      ),
    absenceEffect: choice('AbsenceEffect', ABSENCE_EFFECTS, ABSENCE_EFFECT_NAMES)
      .maybe()
      .about(
        say(
          'Ce qui se passe quand le dirigeant est absent trois jours.',
          'What happens when the owner is away for three days.',
        ),
      ),
    onePersonShare: rate()
      .maybe()
      .about(
        say(
          'Part de l’activité qui repose sur une seule personne, de 0 à 1.',
          'Share of the activity that rests on one person, 0 to 1.',
        ),
      ),
    priorityChangesPerMonth: count(10_000)
      .maybe()
      .about(say('Changements de priorité en un mois.', 'Changes of priority in a month.')),
    openIrritants: count(100_000)
      .maybe()
      .about(say('Gênes répétées encore ouvertes.', 'Repeated nuisances that are open.')),
    urgentDecisionShare: rate()
      .maybe()
      .about(
        say('Part des décisions prises dans l’urgence, de 0 à 1.', 'Share of decisions taken in urgency, 0 to 1.'),
      ),
    reliableIndicators: int(0, 5)
      .maybe()
      .about(
        say(
          'Entre marge, délai, qualité, satisfaction et charge : combien sont fiables.',
          'Of margin, delay, quality, satisfaction and load: how many are reliable.',
        ),
      ),
    need: choice('DiagnosticNeed', NEEDS, DIAGNOSTIC_NEED_NAMES).about(
      say(
        'Comment : les opérations. Quoi : vision et positionnement, donc la stratégie.',
        'HOW: operations. WHAT: vision and positioning, which is strategy.',
      ),
    ),
    fullTimeHireAffordable: bool().about(
      say(
        'Il y a du travail pour un directeur des opérations à plein temps, et de quoi l’embaucher.',
        'There is work for a full-time operations director, and the means to hire one.',
      ),
    ),
    evidence: evidence().maybe(),
  },
  decide(_, input, { diagnostic, firms }) {
    if (diagnostic?.completed) return refuse('REF_TAKEN', { kind: 'diagnostic', ref: input.diagnostic });
    return [fact('ExpressDiagnosticCompleted', { ...input, firms, ...scoreOf(input) })];
  },
});
