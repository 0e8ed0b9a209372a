import { addDays } from '#calendar';
import type { ReadOnly } from '#decider';
import { isInternal } from '../../access/access.state.js';
import {
  autonomousNow,
  hasDeparted,
  itemsInUse,
  type KnowledgeItem,
} from '../../knowledge-transfer/knowledge-transfer.state.js';
import type { MissionState } from '../../mission-state.js';
import type { Ref } from '../../shared/vocabulary.js';
import { stateDetector } from '../detector.js';

/** Items of at least this criticality are looked at, from this many days after they were identified. */
export const CRITICAL_FROM = 3;
export const WITHOUT_RELAY_DAYS = 90;

type State = ReadOnly<Pick<MissionState, 'transfer' | 'access'>>;

/** Critical knowledge that no internal person masters alone, long after it was named. One signal lists every item. */
export const providerDependency = stateDetector({
  name: 'provider-dependency',
  version: 1,
  falseAlarms: 'rule',
  reads: ['transfer', 'access'],
  alteredByTime: 'each day',
  read(state, today) {
    const last = addDays(today, -WITHOUT_RELAY_DAYS);
    const missing = criticalItems(state).filter(([, item]) => item.identified.on <= last && !hasRelay(state, item));
    if (missing.length === 0) return [{ clear: true }];
    const [atTheFirm, nowhere] = [true, false].map((held) =>
      missing.filter(([, item]) => holdersOf(state, item).length > 0 === held).map(([ref]) => ref),
    );
    const alarm = {
      statistic: {
        fr: sentence(' ; ', [
          [atTheFirm, 'n’existe que chez le cabinet', 'n’existent que chez le cabinet'],
          [nowhere, 'n’est maîtrisé par personne', 'ne sont maîtrisés par personne'],
        ]),
        en: sentence('; ', [
          [atTheFirm, 'exists only at the firm', 'exist only at the firm'],
          [nowhere, 'is mastered by no one', 'are mastered by no one'],
        ]),
      },
      value: missing.length,
      threshold: 1,
      series: missing.map(([, item]) => item.identified.revision),
    };
    return [{ clear: false, alarm }];
  },
});

/** The items that are looked at. */
export const criticalItems = ({ transfer }: State): readonly (readonly [Ref, ReadOnly<KnowledgeItem>])[] =>
  itemsInUse(transfer).filter(([, { criticality }]) => criticality >= CRITICAL_FROM);

/** Does an internal person who is still there do it alone? */
export const hasRelay = (state: State, item: ReadOnly<KnowledgeItem>): boolean =>
  holdersOf(state, item).some((person) => isInternal(state.access, person));

const holdersOf = ({ transfer }: State, item: ReadOnly<KnowledgeItem>): readonly string[] =>
  autonomousNow(item).filter((person) => !hasDeparted(transfer, person));

type Part = readonly [items: readonly string[] | undefined, one: string, several: string];

function sentence(separator: string, parts: readonly Part[]): string {
  const told = parts.flatMap(([items = [], one, several]) =>
    items.length > 0 ? `${items.join(', ')} ${items.length > 1 ? several : one}` : [],
  );
  return `${told.join(separator)}.`;
}
