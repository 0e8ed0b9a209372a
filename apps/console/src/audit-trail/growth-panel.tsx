import { useState } from 'preact/hooks';
import { Answered, Section } from '../asking/panel.js';
import { useAnswer } from '../asking/use-answer.js';
import { Badge, type Tone } from '../parts/badge.js';
import { useWords, words } from '../words/language.js';
import { CheckedSteps } from './checked-steps.js';
import { growthOfTrail, type GrowthOfTrailQuery } from './growth-panel.operation.js';
import { checkGrowth, GROWTH_STEPS, type GrowthChecked, type GrowthStep } from './proof/check-growth.js';
import type { Outcome } from './proof/check-line.js';
import { canHash } from './proof/hashes.js';
import { useFinding } from './use-finding.js';
import type { Pins } from './use-pins.js';

const WORDS = words({
  en: {
    title: 'Has the trail only grown?',
    about:
      'Shows that a later checkpoint only adds lines to an earlier one: nothing that was signed has changed since.',
    from: 'Earlier checkpoint',
    to: 'Later checkpoint',
    check: 'Check',
    steps: 'What was checked',
    checking: 'Checking…',
    verdict: {
      GROWN: 'Between the two checkpoints, the trail has only grown.',
      GROWN_IF_KEY: 'The trail has only grown, if the key is the log’s own.',
      FORGED: 'This does not fit together. Do not rely on this answer.',
    },
    told: {
      CHECKPOINTS: {
        HOLDS: 'Both are checkpoints of this mission.',
        FAILS: 'One of them is no checkpoint of this mission.',
        OPEN: '',
      },
      KEPT: {
        HOLDS: 'The one that you keep is still the same.',
        FAILS: 'The one that you keep is not what the server shows today.',
        OPEN: 'You keep neither of them in this browser.',
      },
      SIGNATURES: { HOLDS: 'The log signed both.', FAILS: 'The log did not sign both.', OPEN: '' },
      KEY: {
        HOLDS: 'The key is the one that you keep.',
        FAILS: 'The key is not the one that you keep.',
        OPEN: 'You keep no key of this log yet.',
      },
      PATH: {
        HOLDS: 'The hashes lead to both roots: the later one begins with all lines of the earlier one.',
        FAILS: 'The hashes do not lead to both roots: the later one does not continue the earlier one.',
        OPEN: '',
      },
    },
  },
  fr: {
    title: 'La piste n’a-t-elle fait que s’allonger ?',
    about:
      'Montre qu’une tête d’arbre ne fait qu’ajouter des lignes à une précédente : rien de ce qui était signé n’a changé depuis.',
    from: 'Tête d’arbre antérieure',
    to: 'Tête d’arbre ultérieure',
    check: 'Vérifier',
    steps: 'Ce qui a été vérifié',
    checking: 'Vérification…',
    verdict: {
      GROWN: 'Entre les deux têtes, la piste n’a fait que s’allonger.',
      GROWN_IF_KEY: 'La piste n’a fait que s’allonger, si la clé est bien celle du journal.',
      FORGED: 'Cela ne concorde pas. Ne vous fiez pas à cette réponse.',
    },
    told: {
      CHECKPOINTS: {
        HOLDS: 'Les deux sont des têtes d’arbre de cette mission.',
        FAILS: 'L’une des deux n’est pas une tête d’arbre de cette mission.',
        OPEN: '',
      },
      KEPT: {
        HOLDS: 'Celle que vous conservez est restée la même.',
        FAILS: 'Celle que vous conservez n’est pas ce que le serveur montre aujourd’hui.',
        OPEN: 'Vous ne conservez ni l’une ni l’autre dans ce navigateur.',
      },
      SIGNATURES: { HOLDS: 'Le journal a signé les deux.', FAILS: 'Le journal n’a pas signé les deux.', OPEN: '' },
      KEY: {
        HOLDS: 'La clé est celle que vous conservez.',
        FAILS: 'La clé n’est pas celle que vous conservez.',
        OPEN: 'Vous ne conservez encore aucune clé de ce journal.',
      },
      PATH: {
        HOLDS: 'Les empreintes mènent aux deux racines : la seconde commence par toutes les lignes de la première.',
        FAILS: 'Les empreintes ne mènent pas aux deux racines : la seconde ne prolonge pas la première.',
        OPEN: '',
      },
    },
  },
});

const TONES: Readonly<Record<GrowthChecked['verdict'], Tone>> = { GROWN: 'good', GROWN_IF_KEY: 'watch', FORGED: 'bad' };

/** Compares two checkpoints that the reader names; the one that they keep is offered first. */
export function GrowthPanel({ mission, pins }: { readonly mission: string; readonly pins: Pins }) {
  const said = useWords(WORDS);
  const [pair, setPair] = useState<{ readonly from: string; readonly to: string }>();
  return (
    <Section title={said.title} about={said.about}>
      <form
        class="filters"
        onSubmit={(event) => {
          event.preventDefault();
          const given = new FormData(event.currentTarget);
          setPair({ from: String(given.get('from')).trim(), to: String(given.get('to')).trim() });
        }}
      >
        <label>
          {said.from}
          <input name="from" required size={10} maxLength={32} defaultValue={pins.checkpoint?.checkpoint ?? ''} />
        </label>
        <label>
          {said.to}
          <input name="to" required size={10} maxLength={32} />
        </label>
        <button>{said.check}</button>
      </form>
      {pair && canHash() && <Grown mission={mission} pair={pair} pins={pins} />}
    </Section>
  );
}

function Grown({
  mission,
  pair,
  pins,
}: {
  readonly mission: string;
  readonly pair: { readonly from: string; readonly to: string };
  readonly pins: Pins;
}) {
  const answer = useAnswer(growthOfTrail, { mission, ...pair });
  return (
    <Answered answer={answer} isEmpty={({ consistencyProof }) => !consistencyProof}>
      {({ consistencyProof }) =>
        consistencyProof && <GrowthFound mission={mission} proof={consistencyProof} pins={pins} />
      }
    </Answered>
  );
}

function GrowthFound({
  mission,
  proof,
  pins: { key: pinned, checkpoint: kept },
}: {
  readonly mission: string;
  readonly proof: NonNullable<GrowthOfTrailQuery['consistencyProof']>;
  readonly pins: Pins;
}) {
  const said = useWords(WORDS);
  const expected = { mission, pinned, kept };
  const found = useFinding(() => checkGrowth(proof, expected), [proof, expected]);
  if (!found) return <p class="loading">{said.checking}</p>;
  const told: Readonly<Record<GrowthStep, Readonly<Record<Outcome, string>>>> = said.told;
  const steps = GROWTH_STEPS.map((step) => ({
    step,
    outcome: found.steps[step],
    told: told[step][found.steps[step]],
  }));
  return (
    <>
      <p role={found.verdict === 'FORGED' ? 'alert' : 'status'}>
        <Badge tone={TONES[found.verdict]}>{said.verdict[found.verdict]}</Badge>
      </p>
      <CheckedSteps label={said.steps} steps={steps} />
    </>
  );
}
