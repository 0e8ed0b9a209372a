import { addDays } from '#calendar';
import { shareOf } from '#statistics';
import { busFactor } from './bus-factor.js';
import { coverageWithout, holdersWithout } from './coverage.js';
import { FRESH_FOR } from '../inputs/freshness.js';
import { consultantsOf, ownerAndFirm, ownerOf, type ReadinessInputs } from '../inputs/readiness-inputs.js';
import type { OpenView } from '../reading/mission-views.js';
import { shownNotices } from '../reading/shown-notices.js';
import type { Day, PersonCode } from '../shared/vocabulary.js';
import { worded, type Language } from '../shared/wording.js';
import { itemLossRisk } from './item-loss-risk.js';
import type {
  CoverageWithout,
  HolderDeparture,
  KeyAccount,
  KnowledgeCoverage,
  KnowledgeItem,
  KnowledgeLossRisk,
} from './knowledge-coverage.shapes.js';
import type { ItemLossRisk } from './item-loss-risk.js';
import { knowledgeNotices } from './knowledge-notices.js';
import { itemsHeldBy, itemsInUse } from './knowledge-transfer.state.js';
import { isAutonomous, receiversProgress, relayLoads, relaysOf, standingOf } from './relays.js';
import { entriesOf, valuesOf } from '../shared/in-order.js';

type Items = ReturnType<typeof itemsInUse>;

/** Who holds the critical knowledge, as a person reads it; `without`, the people to remove. */
export function readKnowledgeCoverage(
  view: OpenView<ReadinessInputs>,
  without: readonly PersonCode[],
  language: Language,
): KnowledgeCoverage {
  const { state, asOf, rights } = view;
  const { transfer } = state;
  const owner = ownerOf(state);
  const firm = consultantsOf(state);
  const withEverybody = coverageWithout(transfer, []);
  const { plan } = transfer;
  return {
    asOf,
    notices: shownNotices(knowledgeNotices(state, asOf.day), view, language),
    plan: plan ? { ...plan, singleRelay: plan.receivers.length === 1 } : undefined,
    withEverybody,
    withoutOwner: coverageWithout(transfer, owner === undefined ? [] : [owner]),
    withoutFirm: coverageWithout(transfer, firm),
    withoutBoth: coverageWithout(transfer, ownerAndFirm(state)),
    withoutGiven: without.length === 0 ? undefined : readWithout(state, [...new Set(without)]),
    busFactor: busFactor(transfer),
    busFactorWithoutFirm: busFactor(transfer, firm),
    items: itemsInUse(transfer).map((item) => readItem(state, item, asOf.day, language)),
    relays: relayLoads(state).map((load) => ({
      ...load,
      share: shareOf(load.weight, withEverybody.total) ?? 0,
    })),
    receivers: receiversProgress(state).map((progress) => ({ ...progress, lastOn: progress.lastOn })),
    departures: readDepartures(state),
    keyAccounts: rights.keyAccounts ? readKeyAccounts(state) : undefined,
  };
}

function readWithout({ transfer }: ReadinessInputs, people: readonly PersonCode[]): CoverageWithout {
  const coverage = coverageWithout(transfer, people);
  const missingAnyway = coverageWithout(transfer, []).missing;
  return {
    people,
    withoutItem: people.filter((person) => itemsHeldBy(transfer, person).length === 0),
    coverage,
    lost: coverage.missing.filter((item) => !missingAnyway.includes(item)),
    busFactor: busFactor(transfer, people),
  };
}

function readItem(inputs: ReadinessInputs, [ref, item]: Items[number], day: Day, language: Language): KnowledgeItem {
  const relays = relaysOf(inputs, item);
  const risk = itemLossRisk(inputs, item);
  const stale = addDays(item.lastEvidence.on, FRESH_FOR.autonomy + 1);
  return {
    item: ref,
    name: item.name,
    criticality: item.criticality,
    kind: item.kind,
    firmCreated: item.firmCreated,
    standing: standingOf(inputs, item),
    holders: holdersWithout(inputs.transfer, item),
    relays,
    singleRelay: relays.filter(isAutonomous).length === 1,
    lossRisk: risk ? readRisk(risk, language) : undefined,
    lostSince: item.lost?.on,
    documents: item.documents.map(({ document }) => document),
    lastEvidenceOn: item.lastEvidence.on,
    staleSince: stale <= day ? stale : undefined,
  };
}

const readRisk = ({ why, ...risk }: ItemLossRisk, language: Language): KnowledgeLossRisk => ({
  ...risk,
  why: worded(why, language),
});

const readDepartures = ({ transfer }: ReadinessInputs): readonly HolderDeparture[] => {
  const { missing } = coverageWithout(transfer, []);
  return valuesOf(transfer.departures)
    .filter(({ itemsHeld }) => itemsHeld.length > 0)
    .toSorted((a, b) => a.revision - b.revision)
    .map(({ person, lastDay, recordedOn, itemsHeld }) => ({
      person,
      lastDay,
      recordedOn,
      itemsHeld,
      stillLost: itemsHeld.filter((item) => missing.includes(item)),
    }));
};

const readKeyAccounts = (inputs: ReadinessInputs): readonly KeyAccount[] =>
  entriesOf(inputs.transfer.keyAccounts).map(([account, { revenueShare, holder, transfers }]) => ({
    account,
    revenueShare,
    holder,
    heldByOwner: holder === ownerOf(inputs),
    transferredOn: transfers.at(-1)?.on,
  }));
