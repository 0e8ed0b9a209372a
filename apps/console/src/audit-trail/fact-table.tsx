import { useWords, words } from '../words/language.js';

const WORDS = words({
  en: { field: 'Field', value: 'Value' },
  fr: { field: 'Champ', value: 'Valeur' },
});

const isText = (value: unknown): value is string | number => ['string', 'number'].includes(typeof value);

function shownAs(value: unknown): string {
  if (isText(value)) return String(value);
  if (Array.isArray(value) && value.every(isText)) return value.length > 0 ? value.join(', ') : '–';
  return JSON.stringify(value, undefined, 1);
}

/** Fields and values as they are stored: names and codes are those of the ledger, the same in every language. */
export function FactTable({
  caption,
  facts,
}: {
  readonly caption: string;
  readonly facts: Readonly<Record<string, unknown>>;
}) {
  const said = useWords(WORDS);
  return (
    <div class="scroll" tabindex={0} role="region" aria-label={caption}>
      <table class="facts">
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{said.field}</th>
            <th scope="col">{said.value}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(facts).map(([name, value]) => (
            <tr key={name}>
              <th scope="row">
                <code lang="en">{name}</code>
              </th>
              <td class="stored">{shownAs(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
