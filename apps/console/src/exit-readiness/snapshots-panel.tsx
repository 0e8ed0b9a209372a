import { Panel } from '../asking/panel.js';
import { ScoreHistory } from '../charts/score-history.js';
import { useMoment } from '../frame/moment.js';
import { Badge } from '../parts/badge.js';
import { DataTable } from '../parts/data-table.js';
import { Lines } from '../parts/lines.js';
import { useFormats } from '../words/formats.js';
import { LABELS } from '../words/labels.js';
import { useWords, words } from '../words/language.js';
import { snapshots, type Opinion } from './snapshots-panel.operation.js';
import { VERDICT_TONES } from './verdict-tones.js';

const WORDS = words({
  en: {
    title: 'Snapshots',
    about: 'Frozen as they were known then, and never rewritten.',
    empty: 'No snapshot has been taken yet: the monthly review takes one.',
    snapshot: 'Snapshot',
    day: 'Day',
    score: 'Score',
    verdict: 'Verdict',
    gates: 'Open gates',
    reviews: 'Opinions',
    now: (score: string) => `${score} with what is known now`,
    struck: 'rests on struck lines',
    later: 'Lines that came later',
    opinion: {
      FAVOURABLE: 'in favour',
      FAVOURABLE_WITH_RESERVES: 'in favour, with reserves',
      UNFAVOURABLE: 'against',
    } satisfies Record<Opinion, string>,
    line: 'Line',
    none: 'none',
  },
  fr: {
    title: 'Instantanés',
    about: 'Figés tels qu’ils étaient connus alors, jamais réécrits.',
    empty: 'Aucun instantané n’a encore été pris : la revue mensuelle en prend un.',
    snapshot: 'Instantané',
    day: 'Jour',
    score: 'Score',
    verdict: 'Verdict',
    gates: 'Conditions ouvertes',
    reviews: 'Avis',
    now: (score) => `${score} avec ce qui est connu à présent`,
    struck: 'repose sur des lignes biffées',
    later: 'Lignes venues ensuite',
    opinion: {
      FAVOURABLE: 'favorable',
      FAVOURABLE_WITH_RESERVES: 'favorable avec réserves',
      UNFAVOURABLE: 'défavorable',
    },
    line: 'Ligne',
    none: 'aucune',
  },
});

/** Readiness as it was frozen from time to time. */
export function SnapshotsPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const labels = useWords(LABELS);
  const { day, number } = useFormats();
  return (
    <Panel
      title={said.title}
      about={said.about}
      wide
      query={snapshots}
      variables={useMoment(mission)}
      isEmpty={({ exitReadiness }) => !exitReadiness?.snapshots.length}
      empty={said.empty}
    >
      {({ exitReadiness }) => {
        const taken = exitReadiness?.snapshots ?? [];
        return (
          <>
            <ScoreHistory
              mission={mission}
              history={taken.map(({ snapshot, asOf, score, cap, confidence, gates, asKnownNow, revision }) => ({
                snapshot,
                day: asOf,
                score,
                cap,
                confidence,
                openGates: gates.filter(({ waived }) => !waived).length,
                scoreNow: asKnownNow.differs ? asKnownNow.score : undefined,
                revision,
              }))}
            />
            <DataTable
              caption={said.title}
              rows={taken.toReversed()}
              keyOf={({ snapshot }) => snapshot}
              columns={[
                { head: said.snapshot, names: true, cell: ({ snapshot }) => snapshot },
                { head: said.day, cell: ({ asOf }) => day(asOf) },
                {
                  head: said.verdict,
                  cell: ({ verdict, restsOnStruck }) => (
                    <>
                      <Badge tone={VERDICT_TONES[verdict]}>{labels.verdict[verdict]}</Badge>{' '}
                      {restsOnStruck.length > 0 && (
                        <>
                          <Badge tone="watch">{said.struck}</Badge>{' '}
                          <Lines mission={mission} revisions={restsOnStruck} />
                        </>
                      )}
                    </>
                  ),
                },
                {
                  head: said.score,
                  cell: ({ score, asKnownNow }) => (
                    <>
                      {number(score)}
                      {asKnownNow.differs && (
                        <p class="next">
                          {said.now(number(asKnownNow.score))}{' '}
                          {asKnownNow.laterLines.length > 0 && (
                            <Lines mission={mission} revisions={asKnownNow.laterLines} />
                          )}
                        </p>
                      )}
                    </>
                  ),
                },
                { head: said.gates, cell: ({ gates }) => gates.map(({ gate }) => gate).join(', ') || said.none },
                {
                  head: said.reviews,
                  cell: ({ reviews }) =>
                    reviews.map(({ by, on, opinion, comment }) => (
                      <p key={`${by} ${on}`} class="next">
                        {by}, {day(on)} : {said.opinion[opinion]}
                        {comment && ` – ${comment}`}
                      </p>
                    )),
                },
                { head: said.line, cell: ({ revision }) => <Lines mission={mission} revisions={[revision]} /> },
              ]}
            />
          </>
        );
      }}
    </Panel>
  );
}
