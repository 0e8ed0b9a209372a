import { Panel } from '../asking/panel.js';
import { Matrix, type Cell, type MatrixColumn } from '../charts/matrix.js';
import { useAddress } from '../frame/address.js';
import { useMoment } from '../frame/moment.js';
import { AboutLines } from '../parts/about-lines.js';
import { Badge } from '../parts/badge.js';
import { Figure, Figures } from '../parts/figure.js';
import { Level } from '../parts/level.js';
import { Act } from '../recording/act.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { knowledgeMatrix } from './knowledge-matrix-panel.operation.js';
import { RemovedSomeone } from './removed-someone.js';
import { knowersOf, lostFirst, masteryOf, peopleIn, toggled, type Coverage, type Item } from './who-knows.js';

const WORDS = words({
  en: {
    title: 'Who knows what',
    about: 'Tick people to see what would remain without them: the server computes the coverage anew.',
    empty: 'No critical knowledge has been identified yet. Identify what would stop the work if it were gone.',
    identify: 'Identify knowledge',
    session: 'Record a transfer session',
    assess: 'Assess autonomy',
    item: 'Knowledge',
    nothing: 'nothing of it',
    without: (person: string) => `Without ${person}`,
    lost: 'would be lost',
    noOne: (day: string) => `no one has done it alone since ${day}`,
    critical: (criticality: number) => `criticality ${criticality} of 5`,
    stale: (day: string) => `evidence stale since ${day}`,
    single: 'a single relay',
    risk: (risk: number, why: string) => `risk of loss ${risk} of 25: ${why}`,
    levels: ['explained', 'shown', 'done with help', 'done alone'],
    level: (level: number, called: string) => `level ${level} of 4, ${called}`,
    removed: 'removed',
    flags: {
      DECLARED: 'declared only',
      UNCONFIRMED: 'not confirmed',
      CONTESTED: 'contested',
      ASSESSOR_IS_TRAINER: 'assessed by the trainer',
    },
    kinds: { RELATION: 'relation', KNOW_HOW: 'know-how', METHOD: 'method', RIGHT: 'right' },
    legend: 'Levels: 1 explained, 2 shown, 3 done with help, 4 done alone.',
    all: 'With everybody',
    owner: 'Without the owner',
    firm: 'Without the firm',
    both: 'Without both',
    gone: (count: number) => `${count} items missing`,
  },
  fr: {
    title: 'Qui sait faire quoi',
    about: 'Cochez des personnes pour voir ce qui resterait sans elles : le serveur recalcule la couverture.',
    empty: 'Aucun savoir critique n’est encore identifié. Identifiez ce qui arrêterait le travail s’il manquait.',
    identify: 'Identifier un savoir',
    session: 'Saisir une séance de transfert',
    assess: 'Évaluer une autonomie',
    item: 'Savoir',
    nothing: 'rien de ce savoir',
    without: (person) => `Sans ${person}`,
    lost: 'serait perdu',
    noOne: (day) => `plus personne ne le fait seul depuis le ${day}`,
    critical: (criticality) => `criticité ${criticality} sur 5`,
    stale: (day) => `preuve périmée depuis le ${day}`,
    single: 'un seul relais',
    risk: (risk, why) => `risque de perte ${risk} sur 25 : ${why}`,
    levels: ['expliqué', 'montré', 'fait avec aide', 'fait seul'],
    level: (level, called) => `niveau ${level} sur 4, ${called}`,
    removed: 'retiré',
    flags: {
      DECLARED: 'déclaré seulement',
      UNCONFIRMED: 'non confirmé',
      CONTESTED: 'contesté',
      ASSESSOR_IS_TRAINER: 'évalué par le formateur',
    },
    kinds: { RELATION: 'relation', KNOW_HOW: 'savoir-faire', METHOD: 'méthode', RIGHT: 'droit ou habilitation' },
    legend: 'Niveaux : 1 expliqué, 2 montré, 3 fait avec aide, 4 fait seul.',
    all: 'Avec tout le monde',
    owner: 'Sans le dirigeant',
    firm: 'Sans le cabinet',
    both: 'Sans les deux',
    gone: (count) => `${count} savoirs manquants`,
  },
});

/** Knowledge by people; people are ticked away in the address, and the server says what remains. */
export function KnowledgeMatrixPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const without = peopleIn(useAddress().get('without'));
  return (
    <Panel
      title={said.title}
      about={said.about}
      wide
      aside={
        <div class="acts">
          <Act mission={mission} command="holdTransferSession">
            {said.session}
          </Act>
          <Act mission={mission} command="assessAutonomy">
            {said.assess}
          </Act>
          <Act mission={mission} command="identifyKnowledgeItem">
            {said.identify}
          </Act>
        </div>
      }
      query={knowledgeMatrix}
      variables={{ ...useMoment(mission), without: without.length === 0 ? undefined : [...without] }}
      isEmpty={({ knowledgeCoverage }) => !knowledgeCoverage?.items.length}
      empty={said.empty}
    >
      {({ knowledgeCoverage }) =>
        knowledgeCoverage && (
          <>
            <Known told={knowledgeCoverage} />
            <RemovedSomeone told={knowledgeCoverage} />
            <Knowers mission={mission} told={knowledgeCoverage} without={without} />
          </>
        )
      }
    </Panel>
  );
}

function Known({ told }: { readonly told: Coverage }) {
  const said = useWords(WORDS);
  const { share } = useFormats();
  const { withEverybody, withoutOwner, withoutFirm, withoutBoth } = told;
  const gone = (missing: readonly string[]) => missing.length > 0 && said.gone(missing.length);
  return (
    <Figures>
      <Figure label={said.all}>{share(withEverybody.value)}</Figure>
      <Figure label={said.owner} note={gone(withoutOwner.missing)}>
        {share(withoutOwner.value)}
      </Figure>
      <Figure label={said.firm} note={gone(withoutFirm.missing)}>
        {share(withoutFirm.value)}
      </Figure>
      <Figure label={said.both} note={gone(withoutBoth.missing)}>
        {share(withoutBoth.value)}
      </Figure>
    </Figures>
  );
}

function Knowers({
  mission,
  told,
  without,
}: {
  readonly mission: string;
  readonly told: Coverage;
  readonly without: readonly string[];
}) {
  const said = useWords(WORDS);
  const lost = told.withoutGiven?.lost ?? [];
  const removed = told.withoutGiven?.people ?? [];
  const people = [...new Set([...knowersOf(told.items), ...without])];
  const cellOf = (item: Item, person: string): Cell | undefined => {
    const mastery = masteryOf(item, person);
    if (!mastery) return undefined;
    const gone = removed.includes(person);
    const flags = mastery.flags.map((flag) => said.flags[flag]).join(', ');
    return {
      said: [
        gone && said.removed,
        said.level(mastery.level, said.levels[mastery.level - 1] ?? ''),
        flags !== '' && flags,
      ]
        .filter(Boolean)
        .join(', '),
      shown: (
        <span title={flags}>
          <span class={gone ? 'removed' : undefined}>
            <Level level={mastery.level} of={4} />
          </span>
          {gone && <div class="note">{said.removed}</div>}
          {flags !== '' && !gone && <div class="note">{flags}</div>}
        </span>
      ),
    };
  };
  const columns: readonly MatrixColumn<Item>[] = people.map((person) => ({
    key: person,
    head: <Remove person={person} without={without} />,
    cell: (item) => cellOf(item, person),
  }));
  return (
    <>
      <p class="note">{said.legend}</p>
      <Matrix
        caption={said.title}
        corner={said.item}
        columns={columns}
        rows={lostFirst(told.items, lost)}
        keyOf={({ item }) => item}
        nothing={said.nothing}
        head={(item) => <ItemHead mission={mission} item={item} lost={lost.includes(item.item)} />}
      />
    </>
  );
}

function Remove({ person, without }: { readonly person: string; readonly without: readonly string[] }) {
  const said = useWords(WORDS);
  const address = useAddress();
  return (
    <label class="remove">
      <input
        type="checkbox"
        aria-label={said.without(person)}
        checked={without.includes(person)}
        onChange={() => address.set({ without: toggled(without, person).join(',') }, true)}
      />
      {person}
    </label>
  );
}

function ItemHead({ mission, item, lost }: { readonly mission: string; readonly item: Item; readonly lost: boolean }) {
  const said = useWords(WORDS);
  const { day } = useFormats();
  const { name, kind, criticality, singleRelay, staleSince, lostSince, lossRisk } = item;
  return (
    <>
      {lost && (
        <div>
          <Badge tone="bad">{said.lost}</Badge>
        </div>
      )}
      {item.item} {name}
      <div class="note">
        {[
          said.critical(criticality),
          kind !== null && said.kinds[kind],
          singleRelay && said.single,
          staleSince !== null && said.stale(day(staleSince)),
        ]
          .filter(Boolean)
          .join(', ')}
      </div>
      {lostSince !== null && <Badge tone="bad">{said.noOne(day(lostSince))}</Badge>}
      {lossRisk && <div class="note">{said.risk(lossRisk.risk, lossRisk.why.text)}</div>}
      <div class="note">
        <AboutLines mission={mission} about={item.item} />
      </div>
    </>
  );
}
