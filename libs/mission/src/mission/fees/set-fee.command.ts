import { cents, day, lastDay, say } from '#decider';
import { fact } from '../../pipeline/command.js';
import { refuse } from '../../refusals/refusals.js';
import { missionCommand } from '../mission-command.js';

export const setFee = missionCommand('setFee', {
  label: say('Fixer les honoraires', 'Set the fee'),
  about: say(
    'Dit ce que le cabinet facture à partir d’un jour, par mois ou par jour de présence. Remplace ce qui valait avant.',
    'Says what the firm charges from a day on, a month or a day of presence. Replaces what held before.',
  ),
  roles: ['FIRM_ADMIN', 'LEADERSHIP'],
  fields: {
    perMonthCents: cents()
      .requiredWhen(say('s’il n’y a pas de montant par jour', 'no amount a day is given'), 'INVALID_INPUT')
      .about(say('Par mois.', 'A month.')),
    perDayCents: cents()
      .requiredWhen(say('s’il n’y a pas de montant par mois', 'no amount a month is given'), 'INVALID_INPUT')
      .about(
        say(
          'Par jour de présence ; les jours sont ceux du rôle externe.',
          'A day of presence; the days are those of the external role.',
        ),
      ),
    from: day(),
    to: lastDay('from')
      .maybe()
      .about(say('Sans indication, la fin de la mission.', 'Left out, the end of the mission.')),
  },
  decide({ mission: { plannedEnd } }, input) {
    const { perMonthCents, perDayCents, from } = input;
    if ((perMonthCents === undefined) === (perDayCents === undefined))
      return refuse('INVALID_INPUT', {
        field: 'perMonthCents',
        why: say('un montant par mois ou par jour, l’un des deux', 'an amount a month or a day, one of the two'),
      });
    if (from > plannedEnd) return refuse('BEYOND_MISSION_END', { date: from, plannedEnd });
    return [fact('MissionFeeSet', input)];
  },
});
