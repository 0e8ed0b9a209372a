import { useAddress } from '../frame/address.js';
import { useWords, words } from '../words/language.js';
import type { HypothesisFields } from './hypothesis.js';

const WORDS = words({
  en: {
    compute: 'Compute',
    clear: 'Clear',
    wrong: 'Write a number.',
    yours: 'A hypothesis of your own, kept in the address alone. Never an advice.',
    units: { euros: '€', percent: '%', number: '', text: '' },
  },
  fr: {
    compute: 'Calculer',
    clear: 'Effacer',
    wrong: 'Écrivez un nombre.',
    yours: 'Une hypothèse qui est la vôtre, gardée dans la seule adresse. Jamais un conseil.',
    units: { euros: '€', percent: '%', number: '', text: '' },
  },
});

/** What a reader supposes, typed and kept in the address: the API is told nothing else. */
export function HypothesisForm<Fields extends HypothesisFields>({
  fields,
  labels,
  wrong,
}: {
  readonly fields: Fields;
  readonly labels: Readonly<Record<keyof Fields, string>>;
  readonly wrong: readonly string[];
}) {
  const said = useWords(WORDS);
  const address = useAddress();
  const names = Object.keys(fields);
  return (
    <form
      key={names.map((name) => address.get(name)).join('|')}
      onSubmit={(event) => {
        event.preventDefault();
        const typed = new FormData(event.currentTarget);
        address.set(
          Object.fromEntries(
            names.map((name) => {
              const text = typed.get(name);
              return [name, typeof text === 'string' ? text.trim() : undefined];
            }),
          ),
        );
      }}
    >
      <p class="note">{said.yours}</p>
      <div class="filters">
        {names.map((name) => (
          <label key={name} class="hypothesis">
            <span>
              {labels[name]} {said.units[fields[name] ?? 'text']}
            </span>
            <input
              name={name}
              autocomplete="off"
              inputMode={fields[name] === 'text' ? 'text' : 'decimal'}
              defaultValue={address.get(name) ?? ''}
              aria-invalid={wrong.includes(name)}
            />
            {wrong.includes(name) && <span role="alert">{said.wrong}</span>}
          </label>
        ))}
      </div>
      <p class="acts">
        <button class="first">{said.compute}</button>
        <button type="button" onClick={() => address.set(Object.fromEntries(names.map((name) => [name, undefined])))}>
          {said.clear}
        </button>
      </p>
    </form>
  );
}
