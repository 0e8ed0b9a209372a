import { isDay } from '#calendar';
import { Panel } from '../asking/panel.js';
import { Matrix, type Cell, type MatrixColumn } from '../charts/matrix.js';
import { useAddress } from '../frame/address.js';
import { useMoment } from '../frame/moment.js';
import { AboutLines } from '../parts/about-lines.js';
import { Badge } from '../parts/badge.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { BusinessDay } from './business-day.js';
import { rights as rightsQuery, type RightsQuery } from './decision-rights-panel.operation.js';
import { DELEGATION_LEVELS } from './delegation-levels.js';
import { partsOf, peopleOf, type Right } from './who-does-what.js';

type Rights = NonNullable<RightsQuery['decisionRights']>;

const WORDS = words({
  en: {
    title: (day: string) => `Who decides what on ${day}`,
    untold: 'Who decides what',
    about: 'Each domain with the people it names. A delegation goes before the decision process of its domain.',
    empty: 'No domain has been named yet. A decision process or a delegation names the first.',
    domain: 'Domain',
    by: 'By which rule',
    nothing: 'takes no part',
    part: {
      decides: 'decides',
      mayDecide: 'may decide too',
      agrees: 'must agree',
      recommends: 'recommends',
      performs: 'carries out',
      input: 'is heard',
    },
    rules: ['Delegation', 'Joint delegation: both agree', 'Decision process', 'No rule: any leader may decide'],
    ceiling: (amount: string) => `up to ${amount}`,
    noCeiling: 'no ceiling',
    until: (day: string) => `until ${day}`,
    since: (day: string) => `since ${day}`,
    outOfScope: 'outside the scope of the mission',
    zones: 'Overlaps that no process settles',
    zone: (domain: string, people: string) => `${domain}: ${people} each believe that they decide.`,
  },
  fr: {
    title: (day) => `Qui décide quoi le ${day}`,
    untold: 'Qui décide quoi',
    about:
      'Chaque domaine et les personnes qu’il nomme. Une délégation passe avant le processus de décision de son domaine.',
    empty: 'Aucun domaine n’est encore nommé. Un processus de décision ou une délégation nomme le premier.',
    domain: 'Domaine',
    by: 'Selon quelle règle',
    nothing: 'n’intervient pas',
    part: {
      decides: 'décide',
      mayDecide: 'peut décider aussi',
      agrees: 'doit donner son accord',
      recommends: 'recommande',
      performs: 'exécute',
      input: 'donne son avis',
    },
    rules: [
      'Délégation',
      'Délégation conjointe : accord des deux',
      'Processus de décision',
      'Aucune règle : tout dirigeant peut décider',
    ],
    ceiling: (amount) => `jusqu’à ${amount}`,
    noCeiling: 'sans plafond',
    until: (day) => `jusqu’au ${day}`,
    since: (day) => `depuis le ${day}`,
    outOfScope: 'hors du périmètre de la mission',
    zones: 'Chevauchements qu’aucun processus ne règle',
    zone: (domain, people) => `${domain} : ${people} pensent chacun décider.`,
  },
});

/** Domains by people on a business day: who decides, by which rule, at which level, up to which amount. */
export function DecisionRightsPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const { day } = useFormats();
  const asked = useAddress().get('day');
  const onDay = asked !== undefined && isDay(asked) ? asked : undefined;
  return (
    <Panel
      title={onDay === undefined ? said.untold : said.title(day(onDay))}
      about={said.about}
      wide
      aside={<BusinessDay />}
      query={rightsQuery}
      variables={{ ...useMoment(mission), onDay }}
      isEmpty={({ decisionRights }) => !decisionRights?.rights.length}
      empty={said.empty}
    >
      {({ decisionRights }) => decisionRights && <Rights mission={mission} told={decisionRights} />}
    </Panel>
  );
}

function Rights({ mission, told }: { readonly mission: string; readonly told: Rights }) {
  const said = useWords(WORDS);
  const levels = useWords(DELEGATION_LEVELS);
  const { day, euros } = useFormats();
  const { rights, zonesWithoutProcess } = told;
  const cellOf = (right: Right, person: string): Cell | undefined => {
    const [first, ...others] = partsOf(right, person);
    if (first === undefined) return undefined;
    const also = others.map((part) => said.part[part]).join(', ');
    return {
      said: also === '' ? said.part[first] : `${said.part[first]}, ${also}`,
      shown: (
        <>
          {first === 'decides' ? <Badge tone="good">{said.part[first]}</Badge> : said.part[first]}
          {also !== '' && <div class="note">{also}</div>}
        </>
      ),
    };
  };
  const ruleOf = ({ rule, level, ceilingCents, since, until, outOfScope }: Right): Cell => {
    const by = said.rules[rule - 1] ?? '';
    const terms = [
      level !== null && levels.level(level),
      level !== null && (ceilingCents === null ? said.noCeiling : said.ceiling(euros(ceilingCents))),
      since !== null && said.since(day(since)),
      until !== null && said.until(day(until)),
    ]
      .filter(Boolean)
      .join(', ');
    return {
      said: [by, terms, outOfScope && said.outOfScope].filter(Boolean).join(', '),
      shown: (
        <>
          {rule === 4 ? <Badge tone="watch">{by}</Badge> : by}
          {terms !== '' && <div class="note">{terms}</div>}
          {outOfScope && <Badge>{said.outOfScope}</Badge>}
        </>
      ),
    };
  };
  const columns: readonly MatrixColumn<Right>[] = [
    { key: 'rule', head: said.by, wide: true, cell: ruleOf },
    ...peopleOf(rights).map((person) => ({ key: person, head: person, cell: (right: Right) => cellOf(right, person) })),
  ];
  return (
    <>
      <Matrix
        caption={said.title(day(told.onDay))}
        corner={said.domain}
        columns={columns}
        rows={rights}
        keyOf={({ domain }) => domain}
        nothing={said.nothing}
        head={({ domain }) => (
          <>
            {domain}
            <div class="note">
              <AboutLines mission={mission} about={domain} />
            </div>
          </>
        )}
      />
      {zonesWithoutProcess.length > 0 && (
        <>
          <h3>{said.zones}</h3>
          <ul class="plain">
            {zonesWithoutProcess.map(({ domain, parties }) => (
              <li key={domain}>
                <Badge tone="watch">{said.zone(domain, parties.join(', '))}</Badge>{' '}
                <AboutLines mission={mission} about={domain} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
