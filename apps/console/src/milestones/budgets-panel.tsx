import { Panel } from '../asking/panel.js';
import { Bars } from '../charts/bars.js';
import { useMoment } from '../frame/moment.js';
import { Badge } from '../parts/badge.js';
import { DataTable } from '../parts/data-table.js';
import { Figure, Figures } from '../parts/figure.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { budgets } from './budgets-panel.operation.js';

const WORDS = words({
  en: {
    title: 'Budgets',
    empty: 'No budget is set.',
    amount: 'Set aside',
    consumed: 'Spent',
    share: 'Share that was spent',
    overrun: 'overrun',
    left: (amount: string) => `${amount} left`,
    day: 'Day',
    spent: 'Amount',
    total: 'In all',
    by: 'By',
    evidence: 'Evidence',
    none: '–',
  },
  fr: {
    title: 'Budgets',
    empty: 'Aucun budget n’est fixé.',
    amount: 'Prévu',
    consumed: 'Dépensé',
    share: 'Part dépensée',
    overrun: 'dépassé',
    left: (amount) => `reste ${amount}`,
    day: 'Jour',
    spent: 'Montant',
    total: 'En tout',
    by: 'Par',
    evidence: 'Preuve',
    none: '–',
  },
});

/** What was set aside, and what was spent of it. */
export function BudgetsPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const { euros, share, day } = useFormats();
  return (
    <Panel
      title={said.title}
      wide
      query={budgets}
      variables={useMoment(mission)}
      isEmpty={({ milestones }) => !milestones?.budgets.length}
      empty={said.empty}
    >
      {({ milestones }) =>
        milestones && (
          <>
            <Figures>
              <Figure label={said.amount}>{euros(milestones.budgetTotals.amountCents)}</Figure>
              <Figure label={said.consumed}>{euros(milestones.budgetTotals.consumedCents)}</Figure>
            </Figures>
            <Bars
              title={said.share}
              measures={[said.consumed]}
              to={Math.max(1, ...milestones.budgets.map(({ consumedShare }) => consumedShare ?? 0))}
              format={share}
              bars={milestones.budgets.map(({ budget, name, consumedShare }) => ({
                key: budget,
                label: `${budget} · ${name}`,
                values: [consumedShare ?? undefined],
              }))}
            />
            {milestones.budgets.map(({ budget, name, remainingCents, overrun, consumptions }) => (
              <div key={budget}>
                <h3>
                  {budget} · {name} {overrun && <Badge tone="bad">{said.overrun}</Badge>}
                </h3>
                <p class="next">{said.left(euros(remainingCents))}</p>
                {consumptions.length > 0 && (
                  <DataTable
                    caption={name}
                    rows={consumptions}
                    keyOf={({ on, totalCents }) => `${on} ${totalCents}`}
                    columns={[
                      { head: said.day, names: true, cell: ({ on }) => day(on) },
                      { head: said.spent, number: true, cell: ({ amountCents }) => euros(amountCents) },
                      { head: said.total, number: true, cell: ({ totalCents }) => euros(totalCents) },
                      { head: said.by, cell: ({ by }) => by },
                      { head: said.evidence, cell: ({ evidence }) => evidence ?? said.none },
                    ]}
                  />
                )}
              </div>
            ))}
          </>
        )
      }
    </Panel>
  );
}
