import { useAnswer } from '../asking/use-answer.js';
import { Icon } from '../parts/icon.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import type { BesideProps } from './beside.js';
import { rightsBeside } from './rights-beside.operation.js';

const WORDS = words({
  en: {
    title: 'Who decides here today',
    choose: 'Give the domain: who may decide in it, and up to which amount, is shown here.',
    unknown: (domain: string) => `No one has been named for “${domain}”.`,
    decides: (people: string) => `${people} may decide.`,
    ceiling: (amount: string) => `Up to ${amount} a decision.`,
    noCeiling: 'Without a ceiling.',
    out: 'Outside the scope of the mission: the firm never decides here.',
    rules: {
      1: 'By a delegation.',
      2: 'Jointly, by a delegation of level 4.',
      3: 'By the decision process.',
      4: 'No delegation: the leadership decides.',
    },
  },
  fr: {
    title: 'Qui décide ici aujourd’hui',
    choose: 'Indiquez le domaine : qui peut y décider, et jusqu’à quel montant, s’affiche ici.',
    unknown: (domain) => `Personne n’a été désigné pour « ${domain} ».`,
    decides: (people) => `${people} peut décider.`,
    ceiling: (amount) => `Jusqu’à ${amount} par décision.`,
    noCeiling: 'Sans plafond.',
    out: 'Hors du périmètre de la mission : le cabinet n’y décide jamais.',
    rules: {
      1: 'Par délégation.',
      2: 'Conjointement, par une délégation de niveau 4.',
      3: 'Selon le processus de décision.',
      4: 'Sans délégation : la direction décide.',
    },
  },
});

/** The delegation and its ceiling, before one decides. */
export function RightsBeside({ mission, typed }: BesideProps) {
  const said = useWords(WORDS);
  const { euros } = useFormats();
  const { data } = useAnswer(rightsBeside, { mission });
  const domain = typeof typed['domain'] === 'string' ? typed['domain'].trim() : '';
  const right = data?.decisionRights?.rights.find((each) => each.domain.toLowerCase() === domain.toLowerCase());
  return (
    <aside class="beside" aria-live="polite">
      <strong>
        <Icon name="question" /> {said.title}
      </strong>
      {domain === '' ? (
        <p>{said.choose}</p>
      ) : !right ? (
        <p>{said.unknown(domain)}</p>
      ) : right.outOfScope ? (
        <p>{said.out}</p>
      ) : (
        <p>
          {said.decides(right.mayDecide.join(', '))}{' '}
          {right.rule in said.rules ? said.rules[right.rule as keyof typeof said.rules] : ''}{' '}
          {right.ceilingCents == null ? said.noCeiling : said.ceiling(euros(right.ceilingCents))}
        </p>
      )}
    </aside>
  );
}
