import { DayScalar, enumOf, SentenceType } from '#graph';
import { Field, Float, ObjectType } from '@nestjs/graphql';
import { DimensionEnum } from './readiness-dimension.types.js';
import { FOLLOWED_INPUTS } from '../readiness-vocabulary.js';

const InputEnum = enumOf('ReadinessInput', FOLLOWED_INPUTS);

@ObjectType('StaleInput', { description: 'Something that the score reads, and that nothing fresh stands behind.' })
export class StaleInputType {
  @Field(() => InputEnum)
  input!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The item, process, KPI, ritual or domain, where there are several.',
  })
  subject!: string | null;

  @Field(() => [DimensionEnum], { description: 'The dimensions that read it.' })
  dimensions!: readonly string[];

  @Field(() => DayScalar, {
    nullable: true,
    description: 'Business day of the last fact about it; none: there never was one.',
  })
  last!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'First day on which it was stale.' })
  since!: string | null;

  @Field(() => Float, { description: 'Points of confidence that it costs: with the confidence, all of them make 100.' })
  points!: number;

  @Field(() => SentenceType, { description: 'What makes it fresh again.' })
  expected!: SentenceType;
}

@ObjectType('ExpiredEvidence', { description: 'A document that the score cites, and whose validity is past.' })
export class ExpiredEvidenceType {
  @Field(() => String)
  evidence!: string;

  @Field(() => String)
  title!: string;

  @Field(() => DayScalar, { description: 'Last day on which it held.' })
  validUntil!: string;

  @Field(() => [DimensionEnum], { description: 'The dimensions that cite it.' })
  dimensions!: readonly string[];
}
