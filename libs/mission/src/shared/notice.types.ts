import { DayScalar, enumOf, SentenceType } from '#graph';
import { Field, ObjectType } from '@nestjs/graphql';
import { URGENCIES, type Urgency } from './notice.js';

const UrgencyEnum = enumOf('Urgency', URGENCIES);

@ObjectType('Notice', { description: 'An act that is overdue or missing on the day of the answer. No event.' })
export class NoticeType {
  @Field(() => String, { description: 'Stable code: what is the matter.' })
  code!: string;

  @Field(() => UrgencyEnum, {
    description: 'BLOCKING holds up the exit; OVERDUE, its day has passed; MISSING; WATCH, nothing is due yet.',
  })
  urgency!: Urgency;

  @Field(() => String, { nullable: true, description: 'What it is about: a milestone, a KPI, a process …' })
  subject!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Day since which it is so, or on which it was due.' })
  since!: string | null;

  @Field(() => SentenceType, { description: 'What is the matter.' })
  fact!: SentenceType;

  @Field(() => SentenceType, { description: 'The act that settles it.' })
  expected!: SentenceType;
}
