import { AsOfType, DayScalar, SentenceType } from '#graph';
import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('EngagedReader', { description: 'An acquirer who has seen something.' })
export class EngagedReaderType {
  @Field(() => String)
  person!: string;

  @Field(() => DayScalar)
  firstOn!: string;

  @Field(() => DayScalar)
  lastOn!: string;

  @Field(() => Int, { description: 'Days on which they looked.' })
  days!: number;

  @Field(() => [String], { description: 'Queries by which they saw it.' })
  queries!: readonly string[];
}

@ObjectType('EvidenceEngagement', { description: 'Whether a document of the due-diligence dossier was seen.' })
export class EvidenceEngagementType {
  @Field(() => String)
  evidence!: string;

  @Field(() => String)
  title!: string;

  @Field(() => DayScalar)
  depositedOn!: string;

  @Field(() => Boolean, { description: 'Somebody opened the index after it was deposited.' })
  seen!: boolean;

  @Field(() => [EngagedReaderType])
  seenBy!: readonly EngagedReaderType[];
}

@ObjectType('DossierLineEngagement', {
  description: 'Whether the matter of a line of the due-diligence dossier was seen.',
})
export class DossierLineEngagementType {
  @Field(() => Int, { description: '1 to 20.' })
  line!: number;

  @Field(() => SentenceType)
  name!: SentenceType;

  @Field(() => [String], { description: 'Queries that show its matter; none where there is only its evidence.' })
  shownBy!: readonly string[];

  @Field(() => Boolean, { description: 'False: never seen.' })
  seen!: boolean;

  @Field(() => [EngagedReaderType])
  seenBy!: readonly EngagedReaderType[];

  @Field(() => [EvidenceEngagementType], { description: 'Its documents, never seen first.' })
  evidence!: readonly EvidenceEngagementType[];
}

@ObjectType('QueryEngagement', { description: 'How often an acquirer asked a query.' })
export class QueryEngagementType {
  @Field(() => String)
  query!: string;

  @Field(() => Int, { description: 'Days on which it was asked.' })
  days!: number;

  @Field(() => DayScalar)
  lastOn!: string;
}

@ObjectType('AcquirerReader', { description: 'An acquirer who was let in, and what they did with it.' })
export class AcquirerReaderType {
  @Field(() => String)
  person!: string;

  @Field(() => String, { nullable: true })
  organisation!: string | null;

  @Field(() => [String], { description: 'Features that they may read on the day of the answer.' })
  scope!: readonly string[];

  @Field(() => DayScalar, { nullable: true, description: 'Last day of their access; none when it was taken away.' })
  until!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'None: they have never looked.' })
  lastOn!: string | null;

  @Field(() => Int, { description: 'Questions that they asked.' })
  questions!: number;

  @Field(() => [QueryEngagementType], { description: 'The most asked first.' })
  queries!: readonly QueryEngagementType[];
}

@ObjectType('AcquirerEngagement', {
  description: 'What acquirers looked at, counted once a day for each person and query, and what they never opened.',
})
export class AcquirerEngagementType {
  @Field(() => AsOfType)
  asOf!: AsOfType;

  @Field(() => Int, { description: 'Lines of the dossier whose matter somebody has seen.' })
  seenLines!: number;

  @Field(() => [DossierLineEngagementType], { description: 'Never seen first, then the longest not looked at.' })
  lines!: readonly DossierLineEngagementType[];

  @Field(() => [AcquirerReaderType], { description: 'Who never looked first.' })
  readers!: readonly AcquirerReaderType[];
}
