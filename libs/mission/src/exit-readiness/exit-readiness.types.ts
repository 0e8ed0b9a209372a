import { AsOfType, enumOf, SentenceType, WeekScalar } from '#graph';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { BusFactorType, CoverageType } from '../shared/coverage.types.js';
import { NoticeType } from '../shared/notice.types.js';
import { FacadeBannerType } from './score/facade-banner.types.js';
import { HandoverForecastType } from './handover/handover-forecast.types.js';
import { AbsenceTestType, HandoverType } from './handover/handover.types.js';
import { GateWayOutType, ReadinessLeverType } from './levers/lever.types.js';
import { ReadinessDimensionType } from './score/readiness-dimension.types.js';
import { ReadinessBlockerType, ReadinessGateType, ReadinessWaiverType } from './gates/readiness-gate.types.js';
import { ReadinessSnapshotType } from './snapshots/readiness-snapshot.types.js';
import { READINESS_VERDICTS, RESERVATIONS } from './readiness-vocabulary.js';
import { ExpiredEvidenceType, StaleInputType } from './score/stale-evidence.types.js';

const VerdictEnum = enumOf('ReadinessVerdict', READINESS_VERDICTS);
const ReservationEnum = enumOf('ReservationKind', RESERVATIONS);

@ObjectType('OwnerShare', {
  description: 'How many operating decisions the owner still takes, over the last eight weeks.',
})
export class OwnerShareType {
  @Field(() => Int)
  ownerDecisions!: number;

  @Field(() => Int)
  opsDecisions!: number;

  @Field(() => Float, { nullable: true, description: '0 to 1.' })
  share!: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower end of the 95 % interval (Wilson, 1927).' })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end of the 95 % interval (Wilson, 1927).' })
  high!: number | null;

  @Field(() => [WeekScalar], { description: 'Weeks left out because the owner was away for a test.' })
  excludedWeeks!: readonly string[];
}

@ObjectType('ReadinessReservation', { description: 'Something that forbids READY to a company that passes.' })
export class ReadinessReservationType {
  @Field(() => ReservationEnum)
  kind!: string;

  @Field(() => [String], { description: 'The items, processes, reserves or gates.' })
  subjects!: readonly string[];

  @Field(() => SentenceType)
  sentence!: SentenceType;
}

@ObjectType('ExitReadiness', {
  description: 'How ready the company is to do without its owner and without the firm, and everything that says so.',
})
export class ExitReadinessType {
  @Field(() => AsOfType)
  asOf!: AsOfType;

  @Field(() => [NoticeType], { description: 'What to do next, worst first.' })
  notices!: readonly NoticeType[];

  @Field(() => String, { description: 'Version of the formula.' })
  formula!: string;

  @Field(() => Boolean, { description: 'Some input was never recorded: the score says less than it could.' })
  partial!: boolean;

  @Field(() => Float, { description: '0 to 100: the smaller of raw and cap.' })
  score!: number;

  @Field(() => Float, { description: 'Weighted sum of the dimensions, 0 to 100.' })
  raw!: number;

  @Field(() => Float, { description: 'The weakest of D2 to D5 plus 0.30, times 100; may exceed 100.' })
  cap!: number;

  @Field(() => String, { description: 'below-50, 50-72 or above-72 (Exit Planning Institute, secondary source).' })
  band!: string;

  @Field(() => VerdictEnum)
  verdict!: string;

  @Field(() => [ReadinessReservationType], { description: 'What forbids READY even without open gates.' })
  reservations!: readonly ReadinessReservationType[];

  @Field(() => Float, { description: 'Share of inputs with fresh evidence, 0 to 100; beside the score, never in it.' })
  confidence!: number;

  @Field(() => [StaleInputType], { description: 'Everything that keeps confidence below 100, the dearest first.' })
  staleInputs!: readonly StaleInputType[];

  @Field(() => [ExpiredEvidenceType], {
    description: 'Documents cited by the score that hold no more, the oldest first.',
  })
  expiredEvidence!: readonly ExpiredEvidenceType[];

  @Field(() => FacadeBannerType, { description: 'To be shown with the score.' })
  facade!: FacadeBannerType;

  @Field(() => [ReadinessDimensionType])
  dimensions!: readonly ReadinessDimensionType[];

  @Field(() => [ReadinessGateType], { description: 'All ten, open or not.' })
  gates!: readonly ReadinessGateType[];

  @Field(() => [ReadinessWaiverType], { description: 'Shown to the acquirer too.' })
  waivers!: readonly ReadinessWaiverType[];

  @Field(() => [ReadinessBlockerType], {
    description: 'Gates that somebody took charge of, in the order of declaring.',
  })
  blockers!: readonly ReadinessBlockerType[];

  @Field(() => [ReadinessLeverType], {
    description: 'What would raise the score or lift a gate: what helps a blocking gate first, then by points.',
  })
  levers!: readonly ReadinessLeverType[];

  @Field(() => [GateWayOutType], { description: 'For each open gate everything that it needs to be lifted.' })
  waysOut!: readonly GateWayOutType[];

  @Field(() => OwnerShareType)
  ownerShare!: OwnerShareType;

  @Field(() => [AbsenceTestType], { description: 'In the order of starting.' })
  absenceTests!: readonly AbsenceTestType[];

  @Field(() => CoverageType)
  coverageWithoutOwner!: CoverageType;

  @Field(() => CoverageType)
  coverageWithoutFirm!: CoverageType;

  @Field(() => CoverageType)
  coverageWithoutBoth!: CoverageType;

  @Field(() => BusFactorType)
  busFactor!: BusFactorType;

  @Field(() => BusFactorType, { description: 'With the firm gone to begin with.' })
  busFactorWithoutFirm!: BusFactorType;

  @Field(() => HandoverForecastType, { nullable: true, description: 'None below six observed weeks.' })
  forecast!: HandoverForecastType | null;

  @Field(() => HandoverType)
  handover!: HandoverType;

  @Field(() => [ReadinessSnapshotType], {
    description: 'In the order of taking, each as known then; ask for `asKnownNow` to compare.',
  })
  snapshots!: readonly ReadinessSnapshotType[];
}
