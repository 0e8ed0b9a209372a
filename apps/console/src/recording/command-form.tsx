import { useQueryClient } from '@tanstack/react-query';
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Answered } from '../asking/panel.js';
import { Failed, Refused, SignedOut } from '../asking/faults.js';
import { useAnswer } from '../asking/use-answer.js';
import { To } from '../frame/address.js';
import { useLanguage, useWords } from '../words/language.js';
import { BESIDE } from './beside.js';
import { useDraft } from './draft.js';
import { Field } from './field.js';
import { commandForm } from './forms.operation.js';
import { fieldOf } from './refused-field.js';
import { send, type Outcome, type Preview, type Receipt, type RefusedCommand } from './send.js';
import { readTyped, type Faults, type Form, type FormField, type TypedGroup } from './typed.js';
import { WORDS } from './words.js';

/** Of what every command has, what a person says: the rest is for programs. */
const SAID = ['occurredOn', 'onBehalfOf', 'newName', 'origin'];

export interface CommandFormProps {
  readonly mission: string | undefined;
  readonly command: string;
  /** Filled in before. */
  readonly values: TypedGroup;
  /** What to do once it is recorded. */
  readonly onRecorded?: (receipt: Receipt) => void;
}

/** A form made from the declaration of a command: typed, previewed, recorded once. */
export function CommandForm(props: CommandFormProps) {
  const { mission, command } = props;
  const answer = useAnswer(commandForm, { mission, command });
  return (
    <Answered answer={answer}>
      {({ commands }) => commands?.commands.map((form) => <Filled key={form.name} {...props} form={form} />)}
    </Answered>
  );
}

/** A reference of its own is given by the server unless one is wanted: that too is for whoever looks for more. */
const isOwnRef = ({ kind, refersTo, required }: Form['fields'][number]): boolean =>
  kind === 'REF' && refersTo === null && required === 'NEVER';

/** What is asked of everybody, and what few will give. A command that begins a mission asks what it is to be called. */
function partsOf(
  { fields, common }: Form,
  mission: string | undefined,
): readonly [readonly FormField[], readonly FormField[]] {
  const begun = mission === undefined ? common.filter(({ name }) => name === 'mission') : [];
  const said = common.filter(({ name }) => SAID.includes(name));
  return [
    [...begun, ...fields.filter((field) => !isOwnRef(field))],
    [...fields.filter(isOwnRef), ...said],
  ];
}

interface Trouble {
  readonly error: Error;
}

function Filled({ mission, command, values, form, onRecorded }: CommandFormProps & { readonly form: Form }) {
  const said = useWords(WORDS);
  const language = useLanguage();
  const answers = useQueryClient();
  const { draft, type, clear } = useDraft({ mission, command, values });
  const [faults, setFaults] = useState<Faults>({});
  const [outcome, setOutcome] = useState<Outcome | Trouble>();
  const [sending, setSending] = useState(false);
  const place = useRef<HTMLFormElement>(null);
  const [main, rest] = partsOf(form, mission);
  const fields = [...main, ...rest];
  const typed = draft.typed;

  const submit = async (preview: boolean) => {
    if (sending) return;
    const reading = readTyped(fields, typed, language);
    setFaults(reading.faults);
    setOutcome(undefined);
    if (Object.keys(reading.faults).length > 0) {
      requestAnimationFrame(() => place.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
      return;
    }
    setSending(true);
    try {
      const sent = { ...reading.input, ...(mission !== undefined && { mission }), commandId: draft.commandId };
      const told = await send(command, { ...sent, ...(preview ? { preview } : { waitForReadModels: true }) }, language);
      setOutcome(told);
      if (told.__typename === 'Receipt') {
        clear();
        await answers.invalidateQueries();
        onRecorded?.(told);
      }
    } catch (error) {
      setOutcome({ error: error as Error });
    } finally {
      setSending(false);
    }
  };

  if (outcome && '__typename' in outcome && outcome.__typename === 'Receipt')
    return <Recorded mission={mission} receipt={outcome} again={() => setOutcome(undefined)} />;

  const refusal = outcome && '__typename' in outcome && outcome.__typename === 'Refusal' ? outcome : undefined;
  const blamed = refusal && fieldOf(refusal, fields, typed);
  const refused = (at: string) =>
    refusal && blamed === at ? (
      <Refusal refusal={refusal} take={(name) => type({ ...typed, [at]: name })} />
    ) : undefined;
  const Beside = BESIDE[command];
  return (
    <form
      ref={place}
      class="command"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit(false);
      }}
    >
      <p class="about">{form.help.text}</p>
      {form.refusal && <p role="alert">{form.refusal.sentence.text}</p>}
      {Beside && mission !== undefined && <Beside mission={mission} typed={typed} />}
      {main.map((field) => (
        <Field
          key={field.name}
          mission={mission}
          field={field}
          at={field.name}
          value={typed[field.name]}
          faults={faults}
          refused={refused}
          onChange={(value) => type({ ...typed, [field.name]: value })}
        />
      ))}
      <details open={rest.some(({ name }) => blamed === name || faults[name] !== undefined)}>
        <summary>{said.more}</summary>
        {rest.map((field) => (
          <Field
            key={field.name}
            mission={mission}
            field={field}
            at={field.name}
            value={typed[field.name]}
            faults={faults}
            refused={refused}
            onChange={(value) => type({ ...typed, [field.name]: value })}
          />
        ))}
      </details>
      <div aria-live="polite">
        {Object.keys(faults).length > 0 && <p class="fault">{said.faults}</p>}
        {refusal && blamed === undefined && <Refusal refusal={refusal} take={undefined} />}
        {outcome && 'error' in outcome && <Troubled {...outcome} />}
        {outcome && '__typename' in outcome && outcome.__typename === 'Preview' && <Previewed preview={outcome} />}
        {outcome && '__typename' in outcome && outcome.__typename === 'StaleRevision' && (
          <Said title={said.stale}>
            {outcome.since.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </Said>
        )}
      </div>
      <div class="acts">
        <button class="first" aria-disabled={sending}>
          {said.record}
        </button>
        <button type="button" aria-disabled={sending} onClick={() => void submit(true)}>
          {said.preview}
        </button>
        <button type="button" class="quiet" onClick={clear}>
          {said.clear}
        </button>
      </div>
      <p class="note">{said.draftKept}</p>
    </form>
  );
}

const Said = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }) => (
  <div class="said" role="status">
    <p>{title}</p>
    <ul>{children}</ul>
  </div>
);

function Previewed({ preview }: { readonly preview: Preview }) {
  const said = useWords(WORDS);
  return (
    <>
      <Said title={preview.events.length === 0 ? said.wouldNothing : said.would}>
        {preview.events.map(({ type, sentence }) => (
          <li key={type}>{sentence?.text ?? said.hidden}</li>
        ))}
      </Said>
      {preview.flags.length > 0 && (
        <Said title={said.marked}>
          {preview.flags.map((flag) => (
            <li key={flag}>{flag}</li>
          ))}
        </Said>
      )}
    </>
  );
}

function Refusal({
  refusal: { sentence, next, facts },
  take,
}: {
  readonly refusal: RefusedCommand;
  readonly take: ((name: string) => void) | undefined;
}) {
  const said = useWords(WORDS);
  const near = Array.isArray(facts['near']) ? (facts['near'] as readonly unknown[]).map(String) : [];
  return (
    <div class="failed" role="alert">
      <p>{sentence.text}</p>
      <p class="next">{next.text}</p>
      {take && near.length > 0 && (
        <p>
          {said.near}{' '}
          {near.map((name) => (
            <button key={name} type="button" onClick={() => take(name)}>
              {name}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}

function Troubled({ error }: Trouble) {
  const said = useWords(WORDS);
  const language = useLanguage();
  if (error instanceof Refused) return <p role="alert">{error.refusal.sentence[language]}</p>;
  if (error instanceof SignedOut)
    return (
      <p role="alert" class="failed">
        {said.signedOut}{' '}
        <a class="button" href={`/auth/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`}>
          {said.signIn}
        </a>
      </p>
    );
  const unreachable = error instanceof Failed && error.message === 'unreachable';
  return (
    <div role="alert" class="failed">
      <p>{unreachable ? said.unreachable : said.failed}</p>
      {!unreachable && <p class="next">{error.message}</p>}
    </div>
  );
}

function Recorded({
  mission,
  receipt: { revision, created },
  again,
}: {
  readonly mission: string | undefined;
  readonly receipt: Receipt;
  readonly again: () => void;
}) {
  const said = useWords(WORDS);
  return (
    <div role="status" class="recorded">
      <p>{created.length > 0 ? said.recordedAs(created.map(({ ref }) => ref).join(', ')) : said.recorded}</p>
      <p class="acts">
        {mission !== undefined && <To to={`/m/${mission}/trail/${revision}`}>{said.seeLine(revision)}</To>}
        <button type="button" onClick={again}>
          {said.another}
        </button>
      </p>
    </div>
  );
}
