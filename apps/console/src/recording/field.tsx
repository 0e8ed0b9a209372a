import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { Picker } from './picker.js';
import type { Fault, Faults, FormField, Typed, TypedGroup } from './typed.js';
import { WORDS } from './words.js';

export interface FieldProps {
  readonly mission: string | undefined;
  readonly field: FormField;
  /** Where it stands in the input: `topic`, `options.0.name`. */
  readonly at: string;
  readonly value: Typed | undefined;
  readonly faults: Faults;
  /** What the server refuses about it, or offers instead. */
  readonly refused?: ((at: string) => ComponentChildren) | undefined;
  readonly onChange: (value: Typed) => void;
}

/** A field of a command, made from its declaration. */
export function Field(props: FieldProps) {
  const { field, value } = props;
  if (field.many && field.kind === 'CHOICE') return <Choices {...props} />;
  if (field.many) return <Many {...props} />;
  if (field.kind === 'GROUP') return <Group {...props} value={value} />;
  return <One {...props} />;
}

function useHint({ kind, help, unit, requiredWhen, default: fallback, choices }: FormField): string {
  const said = useWords(WORDS);
  const shown = choices.find(({ value }) => value === fallback)?.label.text ?? fallback;
  return [
    help.text,
    requiredWhen && said.requiredWhen(requiredWhen.text),
    kind === 'CENTS' ? undefined : unit?.text,
    kind === 'DAY' ? said.dayHint : kind === 'WEEK' ? said.weekHint : undefined,
    shown != null && shown !== 'false' && kind !== 'CENTS' ? said.byDefault(shown) : undefined,
  ]
    .filter((text) => text != null && text !== '')
    .join(' ');
}

function useFault(fault: Fault | undefined): string | undefined {
  const { rules } = useWords(WORDS);
  const { number } = useFormats();
  if (!fault) return undefined;
  if (fault.rule === 'least' || fault.rule === 'most') return rules[fault.rule](number(fault.bound, 6));
  return rules[fault.rule];
}

function One({ mission, field, at, value, faults, refused, onChange }: FieldProps) {
  const said = useWords(WORDS);
  const id = useId();
  const hint = useHint(field);
  const fault = useFault(faults[at]);
  const refusal = refused?.(at);
  const common = {
    id,
    name: at,
    'aria-describedby': `${id}-hint`,
    'aria-invalid': fault !== undefined || refusal != null ? true : undefined,
    'aria-required': field.required === 'ALWAYS' && field.default == null ? true : undefined,
  } as const;
  const text = typeof value === 'string' ? value : '';
  return (
    <div class="field">
      <label for={id}>
        {field.label.text}
        {field.kind === 'CENTS' && ` (${said.euros})`}{' '}
        <span class="note">{field.required === 'ALWAYS' && field.default == null ? said.required : ''}</span>
      </label>
      <Control mission={mission} field={field} common={common} text={text} value={value} onChange={onChange} />
      <p class="hint" id={`${id}-hint`}>
        {hint}
        {fault !== undefined && <strong class="fault">{fault}</strong>}
      </p>
      {refusal}
    </div>
  );
}

interface ControlProps extends Pick<FieldProps, 'mission' | 'field' | 'value' | 'onChange'> {
  readonly common: { readonly id: string; readonly name: string };
  readonly text: string;
}

function Control({ mission, field, common, text, value, onChange }: ControlProps) {
  const said = useWords(WORDS);
  switch (field.kind) {
    case 'CHOICE':
      return (
        <select {...common} value={text} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
          <option value="">{said.choose}</option>
          {field.choices.map(({ value: choice, label }) => (
            <option key={choice} value={choice}>
              {label.text}
            </option>
          ))}
        </select>
      );
    case 'BOOL':
      if (field.required === 'ALWAYS')
        return (
          <select {...common} value={text} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
            <option value="">{said.choose}</option>
            <option value="yes">{said.yes}</option>
            <option value="no">{said.no}</option>
          </select>
        );
      return (
        <input
          {...common}
          type="checkbox"
          checked={value === true}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
      );
    case 'REF':
    case 'PERSON':
    case 'NAME':
      return <Picker mission={mission} field={field} common={common} text={text} onChange={onChange} />;
    case 'TEXT':
      return (
        <textarea {...common} rows={2} value={text} onInput={({ currentTarget }) => onChange(currentTarget.value)} />
      );
    default:
      return (
        <input
          {...common}
          type="text"
          autocomplete="off"
          inputMode={['CENTS', 'NUMBER', 'INT', 'COUNT'].includes(field.kind) ? 'decimal' : 'text'}
          value={text}
          onInput={({ currentTarget }) => onChange(currentTarget.value)}
        />
      );
  }
}

function Legend({ field, faults, at }: Pick<FieldProps, 'field' | 'faults' | 'at'>) {
  const said = useWords(WORDS);
  const hint = useHint(field);
  const fault = useFault(faults[at]);
  return (
    <>
      <legend>
        {field.label.text}{' '}
        <span class="note">{field.required === 'ALWAYS' && field.default == null ? said.required : ''}</span>
      </legend>
      <p class="hint">
        {hint}
        {fault !== undefined && <strong class="fault">{fault}</strong>}
      </p>
    </>
  );
}

function Choices({ field, at, value, faults, onChange }: FieldProps) {
  const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
  return (
    <fieldset name={at}>
      <Legend field={field} faults={faults} at={at} />
      {field.choices.map(({ value: choice, label }) => (
        <label key={choice} class="tick">
          <input
            type="checkbox"
            name={at}
            checked={chosen.includes(choice)}
            onChange={({ currentTarget }) =>
              onChange(currentTarget.checked ? [...chosen, choice] : chosen.filter((each) => each !== choice))
            }
          />
          {label.text}
        </label>
      ))}
    </fieldset>
  );
}

/** A list: one more line is there than is filled in. */
function Many({ mission, field, at, value, faults, refused, onChange }: FieldProps) {
  const said = useWords(WORDS);
  const values: readonly Typed[] = Array.isArray(value) && value.length > 0 ? (value as readonly Typed[]) : [''];
  const one: FormField = { ...field, many: false };
  const replace = (index: number, typed: Typed) =>
    onChange(values.map((each, place) => (place === index ? typed : each)));
  return (
    <fieldset name={at}>
      <Legend field={field} faults={faults} at={at} />
      {values.map((each, index) => (
        <div key={index} class="entry">
          <Field
            mission={mission}
            field={{ ...one, help: { text: '' }, requiredWhen: null, required: 'NEVER' }}
            at={`${at}.${index}`}
            value={each}
            faults={faults}
            refused={refused}
            onChange={(typed) => replace(index, typed)}
          />
          {values.length > 1 && (
            <button
              type="button"
              aria-label={`${said.remove} – ${field.label.text} ${index + 1}`}
              onClick={() => onChange(values.filter((_, place) => place !== index))}
            >
              {said.remove}
            </button>
          )}
        </div>
      ))}
      <button
        type="button"
        aria-label={`${said.add} – ${field.label.text}`}
        onClick={() => onChange([...values, field.kind === 'GROUP' ? {} : ''])}
      >
        {said.add}
      </button>
    </fieldset>
  );
}

function Group({ mission, field, at, value, faults, refused, onChange }: FieldProps) {
  const group: TypedGroup = typeof value === 'object' && !Array.isArray(value) ? (value as TypedGroup) : {};
  return (
    <fieldset name={at}>
      <Legend field={field} faults={faults} at={at} />
      {field.fields?.map((each) => (
        <Field
          key={each.name}
          mission={mission}
          field={each}
          at={`${at}.${each.name}`}
          value={group[each.name]}
          faults={faults}
          refused={refused}
          onChange={(typed) => onChange({ ...group, [each.name]: typed })}
        />
      ))}
    </fieldset>
  );
}
