import { Badge, type Tone } from '../parts/badge.js';
import { useWords, words } from '../words/language.js';
import type { Outcome } from './proof/check-line.js';

const WORDS = words({
  en: { HOLDS: 'holds', FAILS: 'fails', OPEN: 'not known here' },
  fr: { HOLDS: 'vérifié', FAILS: 'faux', OPEN: 'non vérifiable ici' },
});

const TONES: Readonly<Record<Outcome, Tone>> = { HOLDS: 'good', FAILS: 'bad', OPEN: 'watch' };

/** What was checked, one after the other, each with what came out. */
export function CheckedSteps({
  label,
  steps,
}: {
  readonly label: string;
  readonly steps: readonly { readonly step: string; readonly outcome: Outcome; readonly told: string }[];
}) {
  const said = useWords(WORDS);
  return (
    <ol class="steps" aria-label={label}>
      {steps.map(({ step, outcome, told }) => (
        <li key={step}>
          <Badge tone={TONES[outcome]}>{said[outcome]}</Badge> {told}
        </li>
      ))}
    </ol>
  );
}
