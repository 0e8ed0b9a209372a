import { Panel } from '../asking/panel.js';
import { useMoment } from '../frame/moment.js';
import { Badge } from '../parts/badge.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { governanceHealth, type GovernanceHealthQuery } from './governance-health.operation.js';
import { roleSplits } from './role-split-panel.operation.js';

type Spell = NonNullable<NonNullable<GovernanceHealthQuery['governanceHealth']>['roleSplit']>;

const WORDS = words({
  en: {
    title: 'Which split of roles fits',
    about: 'Leadership chooses. Several ways may fit, or none.',
    chosen: 'chosen',
    fits: 'fits',
    unfit: 'does not fit',
    holds: 'holds',
    missing: 'does not hold',
    risk: 'Known risk',
    metric: 'What would show it',
    now: 'The split of roles',
    empty: 'Leadership has not chosen a way of splitting roles yet.',
    since: (day: string) => `since ${day}`,
    spell: (from: string, to: string) => `from ${from} to ${to}`,
    review: (day: string) => `to be looked at again by ${day}`,
    overdue: 'review overdue',
    confirmed: (times: number) => (times === 1 ? 'confirmed once' : `confirmed ${times} times`),
    past: 'Before',
  },
  fr: {
    title: 'Quelle répartition des rôles convient',
    about: 'La direction choisit. Plusieurs modèles peuvent convenir, ou aucun.',
    chosen: 'choisi',
    fits: 'convient',
    unfit: 'ne convient pas',
    holds: 'vérifié',
    missing: 'non vérifié',
    risk: 'Risque connu',
    metric: 'Ce qui le montrerait',
    now: 'La répartition des rôles',
    empty: 'La direction n’a pas encore choisi de répartition des rôles.',
    since: (day) => `depuis le ${day}`,
    spell: (from, to) => `du ${from} au ${to}`,
    review: (day) => `à revoir d’ici le ${day}`,
    overdue: 'revue en retard',
    confirmed: (times) => (times === 1 ? 'confirmé une fois' : `confirmé ${times} fois`),
    past: 'Auparavant',
  },
});

/** The way in which owner and external COO split their roles, and how its known risk turns out. */
export function RoleSplitPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  return (
    <Panel
      title={said.now}
      query={governanceHealth}
      variables={useMoment(mission)}
      isEmpty={({ governanceHealth: health }) => !health?.roleSplit}
      empty={said.empty}
    >
      {({ governanceHealth: health }) =>
        health?.roleSplit && (
          <>
            <SplitSpell spell={health.roleSplit} />
            {health.pastRoleSplits.length > 0 && <h3>{said.past}</h3>}
            {health.pastRoleSplits.map((spell) => (
              <SplitSpell key={spell.since} spell={spell} />
            ))}
          </>
        )
      }
    </Panel>
  );
}

function SplitSpell({ spell }: { readonly spell: Spell }) {
  const said = useWords(WORDS);
  const { day } = useFormats();
  const { name, since, until, rationale, risk, metric, reviewOn, reviewOverdue, confirmed } = spell;
  return (
    <>
      <p>
        <strong>{name.text}</strong>, {until === null ? said.since(day(since)) : said.spell(day(since), day(until))}
        {confirmed > 0 && `, ${said.confirmed(confirmed)}`}
        {until === null && (
          <span class="note block">
            {said.review(day(reviewOn))} {reviewOverdue && <Badge tone="bad">{said.overdue}</Badge>}
          </span>
        )}
      </p>
      <p class="note">{rationale}</p>
      <Risk risk={risk.text} metric={metric?.reading.text} />
    </>
  );
}

/** All four ways with the reasons that hold or do not, the known risk and what would show it. */
export function SuggestedSplitsPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  return (
    <Panel
      title={said.title}
      about={said.about}
      wide
      query={roleSplits}
      variables={useMoment(mission)}
      isEmpty={({ suggestedRoleSplit }) => !suggestedRoleSplit?.models.length}
    >
      {({ suggestedRoleSplit }) => (
        <div class="cards">
          {suggestedRoleSplit?.models.map(({ model, name, chosen, fits, reasons, risk, metric }) => (
            <section key={model}>
              <h3>
                {name.text} {chosen && <Badge>{said.chosen}</Badge>}{' '}
                <Badge tone={fits ? 'good' : 'watch'}>{fits ? said.fits : said.unfit}</Badge>
              </h3>
              <ul class="plain">
                {reasons.map(({ holds, reading }) => (
                  <li key={reading.text}>
                    <Badge tone={holds ? 'good' : 'watch'}>{holds ? said.holds : said.missing}</Badge> {reading.text}
                  </li>
                ))}
              </ul>
              <Risk risk={risk.text} metric={metric.reading.text} />
            </section>
          ))}
        </div>
      )}
    </Panel>
  );
}

function Risk({ risk, metric }: { readonly risk: string; readonly metric: string | undefined }) {
  const said = useWords(WORDS);
  return (
    <dl class="terms">
      <dt>{said.risk}</dt>
      <dd>{risk}</dd>
      {metric !== undefined && (
        <>
          <dt>{said.metric}</dt>
          <dd>{metric}</dd>
        </>
      )}
    </dl>
  );
}
