import { Panel } from '../asking/panel.js';
import { useMoment } from '../frame/moment.js';
import { Badge, type Tone } from '../parts/badge.js';
import { Icon } from '../parts/icon.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { CheckedSteps } from './checked-steps.js';
import { FactTable } from './fact-table.js';
import type { TrailLine } from './line-panel.js';
import { PinnedKey } from './pinned-key.js';
import {
  checkLine,
  STEPS,
  type LineChecked,
  type Outcome,
  type Step,
  type WitnessChecked,
} from './proof/check-line.js';
import { canHash } from './proof/hashes.js';
import { proofOfLine, type ProofOfLineQuery } from './proof-panel.operation.js';
import { PROOF_WORDS } from './proof-words.js';
import { useFinding } from './use-finding.js';
import type { Pins } from './use-pins.js';

type Proof = NonNullable<ProofOfLineQuery['proof']>;

/** What the ledger calls a person whose personal data are gone, whatever the language of the answer. */
const ERASED = ['personne effacée', 'erased person'];

const TONES: Readonly<Record<LineChecked['verdict'], Tone>> = {
  PROVEN: 'good',
  PROVEN_IF_KEY: 'watch',
  UNSIGNED: 'watch',
  FORGED: 'bad',
};

/** The proof of a line, recomputed here: what was checked, what came out, and what cannot be known here. */
export function ProofPanel({
  mission,
  shown,
  pins,
}: {
  readonly mission: string;
  readonly shown: TrailLine;
  readonly pins: Pins;
}) {
  const said = useWords(PROOF_WORDS);
  const variables = { ...useMoment(mission), revision: shown.revision };
  return (
    <Panel title={said.title} about={said.about} query={proofOfLine} variables={variables}>
      {({ proof }) =>
        proof &&
        (canHash() ? <Proven mission={mission} shown={shown} proof={proof} pins={pins} /> : <p>{said.noHashes}</p>)
      }
    </Panel>
  );
}

function Proven({
  mission,
  shown,
  proof,
  pins,
}: {
  readonly mission: string;
  readonly shown: TrailLine;
  readonly proof: Proof;
  readonly pins: Pins;
}) {
  const said = useWords(PROOF_WORDS);
  const { number } = useFormats();
  const { revision, type, recordedAt, occurredOn } = shown;
  const actor = ERASED.includes(shown.actor) ? undefined : shown.actor;
  const expected = { mission, revision, pinned: pins.key, shown: { type, actor, recordedAt, occurredOn } };
  const found = useFinding(() => checkLine(proof, expected), [proof, expected]);
  if (!found) return <p class="loading">{said.checking}</p>;
  const { checkpoint, path, size, logKey } = proof;
  const name = checkpoint?.checkpoint ?? '';
  const told: Readonly<Record<Step, Readonly<Record<Outcome, string>>>> = {
    LEAF: said.LEAF,
    SHOWN: said.SHOWN,
    PATH: { ...said.PATH, HOLDS: said.PATH.HOLDS(path.length, number(size)) },
    CHECKPOINT: {
      ...said.CHECKPOINT,
      HOLDS: said.CHECKPOINT.HOLDS(name),
      FAILS: said.CHECKPOINT.FAILS(name),
    },
    SIGNATURE: { ...said.SIGNATURE, HOLDS: said.SIGNATURE.HOLDS(name), FAILS: said.SIGNATURE.FAILS(name) },
    KEY: said.KEY,
  };
  const steps = STEPS.map((step) => ({ step, outcome: found.steps[step], told: told[step][found.steps[step]] }));
  return (
    <>
      <p role={found.verdict === 'FORGED' ? 'alert' : 'status'} data-verdict={found.verdict}>
        <Badge tone={TONES[found.verdict]}>{said.verdict[found.verdict]}</Badge>
      </p>
      <h3>{said.steps}</h3>
      <CheckedSteps label={said.steps} steps={steps} />
      <PinnedKey logKey={logKey} pins={pins} />
      {checkpoint && (
        <>
          <h3>{said.witnesses}</h3>
          <Witnesses witnesses={found.witnesses} />
        </>
      )}
      <h3>{said.cannot}</h3>
      <ul>
        {said.limits.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
      <Computed proof={proof} found={found} />
      {checkpoint && found.verdict !== 'FORGED' && (
        <p>
          {pins.checkpoint?.note === checkpoint.note ? (
            <>
              <Icon name="done" /> {said.keptCheckpoint(name)}
            </>
          ) : (
            <button type="button" onClick={() => pins.keep(checkpoint)}>
              {said.keepCheckpoint(name)}
            </button>
          )}
        </p>
      )}
    </>
  );
}

function Witnesses({ witnesses }: { readonly witnesses: readonly WitnessChecked[] }) {
  const said = useWords(PROOF_WORDS);
  const { day, instant } = useFormats();
  if (witnesses.length === 0) return <p>{said.noWitness}</p>;
  const steps = witnesses.map(({ by, on, channel, outcome, cosigned }) => ({
    step: `${by} ${on}`,
    outcome,
    told: `${said.witness(by, day(on), channel)} ${
      cosigned
        ? said.cosigned(cosigned.name, instant(cosigned.seenAt))
        : outcome === 'FAILS'
          ? said.forgedWitness
          : said.unsignedWitness
    }`,
  }));
  return <CheckedSteps label={said.witnesses} steps={steps} />;
}

/** The bytes and the hashes themselves, for whoever wants to compute once more. */
function Computed({ proof, found }: { readonly proof: Proof; readonly found: LineChecked }) {
  const said = useWords(PROOF_WORDS);
  return (
    <>
      {found.facts && (
        <details>
          <summary>{said.bytes}</summary>
          <FactTable caption={said.bytes} facts={{ ...found.facts.data, ...found.facts.metadata }} />
        </details>
      )}
      <details>
        <summary>{said.computed}</summary>
        <dl class="told">
          <dt>{said.leafHash}</dt>
          <dd>
            <code>{found.leafHash ?? proof.leafHash}</code>
          </dd>
          <dt>{said.root}</dt>
          <dd>
            <code>{found.root ?? '–'}</code>
          </dd>
          {proof.checkpoint && (
            <>
              <dt>{said.note}</dt>
              <dd>
                <pre>{proof.checkpoint.note}</pre>
              </dd>
            </>
          )}
        </dl>
      </details>
    </>
  );
}
