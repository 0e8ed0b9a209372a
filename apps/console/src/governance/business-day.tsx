import { isDay } from '#calendar';
import { useEffect, useState } from 'preact/hooks';
import { useAddress } from '../frame/address.js';
import { useWords, words } from '../words/language.js';

const WORDS = words({
  en: {
    day: 'For a decision taken on, YYYY-MM-DD',
    show: 'Show that day',
    back: 'Day of the answer',
    none: 'This is not a day: write YYYY-MM-DD.',
  },
  fr: {
    day: 'Pour une décision prise le, AAAA-MM-JJ',
    show: 'Afficher ce jour',
    back: 'Jour de la réponse',
    none: 'Ce n’est pas un jour : écrivez AAAA-MM-JJ.',
  },
});

/** The business day on which rights are told: it may lie ahead, and is kept in the address. */
export function BusinessDay() {
  const said = useWords(WORDS);
  const address = useAddress();
  const shown = address.get('day') ?? '';
  const [typed, setTyped] = useState(shown);
  useEffect(() => setTyped(shown), [shown]);
  const wrong = typed !== '' && !isDay(typed);
  return (
    <form
      class="filters"
      onSubmit={(event) => {
        event.preventDefault();
        if (!wrong) address.set({ day: typed });
      }}
    >
      <label>
        {said.day}{' '}
        <input
          type="text"
          inputMode="numeric"
          autocomplete="off"
          size={10}
          value={typed}
          aria-invalid={wrong}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </label>
      <button>{said.show}</button>
      {shown !== '' && (
        <button type="button" onClick={() => address.set({ day: undefined })}>
          {said.back}
        </button>
      )}
      {wrong && <span role="alert">{said.none}</span>}
    </form>
  );
}
