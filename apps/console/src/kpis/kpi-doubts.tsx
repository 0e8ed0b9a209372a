import { usePeriods } from '../charts/periods.js';
import { Badge } from '../parts/badge.js';
import { Lines } from '../parts/lines.js';
import { Act } from '../recording/act.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import type { ShownKpi } from './kpi-history.js';
import type { KpiDisputeEnd } from './kpi-panel.operation.js';

const WORDS = words({
  en: {
    none: 'No value was corrected or disputed.',
    disputes: 'Disputes',
    corrections: 'Corrections',
    open: 'open: it holds up the exit',
    end: { CORRECTED: 'corrected', UPHELD: 'upheld', WITHDRAWN: 'withdrawn' } satisfies Record<KpiDisputeEnd, string>,
    by: (by: string, day: string) => `${by}, ${day}`,
    fromTo: (from: string, to: string) => `${from} became ${to}`,
    evidence: (evidence: string) => `evidence ${evidence}`,
    settle: 'Settle',
  },
  fr: {
    none: 'Aucune valeur n’a été corrigée ni contestée.',
    disputes: 'Contestations',
    corrections: 'Corrections',
    open: 'ouverte : elle retient la sortie',
    end: { CORRECTED: 'corrigée', UPHELD: 'valeur maintenue', WITHDRAWN: 'retirée' },
    by: (by, day) => `${by}, ${day}`,
    fromTo: (from, to) => `${from} est devenu ${to}`,
    evidence: (evidence) => `preuve ${evidence}`,
    settle: 'Trancher',
  },
});

/** What was wrong, or is doubted: the old values stay readable. */
export function KpiDoubts({ mission, kpi }: { readonly mission: string; readonly kpi: ShownKpi }) {
  const said = useWords(WORDS);
  const periods = usePeriods();
  const { day, number } = useFormats();
  const { disputes, corrections } = kpi;
  if (disputes.length + corrections.length === 0) return <p>{said.none}</p>;
  return (
    <>
      {disputes.length > 0 && (
        <>
          <h3>{said.disputes}</h3>
          <ul class="plain">
            {disputes.map(({ period, reason, by, on, open, end, closedFor, revision }) => (
              <li key={revision}>
                <strong>{periods.long(period)}</strong>{' '}
                <Badge tone={open ? 'bad' : 'good'}>{open || !end ? said.open : said.end[end]}</Badge>
                <p>{reason}</p>
                {closedFor && <p>{closedFor}</p>}
                <p class="next">
                  {said.by(by, day(on))} <Lines mission={mission} revisions={[revision]} />
                </p>
                {open && (
                  <Act mission={mission} command="settleKpiDispute" values={{ kpi: kpi.kpi, period }}>
                    {said.settle}
                  </Act>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {corrections.length > 0 && (
        <>
          <h3>{said.corrections}</h3>
          <ul class="plain">
            {corrections.map(({ period, site, from, to, reason, by, on, evidence, revision }) => (
              <li key={revision}>
                <strong>
                  {periods.long(period)}
                  {site && `, ${site}`}
                </strong>{' '}
                {said.fromTo(number(from, 2), number(to, 2))}
                <p>{reason}</p>
                <p class="next">
                  {said.by(by, day(on))}, {said.evidence(evidence)} <Lines mission={mission} revisions={[revision]} />
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
