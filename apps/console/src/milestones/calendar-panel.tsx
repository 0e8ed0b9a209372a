import { Panel } from '../asking/panel.js';
import { SlipTimeline } from '../charts/slip-timeline.js';
import { useMoment } from '../frame/moment.js';
import { Badge, type Tone } from '../parts/badge.js';
import { Figure, Figures } from '../parts/figure.js';
import { Lines } from '../parts/lines.js';
import { Act } from '../recording/act.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import {
  calendar,
  type CalendarQuery,
  type MilestoneKind,
  type MilestoneStanding,
} from './calendar-panel.operation.js';

const WORDS = words({
  en: {
    title: 'The calendar',
    empty: 'No milestone is planned yet: setting the mission up plans them, or takes a template.',
    reached: 'Reached',
    of: (part: string, whole: string) => `${part} of ${whole}`,
    onTime: (count: string) => `${count} by their first date`,
    late: 'Late',
    worst: 'Longest slip',
    days: (days: string) => `${days} days`,
    kind: {
      FLASH_AUDIT: 'Flash audit',
      DIAGNOSTICS: 'Diagnostics',
      MACRO_PROJECT: 'Macro-project',
      DELIVERABLES: 'Deliverables',
      HANDOVER: 'Handover',
    } satisfies Record<MilestoneKind, string>,
    standing: { REACHED: 'reached', LATE: 'late', AHEAD: 'to come' } satisfies Record<MilestoneStanding, string>,
    each: 'One by one',
    due: (day: string) => `due ${day}`,
    done: (day: string) => `reached ${day}`,
    slip: (days: number) => (days > 0 ? `${days} days after its first date` : `${-days} days before its first date`),
    waiting: (deliverables: string) => `waits for ${deliverables}`,
    evidence: (evidence: string) => `evidence ${evidence}`,
    moved: (from: string, to: string, by: string, on: string) => `Moved from ${from} to ${to} by ${by} on ${on}`,
    missed: 'once it was missed',
    reach: 'Record as reached',
    move: 'Move',
  },
  fr: {
    title: 'Le calendrier',
    empty: 'Aucun jalon n’est encore prévu : la mise en place de la mission les prévoit, ou reprend un modèle.',
    reached: 'Atteints',
    of: (part, whole) => `${part} sur ${whole}`,
    onTime: (count) => `${count} à leur première date`,
    late: 'En retard',
    worst: 'Plus long retard',
    days: (days) => `${days} jours`,
    kind: {
      FLASH_AUDIT: 'Audit flash',
      DIAGNOSTICS: 'Diagnostics',
      MACRO_PROJECT: 'Macro-chantier',
      DELIVERABLES: 'Livrables',
      HANDOVER: 'Passation',
    },
    standing: { REACHED: 'atteint', LATE: 'en retard', AHEAD: 'à venir' },
    each: 'Un par un',
    due: (day) => `prévu le ${day}`,
    done: (day) => `atteint le ${day}`,
    slip: (days) => (days > 0 ? `${days} jours après sa première date` : `${-days} jours avant sa première date`),
    waiting: (deliverables) => `attend ${deliverables}`,
    evidence: (evidence) => `preuve ${evidence}`,
    moved: (from, to, by, on) => `Déplacé du ${from} au ${to} par ${by} le ${on}`,
    missed: 'une fois manqué',
    reach: 'Le dire atteint',
    move: 'Déplacer',
  },
});

const TONES: Readonly<Record<MilestoneStanding, Tone>> = { REACHED: 'good', LATE: 'bad', AHEAD: 'plain' };

type Milestone = NonNullable<CalendarQuery['milestones']>['milestones'][number];

/** The dated steps of the mission, each with every date it ever had. */
export function CalendarPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const { number } = useFormats();
  return (
    <Panel
      title={said.title}
      wide
      query={calendar}
      variables={useMoment(mission)}
      isEmpty={({ milestones }) => !milestones?.milestones.length}
      empty={said.empty}
    >
      {({ milestones: found }) => {
        if (!found) return null;
        const { totals, milestones, plannedEnd, asOf } = found;
        return (
          <>
            <Figures>
              <Figure label={said.reached} note={said.onTime(number(totals.onTime))}>
                {said.of(number(totals.reached), number(totals.planned))}
              </Figure>
              <Figure label={said.late}>{number(totals.late)}</Figure>
              {totals.worstSlipDays != null && (
                <Figure label={said.worst}>{said.days(number(totals.worstSlipDays))}</Figure>
              )}
            </Figures>
            <SlipTimeline
              today={asOf.day}
              end={plannedEnd}
              steps={milestones.map(
                ({ milestone, name, kind, firstDue, due, reachedOn, standing, slipDays, moves }) => ({
                  milestone,
                  name: name ?? said.kind[kind],
                  firstDue,
                  due,
                  reachedOn: reachedOn ?? undefined,
                  standing,
                  slipDays,
                  moves: moves.slice(0, -1).map(({ to }) => to),
                }),
              )}
            />
            <h3>{said.each}</h3>
            <ul class="plain">
              {milestones.map((milestone) => (
                <Step key={milestone.milestone} mission={mission} step={milestone} />
              ))}
            </ul>
          </>
        );
      }}
    </Panel>
  );
}

function Step({ mission, step }: { readonly mission: string; readonly step: Milestone }) {
  const said = useWords(WORDS);
  const { day } = useFormats();
  const { milestone, name, kind, due, reachedOn, slipDays, standing, waitingFor, functions, evidence, moves } = step;
  const facts = [
    reachedOn ? said.done(day(reachedOn)) : said.due(day(due)),
    ...(slipDays === 0 ? [] : [said.slip(slipDays)]),
    ...(functions.length > 0 ? [functions.join(', ')] : []),
    ...(waitingFor.length > 0 ? [said.waiting(waitingFor.join(', '))] : []),
    ...(evidence ? [said.evidence(evidence)] : []),
  ];
  return (
    <li>
      <Badge tone={TONES[standing]}>{said.standing[standing]}</Badge>{' '}
      <strong>
        {milestone} · {name ?? said.kind[kind]}
      </strong>
      {name && ` (${said.kind[kind]})`}
      <p class="next">{facts.join(' · ')}</p>
      {moves.map(({ from, to, by, on, reason, missed, revision }) => (
        <p key={revision} class="next">
          {said.moved(day(from), day(to), by, day(on))}
          {missed && `, ${said.missed}`} – {reason} <Lines mission={mission} revisions={[revision]} />
        </p>
      ))}
      {!reachedOn && (
        <p class="acts">
          <Act mission={mission} command="reachMilestone" values={{ milestone }}>
            {said.reach}
          </Act>{' '}
          <Act mission={mission} command="rescheduleMilestone" values={{ milestone }}>
            {said.move}
          </Act>
        </p>
      )}
    </li>
  );
}
