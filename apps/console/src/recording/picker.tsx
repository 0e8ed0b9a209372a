import { useId } from 'preact/hooks';
import { useAnswer } from '../asking/use-answer.js';
import { pickPeople, pickRefs } from './forms.operation.js';
import type { FormField, Typed } from './typed.js';

interface PickerProps {
  readonly mission: string | undefined;
  readonly field: FormField;
  readonly common: { readonly id: string; readonly name: string };
  readonly text: string;
  readonly onChange: (value: Typed) => void;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** Typed or picked: what the mission knows is offered, by its reference and by what it is called. */
export function Picker({ mission, field, common, text, onChange }: PickerProps) {
  const list = useId();
  const options = useOptions(mission, field, text);
  const picked = options.find(({ value }) => value === text);
  return (
    <>
      <input
        {...common}
        type="text"
        autocomplete="off"
        list={list}
        value={text}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      {picked && picked.label !== picked.value && <span class="picked">{picked.label}</span>}
      <datalist id={list}>
        {options.map(({ value, label }) => (
          <option key={value} value={value} label={label} />
        ))}
      </datalist>
    </>
  );
}

/** So many are offered at once: with more, the server looks for what is typed. */
const OFFERED = 100;

function useOptions(mission: string | undefined, { kind, refersTo }: FormField, text: string): readonly Option[] {
  const isPerson = kind === 'PERSON';
  const isRef = !isPerson && refersTo !== null && refersTo !== 'mission';
  const known = mission !== undefined;
  const people = useAnswer(pickPeople, { mission: mission ?? '' }, { enabled: known && isPerson });
  const asked = { mission: mission ?? '', kind: refersTo ?? '' };
  const all = useAnswer(pickRefs, asked, { enabled: known && isRef });
  const isMore = (all.data?.refs?.totalCount ?? 0) > OFFERED;
  const found = useAnswer(pickRefs, { ...asked, search: text }, { enabled: known && isRef && isMore && text !== '' });
  if (isPerson)
    return (people.data?.people?.people ?? []).map(({ person, label, position }) => ({
      value: person,
      label: [label, position].filter((part) => part != null && part !== person).join(', ') || person,
    }));
  const refs = (isMore && text !== '' ? found.data : all.data)?.refs;
  return (refs?.edges ?? []).map(({ node: { ref, title, stateLabel } }) => ({
    value: ref,
    label: [title?.text, stateLabel?.text].filter((part) => part != null && part !== ref).join(', ') || ref,
  }));
}
