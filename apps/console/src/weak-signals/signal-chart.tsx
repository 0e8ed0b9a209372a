import { ControlChart } from '../charts/control-chart.js';
import { DataTable } from '../parts/data-table.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import type { ShownSignal } from './signal-life.js';

const WORDS = words({
  en: { parameters: 'How the chart is made', what: 'Parameter', value: 'Value' },
  fr: { parameters: 'Comment la carte est faite', what: 'Paramètre', value: 'Valeur' },
});

/** The series behind a signal with its limits, and the numbers it is made with. */
export function SignalChart({
  mission,
  chart: { observes, unit, points, parameters },
}: {
  readonly mission: string;
  readonly chart: NonNullable<ShownSignal['chart']>;
}) {
  const said = useWords(WORDS);
  const { number } = useFormats();
  return (
    <>
      <ControlChart
        mission={mission}
        observes={observes.text}
        unit={unit.text}
        format={(value) => number(value, 3)}
        points={points.map(({ at, label, observed, expected, reference, value, limit, alarm, revisions }) => ({
          at,
          label: label?.text,
          observed: observed ?? undefined,
          expected: expected ?? undefined,
          reference: reference ?? undefined,
          value: value ?? undefined,
          limit: limit ?? undefined,
          alarm,
          revisions,
        }))}
      />
      {parameters.length > 0 && (
        <details>
          <summary>{said.parameters}</summary>
          <DataTable
            caption={said.parameters}
            rows={parameters}
            keyOf={({ name }) => name}
            columns={[
              { head: said.what, names: true, cell: ({ meaning }) => meaning.text },
              { head: said.value, number: true, cell: ({ value }) => number(value, 3) },
            ]}
          />
        </details>
      )}
    </>
  );
}
