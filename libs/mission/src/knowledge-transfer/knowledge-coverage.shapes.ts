import { shape, t } from '#shapes';
import { BusFactor, Coverage } from '../shared/coverage.shapes.js';
import { Notice } from '../shared/notice.shapes.js';
import { ITEM_KINDS } from './knowledge-items.events.js';
import { ITEM_STANDINGS, LOSS_BANDS, RELAY_FLAGS } from './knowledge-vocabulary.js';

export class TransferPlan extends shape('Who takes over, by when.', {
  plan: t.ref('plan'),
  receivers: t.listOf(t.person()),
  due: t.day(),
  singleRelay: t.yesNo('SINGLE_RELAY: everything rests on one receiver.'),
}) {}

export class CoverageWithout extends shape('What remains when these people are not there.', {
  people: t.listOf(t.person(), 'The people removed.'),
  withoutItem: t.listOf(t.person(), 'Those of them who do no item alone: without them nothing is missing.'),
  coverage: t.one(Coverage),
  lost: t.listOf(t.ref('item'), 'Items that are missing because of them, and would not be otherwise.'),
  busFactor: t.one(BusFactor, 'With them gone to begin with.'),
}) {}

export class Relay extends shape('A person of the company, other than the owner, who takes over an item.', {
  person: t.person(),
  level: t.whole('1 explained, 2 shown, 3 done with help, 4 done alone.'),
  since: t.day('Day of what last set the level.'),
  flags: t.listOf(
    t.oneOf('RelayFlag', RELAY_FLAGS),
    'DECLARED: never assessed; UNCONFIRMED and CONTESTED: by the person assessed; ASSESSOR_IS_TRAINER: whoever ' +
      'assessed also taught.',
  ),
}) {}

export class KnowledgeLossRisk extends shape('Risk of losing an item: attrition × position (IAEA, 2006).', {
  attrition: t.count('1 to 5: how sure it is that those who do it alone leave.'),
  position: t.whole('1 to 5: the criticality of the item.'),
  risk: t.count('1 to 25.'),
  band: t.oneOf('KnowledgeLossBand', LOSS_BANDS, 'From 20 IMMEDIATE, 16 PLAN, 10 ANTICIPATE; else ACKNOWLEDGE.'),
  why: t.sentence('Why those who do it alone leave.'),
}) {}

export class KnowledgeItem extends shape('Knowledge whose absence stops or degrades work.', {
  item: t.ref('item'),
  name: t.text(),
  criticality: t.whole('1 its absence is a nuisance, 5 its absence stops the work.'),
  kind: t.oneOf('ItemKind', ITEM_KINDS).maybe(),
  firmCreated: t.yesNo('When it was named, only the firm held it.'),
  standing: t.oneOf('ItemStanding', ITEM_STANDINGS, 'Who does it alone, of those who are still there.'),
  holders: t.listOf(t.person(), 'Everybody who is there and does it alone, owner and firm included.'),
  relays: t.listOf(Relay, 'Those who take it over, the furthest first.'),
  singleRelay: t.yesNo('SINGLE_RELAY: only one relay does it alone.'),
  lossRisk: t.one(KnowledgeLossRisk, 'When consultants, or an owner who sells, are all who do it alone.').maybe(),
  lostSince: t.day('Day since which no one present does it alone any more.').maybe(),
  documents: t.listOf(t.ref('evidence'), 'Documents that describe it. Writing makes no one autonomous.'),
  lastEvidenceOn: t.day('Last identification, session or assessment.'),
  staleSince: t.day('First day on which that was stale; none while it is fresh.').maybe(),
}) {}

export class RelayLoad extends shape('What one relay carries.', {
  person: t.person(),
  items: t.listOf(t.ref('item'), 'Items that they do alone.'),
  weight: t.whole('Sum of the criticalities of these items.'),
  share: t.ratio('That sum over the one of all items, 0 to 1.'),
  only: t.listOf(t.ref('item'), 'Items of which they are the only relay.'),
  learning: t.listOf(t.ref('item'), 'Items that they are learning.'),
}) {}

export class ReceiverLevel extends shape('Items that a receiver masters at one level.', {
  level: t.whole('1 explained, 2 shown, 3 done with help, 4 done alone.'),
  items: t.listOf(t.ref('item')),
}) {}

export class ReceiverProgress extends shape('How far a receiver has come.', {
  person: t.person(),
  planned: t.yesNo('The transfer plan names them.'),
  departed: t.yesNo(),
  levels: t.listOf(ReceiverLevel),
  sessions: t.count('Transfer sessions that they received.'),
  lastOn: t.day('Last session or assessment; none yet.').maybe(),
}) {}

export class HolderDeparture extends shape('A departure of a person who did items alone.', {
  person: t.person(),
  lastDay: t.day('Last day of presence.'),
  recordedOn: t.day('Day from which they are no longer counted: that of the recording.'),
  itemsHeld: t.listOf(t.ref('item'), 'Items that they did alone.'),
  stillLost: t.listOf(t.ref('item'), 'Those of them that no one present does alone today.'),
}) {}

export class KeyAccount extends shape('A client whose relation is followed.', {
  account: t.ref('account'),
  revenueShare: t.ratio('Share of the company’s revenue, 0 to 1.'),
  holder: t.person(),
  heldByOwner: t.yesNo(),
  transferredOn: t.day('Last change of holder.').maybe(),
}) {}

export class KnowledgeCoverage extends shape('Who holds the critical knowledge; what remains without people.', {
  asOf: t.asOf(),
  notices: t.listOf(Notice, 'What to do next, worst first.'),
  plan: t.one(TransferPlan).maybe(),
  withEverybody: t.one(Coverage, 'With everybody who is there.'),
  withoutOwner: t.one(Coverage),
  withoutFirm: t.one(Coverage),
  withoutBoth: t.one(Coverage),
  withoutGiven: t.one(CoverageWithout, 'Without the people given; none when none are given.').maybe(),
  busFactor: t.one(BusFactor),
  busFactorWithoutFirm: t.one(BusFactor, 'With the firm gone to begin with.'),
  items: t.listOf(KnowledgeItem, 'In register order.'),
  relays: t.listOf(RelayLoad, 'The heaviest load first.'),
  receivers: t.listOf(ReceiverProgress, 'Those of the plan first.'),
  departures: t.listOf(HolderDeparture, 'In the order of recording.'),
  keyAccounts: t.listOf(KeyAccount, 'None for who may not see key accounts.').maybe(),
}) {}
