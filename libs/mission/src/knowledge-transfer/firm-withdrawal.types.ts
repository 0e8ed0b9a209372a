import { AsOfType, DayScalar } from '#graph';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { NoticeType } from '../shared/notice.types.js';

@ObjectType('WithFirm', { description: 'What is with the firm, out of all there is.' })
export class WithFirmType {
  @Field(() => Int)
  total!: number;

  @Field(() => [String], { description: 'Those with the firm.' })
  byFirm!: readonly string[];

  @Field(() => Float, { nullable: true, description: 'With the firm over total, 0 to 1; none of none.' })
  share!: number | null;
}

@ObjectType('WithdrawalMonth', {
  description: 'A month of the mission: what the firm held at its end, and decided in it.',
})
export class WithdrawalMonthType {
  @Field(() => String, { description: 'For example 2026-03.' })
  month!: string;

  @Field(() => DayScalar, { description: 'Its last day, or the day of the answer.' })
  day!: string;

  @Field(() => WithFirmType, {
    nullable: true,
    description: 'Domains in which a consultant decides; none for who may not see governance.',
  })
  domains!: WithFirmType | null;

  @Field(() => WithFirmType, {
    nullable: true,
    description: 'Rituals that a consultant leads; none for who may not see governance.',
  })
  rituals!: WithFirmType | null;

  @Field(() => WithFirmType, {
    description: 'Items that consultants do alone and nobody else who was there, as known at the end of the month.',
  })
  items!: WithFirmType;

  @Field(() => WithFirmType, {
    nullable: true,
    description: 'Decisions taken in the month, and those taken by a consultant; none for who may not see decisions.',
  })
  decisions!: WithFirmType | null;
}

@ObjectType('FirmWithdrawal', { description: 'How the firm makes itself superfluous, month by month.' })
export class FirmWithdrawalType {
  @Field(() => AsOfType)
  asOf!: AsOfType;

  @Field(() => DayScalar, { description: 'Contract end: the firm has left by then.' })
  plannedEnd!: string;

  @Field(() => [NoticeType], { description: 'What is still to be handed over, worst first.' })
  notices!: readonly NoticeType[];

  @Field(() => [WithdrawalMonthType], { description: 'From the start; the last one may not be over.' })
  months!: readonly WithdrawalMonthType[];
}
