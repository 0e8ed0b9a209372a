import { cents, count, evidence, ref, say } from '#decider';
import { fact } from '../../pipeline/command.js';
import { refuse } from '../../refusals/refusals.js';
import { absenceResult, workingDaysAway } from './absence-test-rules.js';
import { exitReadinessCommand } from '../exit-readiness-command.js';
import { testOf } from '../exit-readiness.state.js';

export const completeAbsenceTest = exitReadinessCommand('completeAbsenceTest', {
  label: say('Conclure un test d’absence', 'Complete an absence test'),
  about: say(
    'Enregistre comment s’est passée une absence. Réussi : au moins 10 jours ouvrés, au plus 2 interruptions, aucune décision bloquée.',
    'Records how an absence went. Passed: at least 10 working days, at most 2 interruptions, no blocked decision.',
  ),
  roles: ['CONSULTANT', 'TEAM', 'SUCCESSOR', 'SPONSOR'],
  fields: {
    test: ref('test'),
    interruptions: count(10_000).about(
      say('Nombre de fois où la personne absente a été rappelée.', 'Times the absent person was called back in.'),
    ),
    blockedDecisions: count(10_000).about(
      say('Décisions qui ont attendu la personne absente.', 'Decisions that waited for the absent person.'),
    ),
    revenueAtRiskCents: cents().maybe().about(say('Chiffre d’affaires mis en risque.', 'Revenue that was at risk.')),
    causes: ref('item')
      .list()
      .or([])
      .about(say('Savoirs qui ont manqué.', 'Knowledge items that were missed.'))
      .called(say('Savoirs qui ont manqué', 'Knowledge missed')),
    evidence: evidence().maybe(),
  },
  decide({ exitReadiness }, input, { actor, occurredOn }) {
    const { test: ref, interruptions, blockedDecisions } = input;
    const test = testOf(exitReadiness, ref);
    if (actor.id === test.absent) return refuse('SELF_ASSESSMENT', { person: actor.id });
    if (test.completed) return refuse('WRONG_STATE', { kind: 'test', ref, state: 'completed' });
    const workingDays = workingDaysAway(test, occurredOn);
    const result = absenceResult(workingDays, interruptions, blockedDecisions);
    return [fact('AbsenceTestCompleted', { ...input, absent: test.absent, workingDays, result })];
  },
});
