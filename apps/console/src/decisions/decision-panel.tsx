import { useEffect, useState } from 'preact/hooks';
import { Answered, Section } from '../asking/panel.js';
import { useAnswer } from '../asking/use-answer.js';
import { To } from '../frame/address.js';
import { useMoment } from '../frame/moment.js';
import { Badge } from '../parts/badge.js';
import { Lines } from '../parts/lines.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { DecisionActs } from './decision-acts.js';
import { oneDecision, type OneDecisionQuery } from './decision-panel.operation.js';
import { DECISION_LABELS, STATE_TONES } from './decision-words.js';
import { Disagreements } from './disagreements.js';
import { WhatBecameOfIt } from './what-became-of-it.js';

export type Decision = NonNullable<OneDecisionQuery['decisionRegister']>['edges'][number]['node'];

const WORDS = words({
  en: {
    unknown: 'The register has no such decision on this day.',
    register: 'To all decisions',
    domain: 'Domain',
    options: 'Options',
    chosen: 'chosen',
    recommended: 'recommended',
    proposed: (by: string, day: string) => `Proposed by ${by} on ${day}`,
    waited: (days: number) => `decided after ${days} days`,
    waits: (days: number) => `waits for ${days} days`,
    inputs: (count: number) => (count === 1 ? 'one opinion given' : `${count} opinions given`),
    agreed: (people: string) => `agreed: ${people}`,
    noOptions: 'Taken without compared options.',
    made: 'The decision',
    notYet: 'Not taken yet.',
    by: (by: string, day: string) => `by ${by} on ${day}`,
    outside: 'taken by the firm',
    why: 'Reason',
    whyLater: (day: string) => `given on ${day}`,
    noReason: 'No reason recorded.',
    effective: 'Applies from',
    amount: 'Commits',
    budget: 'Budget set aside',
    recorded: 'Recorded',
    delay: (days: number) => `${days} working days after the decision`,
    objectives: 'Serves the objectives',
    kpis: 'Effect expected on',
    evidence: 'Documents',
    supersedes: 'Replaces',
    supersededBy: 'Replaced by',
    marks: 'Marks',
  },
  fr: {
    unknown: 'Cette décision n’est pas enregistrée à ce jour.',
    register: 'Vers toutes les décisions',
    domain: 'Domaine',
    options: 'Options',
    chosen: 'choisie',
    recommended: 'recommandée',
    proposed: (by, day) => `Proposée par ${by} le ${day}`,
    waited: (days) => `décidée après ${days} jours`,
    waits: (days) => `attend depuis ${days} jours`,
    inputs: (count) => (count === 1 ? 'un avis donné' : `${count} avis donnés`),
    agreed: (people) => `accord de ${people}`,
    noOptions: 'Prise sans options comparées.',
    made: 'La décision',
    notYet: 'Pas encore prise.',
    by: (by, day) => `par ${by} le ${day}`,
    outside: 'prise par le cabinet',
    why: 'Motif',
    whyLater: (day) => `donné le ${day}`,
    noReason: 'Aucun motif enregistré.',
    effective: 'S’applique à partir du',
    amount: 'Engage',
    budget: 'Budget réservé',
    recorded: 'Enregistrée',
    delay: (days) => `${days} jours ouvrés après la décision`,
    objectives: 'Sert les objectifs',
    kpis: 'Effet attendu sur',
    evidence: 'Documents',
    supersedes: 'Remplace',
    supersededBy: 'Remplacée par',
    marks: 'Marques',
  },
});

/** One decision whole: what was compared, chosen and said against it, and what became of it. */
export function DecisionPanel({ mission, decision }: { readonly mission: string; readonly decision: string }) {
  const said = useWords(WORDS);
  const moment = useMoment(mission);
  // The register answers by page: the one that is looked for may be on a later one.
  const [after, setAfter] = useState<string>();
  useEffect(() => setAfter(undefined), [decision, moment.on]);
  const answer = useAnswer(oneDecision, { ...moment, after });
  const register = answer.data?.decisionRegister;
  const found = register?.edges.find(({ node }) => node.decision === decision)?.node;
  const next = found || answer.isPlaceholderData ? undefined : register?.pageInfo;
  const later = next?.hasNextPage ? next.endCursor : undefined;
  useEffect(() => {
    if (later) setAfter(later);
  }, [later]);
  return (
    <Section
      title={found?.title ?? decision}
      wide
      busy={answer.isFetching}
      aside={found && <DecisionActs mission={mission} decision={found} />}
    >
      <Answered answer={answer} isEmpty={() => !found && !later} empty={said.unknown}>
        {() => found && <Whole mission={mission} decision={found} />}
      </Answered>
      <p>
        <To to={`/m/${mission}/decisions`}>{said.register}</To>
      </p>
    </Section>
  );
}

function Whole({ mission, decision }: { readonly mission: string; readonly decision: Decision }) {
  const said = useWords(WORDS);
  const labels = useWords(DECISION_LABELS);
  const { state, domain, flags, made } = decision;
  return (
    <>
      <p>
        <Badge tone={STATE_TONES[state]}>{labels.state[state]}</Badge> {said.domain}{' '}
        <To to={`/m/${mission}/decisions`} filters={{ domain }}>
          {domain}
        </To>
        {made && (
          <>
            {' '}
            <Lines mission={mission} revisions={[made.revision]} />
          </>
        )}
      </p>
      <div class="cards">
        <Choice mission={mission} decision={decision} />
        <Compared decision={decision} />
        <WhatBecameOfIt decision={decision} />
        <Disagreements decision={decision} />
        {flags.length > 0 && (
          <section>
            <h3>{said.marks}</h3>
            <ul class="plain">
              {flags.map(({ flag, sentence }) => (
                <li key={flag}>
                  <Badge tone="watch">{sentence.text}</Badge>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  );
}

function Choice({ mission, decision: { made } }: { readonly mission: string; readonly decision: Decision }) {
  const said = useWords(WORDS);
  const { day, euros } = useFormats();
  if (!made) {
    return (
      <section>
        <h3>{said.made}</h3>
        <p>{said.notYet}</p>
      </section>
    );
  }
  const other = (reference: string) => <To to={`/m/${mission}/decisions/${reference}`}>{reference}</To>;
  return (
    <section>
      <h3>{said.made}</h3>
      <p>
        <strong>{made.chosen}</strong>, {said.by(made.by, day(made.takenOn))}{' '}
        {!made.internal && <Badge tone="watch">{said.outside}</Badge>}
      </p>
      <dl class="terms">
        <dt>{said.why}</dt>
        <dd>
          {made.justification ?? said.noReason}
          {made.justifiedOn !== null && made.justifiedOn !== made.takenOn && (
            <span class="note block">{said.whyLater(day(made.justifiedOn))}</span>
          )}
        </dd>
        <dt>{said.effective}</dt>
        <dd>{day(made.effectiveOn)}</dd>
        <dt>{said.recorded}</dt>
        <dd>
          {day(made.recordedOn)}
          {made.delayWorkingDays > 0 && `, ${said.delay(made.delayWorkingDays)}`}
        </dd>
        {made.amountCents !== null && (
          <>
            <dt>{said.amount}</dt>
            <dd>{euros(made.amountCents)}</dd>
          </>
        )}
        {made.budgetCents !== null && (
          <>
            <dt>{said.budget}</dt>
            <dd>{euros(made.budgetCents)}</dd>
          </>
        )}
        {made.kpis.length > 0 && (
          <>
            <dt>{said.kpis}</dt>
            <dd>
              {made.kpis.map((kpi) => (
                <span key={kpi}>
                  <To to={`/m/${mission}/kpis/${kpi}`}>{kpi}</To>{' '}
                </span>
              ))}
            </dd>
          </>
        )}
        {made.objectives.length > 0 && (
          <>
            <dt>{said.objectives}</dt>
            <dd>{made.objectives.join(', ')}</dd>
          </>
        )}
        {made.evidence.length > 0 && (
          <>
            <dt>{said.evidence}</dt>
            <dd>{made.evidence.join(', ')}</dd>
          </>
        )}
        {made.supersedes !== null && (
          <>
            <dt>{said.supersedes}</dt>
            <dd>{other(made.supersedes)}</dd>
          </>
        )}
        {made.supersededBy !== null && (
          <>
            <dt>{said.supersededBy}</dt>
            <dd>{other(made.supersededBy)}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

function Compared({ decision: { proposal, made } }: { readonly decision: Decision }) {
  const said = useWords(WORDS);
  const { day } = useFormats();
  return (
    <section>
      <h3>{said.options}</h3>
      {proposal === null ? (
        <p>{said.noOptions}</p>
      ) : (
        <>
          <ul class="plain">
            {proposal.options.map(({ name, consequence }) => (
              <li key={name}>
                {name} {made?.chosen === name && <Badge tone="good">{said.chosen}</Badge>}{' '}
                {proposal.recommended === name && <Badge>{said.recommended}</Badge>}
                {consequence !== null && <p class="next">{consequence}</p>}
              </li>
            ))}
          </ul>
          <p class="note">
            {[
              said.proposed(proposal.by, day(proposal.on)),
              made ? said.waited(proposal.waitedDays) : said.waits(proposal.waitedDays),
              proposal.inputs > 0 && said.inputs(proposal.inputs),
              proposal.agreedBy.length > 0 && said.agreed(proposal.agreedBy.join(', ')),
            ]
              .filter(Boolean)
              .join(', ')}
          </p>
        </>
      )}
    </section>
  );
}
