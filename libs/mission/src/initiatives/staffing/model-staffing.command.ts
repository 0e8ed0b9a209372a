import { cents, choice, day, group, MOST_CENTS, name, number, ref, say, units } from '#decider';
import { fact } from '../../pipeline/command.js';
import { refuse } from '../../refusals/refusals.js';
import { initiativeCommand } from '../initiative-command.js';
import { initiativeOf, statusRefusal } from '../initiative-rules.js';
import { STAFFING_KIND_NAMES } from '../initiatives-choices.js';
import { MOST_OPTIONS } from './cheapest-staffing.js';
import { overtimeBreach } from './overtime.js';
import { costOf } from './staffing.js';
import { STAFFING_KINDS } from './staffing.events.js';

export const modelStaffing = initiativeCommand('modelStaffing', {
  label: say('Dimensionner l’équipe', 'Model the staffing'),
  about: say(
    'Met côte à côte les façons de livrer ce qu’une initiative vendrait ; la moins chère qui suffit se calcule dans chaque cas. Les dernières comptent.',
    'Lays side by side the ways to deliver what an initiative would sell; the cheapest that suffices is computed in each case. The last ones count.',
  ),
  roles: ['CONSULTANT', 'LEADERSHIP'],
  fields: {
    initiative: ref('initiative'),
    options: group('StaffingOptionInput', {
      option: name().about(say('Nom de la solution.', 'Name of the option.')),
      kind: choice('StaffingKind', STAFFING_KINDS, STAFFING_KIND_NAMES),
      capacityPerDay: units().about(say('Unités livrées en plus par jour ouvré.', 'Units added a working day.')),
      costCents: cents().about(say('Coût par jour ouvré de la période.', 'Cost a working day of the span.')),
      fixedCents: cents().about(say('Coût payé une fois ; 0 s’il n’y en a pas.', 'Cost paid once; 0 if none.')),
      hoursPerWeek: number({ min: 0, max: 168 })
        .maybe()
        .about(
          say(
            'Requis pour des heures supplémentaires : heures par semaine de chaque personne en tout, 48 au plus et 44 en moyenne sur douze semaines.',
            'Required for overtime: hours a week of each person in all, 48 at most and 44 on average over twelve weeks.',
          ),
        ),
      from: day(),
      to: day(),
    })
      .list('option')
      .about(say('Douze solutions au plus.', 'Twelve options at most.')),
  },
  decide(state, { initiative, options }) {
    const bet = initiativeOf(state, initiative);
    if (options.length > MOST_OPTIONS) {
      return refuse('COUNT_BEYOND', { field: 'options', value: options.length, bound: MOST_OPTIONS });
    }
    for (const option of options) {
      if (option.to < option.from) return refuse('DATES_REVERSED', { start: option.from, end: option.to });
      if (option.kind === 'OVERTIME' && option.hoursPerWeek === undefined) {
        return refuse('INVALID_INPUT', {
          field: 'hoursPerWeek',
          why: say('requis pour des heures supplémentaires', 'required when the option is OVERTIME'),
        });
      }
      const breach = overtimeBreach(option);
      if (breach) return refuse('OVERTIME_LIMIT', { ...breach, option: option.option });
    }
    const value = options.reduce((sum, option) => sum + costOf(option), 0);
    if (value > MOST_CENTS) return refuse('COUNT_BEYOND', { field: 'costCents', value, bound: MOST_CENTS });
    if (!bet.scenario) return refuse('SCENARIO_MISSING', { initiative });
    return (
      statusRefusal(state, initiative, 'PROPOSED', 'APPROVED', 'LAUNCHED') ?? [
        fact('StaffingModelled', { initiative, options }),
      ]
    );
  },
});
