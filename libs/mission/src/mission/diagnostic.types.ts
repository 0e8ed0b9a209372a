import { AsOfType, enumOf, SentenceType } from '#graph';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { CRITERIA, ROUTES, VERDICTS } from './diagnostic.events.js';

const CriterionEnum = enumOf('DiagnosticCriterion', CRITERIA);
const DiagnosticVerdictEnum = enumOf('DiagnosticVerdict', VERDICTS);
const DiagnosticRouteEnum = enumOf('DiagnosticRoute', ROUTES);

@ObjectType('DiagnosticScore', { description: 'One of the eight criteria of the express diagnostic.' })
export class DiagnosticScoreType {
  @Field(() => CriterionEnum)
  criterion!: string;

  @Field(() => SentenceType)
  name!: SentenceType;

  @Field(() => String, { nullable: true, description: 'What was answered; none when the question was left open.' })
  answer!: string | null;

  @Field(() => Int, { nullable: true, description: '0 (no need) to 3; none when the question was left open.' })
  points!: number | null;
}

@ObjectType('Diagnostic', { description: 'Does a company need an external COO, and if not, what first?' })
export class DiagnosticType {
  @Field(() => AsOfType)
  asOf!: AsOfType;

  @Field(() => String)
  diagnostic!: string;

  @Field(() => String, { description: 'SOLO, MICRO or SME.' })
  orgKind!: string;

  @Field(() => Int)
  headcount!: number;

  @Field(() => Int, { nullable: true })
  sites!: number | null;

  @Field(() => String, { description: 'HOW: operations. WHAT: vision and positioning, which is strategy.' })
  need!: string;

  @Field(() => Boolean, {
    description: 'There is work for a full-time operations director, and the means to hire one.',
  })
  fullTimeHireAffordable!: boolean;

  @Field(() => String, { nullable: true })
  evidence!: string | null;

  @Field(() => [DiagnosticScoreType], { description: 'What weighs most first, open questions last.' })
  scores!: readonly DiagnosticScoreType[];

  @Field(() => Int, { description: 'Points given, of three for each question answered.' })
  points!: number;

  @Field(() => Int, { nullable: true, description: '0 to 100; none while a question is open.' })
  index!: number | null;

  @Field(() => Float, { description: 'The index with open questions at 0 points.' })
  low!: number;

  @Field(() => Float, { description: 'The index with open questions at 3 points.' })
  high!: number;

  @Field(() => DiagnosticVerdictEnum, { nullable: true, description: 'None while open questions could change it.' })
  verdict!: string | null;

  @Field(() => DiagnosticRouteEnum)
  route!: string;

  @Field(() => SentenceType, { description: 'What the route means, and what to do next.' })
  advice!: SentenceType;

  @Field(() => [String], { description: 'Missions that were drafted from it and that the reader may open.' })
  missions!: readonly string[];

  @Field(() => Int, {
    description: 'Missions of the reader that cannot be read, so that it is not known whether they came of it.',
  })
  unreadable!: number;
}
