import { AsOfType, CentsScalar, enumOf, SentenceType } from '#graph';
import { Field, Float, ObjectType } from '@nestjs/graphql';
import { LeverActionEnum } from './lever.types.js';

const LabelEnum = enumOf('ValueLabel', ['HYPOTHESIS']);

@ObjectType('LeverValue', { description: 'What a lever would be worth under the hypothesis.' })
export class LeverValueType {
  @Field(() => LabelEnum)
  label!: string;

  @Field(() => LeverActionEnum)
  action!: string;

  @Field(() => [String])
  subjects!: readonly string[];

  @Field(() => SentenceType, { description: 'What is to be done.' })
  act!: SentenceType;

  @Field(() => Float, { description: 'Points of score that it alone brings.' })
  points!: number;

  @Field(() => CentsScalar, { description: 'These points, at the value of a point.' })
  effectCents!: number;

  @Field(() => [String], { description: 'Open gates that it lifts or eases: what that is worth, nobody can say.' })
  gates!: readonly string[];
}

@ObjectType('ValueSimulation', {
  description:
    'A hypothesis about value, never a valuation. The model: EBITDA times multiple is what the hypothesis gives for a ' +
    'company that is ready, 100 points of score; every point that is missing takes off one hundredth of it. That ' +
    'proportion is an assumption, made to rank levers: no study supports it. Gates are not priced: an open one may stop ' +
    'a sale at any price.',
})
export class ValueSimulationType {
  @Field(() => AsOfType)
  asOf!: AsOfType;

  @Field(() => LabelEnum)
  label!: string;

  @Field(() => SentenceType, { description: 'What the amounts rest on, and what they are not.' })
  caution!: SentenceType;

  @Field(() => CentsScalar, {
    description: 'As given: yearly earnings before interest, taxes, depreciation, amortisation.',
  })
  ebitdaCents!: number;

  @Field(() => Float, { description: 'As given: years of EBITDA that a ready company is paid.' })
  multiple!: number;

  @Field(() => String, { description: 'As given: where EBITDA and multiple come from.' })
  source!: string;

  @Field(() => Float, { description: 'Score on the day of the answer, 0 to 100.' })
  score!: number;

  @Field(() => CentsScalar, { description: 'EBITDA times multiple: at 100 points.' })
  readyCents!: number;

  @Field(() => CentsScalar, { description: 'At the present score.' })
  presentCents!: number;

  @Field(() => CentsScalar, { description: 'One hundredth of readyCents.' })
  pointCents!: number;

  @Field(() => CentsScalar, {
    description: 'What all levers would bring together: not the sum of each, because of the cap.',
  })
  togetherCents!: number;

  @Field(() => [String], { description: 'Gates that block: none of the amounts counts while one does.' })
  blockingGates!: readonly string[];

  @Field(() => [LeverValueType], { description: 'The dearest first.' })
  levers!: readonly LeverValueType[];
}
