import { useAddress } from '../frame/address.js';
import { Badge } from '../parts/badge.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import type { Coverage } from './who-knows.js';

const WORDS = words({
  en: {
    remains: (people: string, share: string, before: string) =>
      `Without ${people}, coverage is ${share} instead of ${before}.`,
    lost: 'Would be lost',
    nothingLost: 'Nothing would be lost.',
    withoutItem: (people: string) => `${people}: nothing rests on them alone.`,
    back: 'Everybody back',
    resilience: (count: number, people: string) =>
      `Worst first, less than one half of the knowledge remains once ${count} people are gone: ${people}.`,
    resilienceThen: (count: number, people: string) =>
      `After that, less than one half remains once ${count} more are gone: ${people}.`,
    halfGone: 'Less than one half of the knowledge remains.',
  },
  fr: {
    remains: (people, share, before) => `Sans ${people}, la couverture est de ${share} au lieu de ${before}.`,
    lost: 'Seraient perdus',
    nothingLost: 'Rien ne serait perdu.',
    withoutItem: (people) => `${people} : rien ne repose sur eux seuls.`,
    back: 'Remettre tout le monde',
    resilience: (count, people) =>
      `Au pire, il reste moins de la moitié des savoirs après ${count} départs : ${people}.`,
    resilienceThen: (count, people) =>
      `Ensuite, il en reste moins de la moitié après ${count} départs de plus : ${people}.`,
    halfGone: 'Il reste moins de la moitié des savoirs.',
  },
});

/** What remains once the people ticked away are gone, the items lost named first. */
export function RemovedSomeone({ told }: { readonly told: Coverage }) {
  const said = useWords(WORDS);
  const { share } = useFormats();
  const address = useAddress();
  const { withoutGiven: without, withEverybody, items, busFactor } = told;
  const names = (people: Coverage['busFactor']['sequence']) => people.map(({ person }) => person).join(', ');
  if (!without) return <p class="note">{said.resilience(busFactor.count, names(busFactor.sequence))}</p>;
  const lost = items.filter(({ item }) => without.lost.includes(item));
  return (
    <div class="beside" role="status">
      <p>
        <strong>
          {said.remains(without.people.join(', '), share(without.coverage.value), share(withEverybody.value))}
        </strong>{' '}
        <button type="button" onClick={() => address.set({ without: undefined }, true)}>
          {said.back}
        </button>
      </p>
      {lost.length === 0 ? (
        <p>
          <Badge tone="good">{said.nothingLost}</Badge>
        </p>
      ) : (
        <>
          <p>
            <Badge tone="bad">{said.lost}</Badge>
          </p>
          <ul>
            {lost.map(({ item, name }) => (
              <li key={item}>
                {item} {name}
              </li>
            ))}
          </ul>
        </>
      )}
      {without.withoutItem.length > 0 && <p>{said.withoutItem(without.withoutItem.join(', '))}</p>}
      <p class="note">
        {without.busFactor.count === 0
          ? said.halfGone
          : said.resilienceThen(without.busFactor.count, names(without.busFactor.sequence))}
      </p>
    </div>
  );
}
