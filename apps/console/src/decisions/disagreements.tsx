import { Badge } from '../parts/badge.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import type { Decision } from './decision-panel.js';

const WORDS = words({
  en: {
    title: 'Objections, conflicts, experts',
    objects: (by: string, day: string) => `${by} objected on ${day}`,
    cause: {
      PRIORITIES: 'about priorities',
      STYLE: 'about working style',
      COMMUNICATION: 'for lack of communication',
      OTHER: 'for another cause',
    },
    suspends: 'suspends the decision',
    cleared: (day: string) => `cleared on ${day}`,
    kind: { MEDIATION: 'Mediation', ARBITRATION: 'Arbitration' },
    between: (parties: string, third: string) => `between ${parties}, before ${third}`,
    lasted: (from: string, to: string, days: number) => `from ${from} to ${to}, ${days} working days`,
    open: (from: string, days: number) => `open since ${from}, ${days} working days`,
    settled: 'settled',
    unsettled: 'not settled',
    late: 'longer than promised',
    expert: (expert: string, day: string) => `${expert} was asked on ${day}`,
    unanswered: 'no answer yet',
  },
  fr: {
    title: 'Objections, conflits, experts',
    objects: (by, day) => `${by} s’est opposé le ${day}`,
    cause: {
      PRIORITIES: 'sur les priorités',
      STYLE: 'sur le style de travail',
      COMMUNICATION: 'par manque de communication',
      OTHER: 'pour une autre cause',
    },
    suspends: 'suspend la décision',
    cleared: (day) => `réglée le ${day}`,
    kind: { MEDIATION: 'Médiation', ARBITRATION: 'Arbitrage' },
    between: (parties, third) => `entre ${parties}, devant ${third}`,
    lasted: (from, to, days) => `du ${from} au ${to}, ${days} jours ouvrés`,
    open: (from, days) => `en cours depuis le ${from}, ${days} jours ouvrés`,
    settled: 'réglé',
    unsettled: 'sans accord',
    late: 'plus long que promis',
    expert: (expert, day) => `${expert} a été consulté le ${day}`,
    unanswered: 'pas encore de réponse',
  },
});

/** What was said against a decision, who settled it, and who was asked from outside. */
export function Disagreements({ decision: { objections, conflicts, experts } }: { readonly decision: Decision }) {
  const said = useWords(WORDS);
  const { day } = useFormats();
  if (objections.length + conflicts.length + experts.length === 0) return null;
  return (
    <section>
      <h3>{said.title}</h3>
      <ul class="plain">
        {objections.map(({ by, on, cause, reason, suspends, clearedOn }) => (
          <li key={`${by} ${on}`}>
            {said.objects(by, day(on))}
            {cause !== null && ` ${said.cause[cause]}`}{' '}
            {clearedOn !== null ? (
              <Badge tone="good">{said.cleared(day(clearedOn))}</Badge>
            ) : (
              suspends && <Badge tone="bad">{said.suspends}</Badge>
            )}
            <p class="next">{reason}</p>
          </li>
        ))}
        {conflicts.map(({ kind, parties, third, openedOn, endedOn, workingDays, late, settled, outcome }) => (
          <li key={`${kind} ${openedOn}`}>
            {said.kind[kind]} {said.between(parties.join(', '), third)},{' '}
            {endedOn === null
              ? said.open(day(openedOn), workingDays)
              : said.lasted(day(openedOn), day(endedOn), workingDays)}{' '}
            {settled !== null && (
              <Badge tone={settled ? 'good' : 'bad'}>{settled ? said.settled : said.unsettled}</Badge>
            )}{' '}
            {late && <Badge tone="bad">{said.late}</Badge>}
            {outcome !== null && <p class="next">{outcome}</p>}
          </li>
        ))}
        {experts.map(({ expert, on, question, answer }) => (
          <li key={`${expert} ${on}`}>
            {said.expert(expert, day(on))}
            <p class="next">{question}</p>
            <p>{answer ?? said.unanswered}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
