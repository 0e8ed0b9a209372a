import { addDays, daysBetween, isDay } from '#calendar';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../parts/icon.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { useAddress } from './address.js';
import { useDay } from './moment.js';
import { useMembership } from './who.js';

const WORDS = words({
  en: {
    bar: 'Day shown',
    now: 'Now',
    past: (day: string) => `You are looking at what was known on ${day}.`,
    back: 'Back to now',
    compare: 'Compare with today',
    uncompare: 'End the comparison',
    day: 'Day, YYYY-MM-DD',
    slider: 'Day since the start of the mission',
    show: 'Show',
    none: 'This is not a day: write YYYY-MM-DD.',
  },
  fr: {
    bar: 'Jour affiché',
    now: 'Maintenant',
    past: (day) => `Vous regardez ce qui était connu le ${day}.`,
    back: 'Revenir à maintenant',
    compare: 'Comparer avec aujourd’hui',
    uncompare: 'Fermer la comparaison',
    day: 'Jour, AAAA-MM-JJ',
    slider: 'Jour depuis le début de la mission',
    show: 'Afficher',
    none: 'Ce n’est pas un jour : écrivez AAAA-MM-JJ.',
  },
});

/** The past is a place: one bar for all pages of a mission moves them to what was known by the end of a day. */
export function TimeBar({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const formats = useFormats();
  const address = useAddress();
  const day = useDay();
  const membership = useMembership(mission);
  const today = membership?.today;
  const start = membership?.plannedStart;
  const first = start !== undefined && today !== undefined ? (start < today ? start : today) : undefined;
  const shown = day ?? today;
  const [moving, setMoving] = useState<string>();
  const [typed, setTyped] = useState<string>();
  useEffect(() => {
    setMoving(undefined);
    setTyped(undefined);
  }, [day]);
  const show = (wanted: string) => {
    if (!isDay(wanted)) return;
    const past = today !== undefined && wanted < today;
    address.set({ on: past ? wanted : undefined, compare: past ? address.get('compare') : undefined });
  };
  if (today === undefined || first === undefined || shown === undefined) return <div class="time" />;
  const text = typed ?? moving ?? shown;
  const compared = address.get('compare') !== undefined;
  return (
    <section class={day === undefined ? 'time' : 'time past'} aria-label={said.bar}>
      {day !== undefined && (
        <p role="status">
          <Icon name="past" /> {said.past(formats.day(day))}
        </p>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          show(text);
        }}
      >
        <input
          type="range"
          aria-label={said.slider}
          aria-valuetext={formats.day(moving ?? shown)}
          min={0}
          max={daysBetween(first, today)}
          value={daysBetween(first, moving ?? shown)}
          onInput={({ currentTarget }) => setMoving(addDays(first, Number(currentTarget.value)))}
          onChange={({ currentTarget }) => show(addDays(first, Number(currentTarget.value)))}
        />
        <input
          type="text"
          inputMode="numeric"
          autocomplete="off"
          aria-label={said.day}
          aria-invalid={!isDay(text)}
          value={text}
          size={10}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <button>{said.show}</button>
        {day !== undefined && (
          <>
            <button type="button" onClick={() => address.set({ on: undefined, compare: undefined })}>
              {said.back}
            </button>
            <button type="button" onClick={() => address.set({ compare: compared ? undefined : 'today' })}>
              {compared ? said.uncompare : said.compare}
            </button>
          </>
        )}
      </form>
      {!isDay(text) && <p role="alert">{said.none}</p>}
    </section>
  );
}
