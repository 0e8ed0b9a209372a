import { useAddress } from '../frame/address.js';
import { LINE_LABELS } from '../words/line-labels.js';
import { useWords, words } from '../words/language.js';

const WORDS = words({
  en: {
    filters: 'Which lines',
    slice: 'Feature',
    all: 'All',
    about: 'About',
    aboutHint: 'reference, person, domain',
    from: 'From line',
    type: 'Kind of event, as stored',
    show: 'Show',
    reset: 'All lines',
  },
  fr: {
    filters: 'Quelles lignes',
    slice: 'Rubrique',
    all: 'Toutes',
    about: 'À propos de',
    aboutHint: 'référence, personne, domaine',
    from: 'À partir de la ligne',
    type: 'Type d’événement, tel qu’enregistré',
    show: 'Afficher',
    reset: 'Toutes les lignes',
  },
});

const FILTERS = ['slice', 'about', 'from', 'type'] as const;
type Filter = (typeof FILTERS)[number];

/** The filters that an address holds; what is no line number or no type name is left out. */
export function useTrailFilters(): Readonly<Record<Filter, string | undefined>> {
  const { get } = useAddress();
  const valid = (name: Filter, form: RegExp) => {
    const value = get(name);
    return value !== undefined && form.test(value) ? value : undefined;
  };
  return {
    slice: valid('slice', /^[a-z-]+$/),
    about: get('about'),
    from: valid('from', /^\d{1,9}$/),
    type: valid('type', /^[A-Za-z]{1,80}$/),
  };
}

/** Choosing lines: what is chosen stands in the address, so that it can be passed on. */
export function TrailFilters({ slices }: { readonly slices: readonly string[] }) {
  const said = useWords(WORDS);
  const labels = useWords(LINE_LABELS);
  const address = useAddress();
  const chosen = useTrailFilters();
  const isFiltered = FILTERS.some((name) => chosen[name] !== undefined);
  const choose = (form: HTMLFormElement) => {
    const given = new FormData(form);
    const wanted = Object.fromEntries(FILTERS.map((name) => [name, String(given.get(name) ?? '').trim()]));
    address.set({ ...wanted, after: undefined });
  };
  return (
    <form
      class="filters"
      aria-label={said.filters}
      key={JSON.stringify(chosen)}
      onSubmit={(event) => {
        event.preventDefault();
        choose(event.currentTarget);
      }}
    >
      <label>
        {said.slice}
        <select name="slice">
          <option value="">{said.all}</option>
          {slices.map((slice) => (
            <option key={slice} value={slice} selected={slice === chosen.slice}>
              {labels.slice[slice as keyof typeof labels.slice]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {said.about}
        <input name="about" defaultValue={chosen.about ?? ''} placeholder={said.aboutHint} maxLength={120} />
      </label>
      <label>
        {said.from}
        <input name="from" inputMode="numeric" pattern="\d*" size={6} defaultValue={chosen.from ?? ''} />
      </label>
      <label>
        {said.type}
        <input name="type" pattern="[A-Za-z]*" defaultValue={chosen.type ?? ''} spellcheck={false} />
      </label>
      <button class="first">{said.show}</button>
      {isFiltered && (
        <button
          type="button"
          onClick={() =>
            address.set({ slice: undefined, about: undefined, from: undefined, type: undefined, after: undefined })
          }
        >
          {said.reset}
        </button>
      )}
    </form>
  );
}
