import { AsOfType, DayScalar, pageOf, SentenceType } from '#graph';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('CitedThing', { description: 'What a question is about, with the lines of the audit trail behind it.' })
export class CitedThingType {
  @Field(() => String, { description: 'A line number or a reference, as it was asked.' })
  cited!: string;

  @Field(() => Boolean, { description: 'It is the number of a line, rather than a reference.' })
  isLine!: boolean;

  @Field(() => [Int], { description: 'Lines that the reader may see and that name it, the first 50.' })
  lines!: readonly number[];

  @Field(() => Int, { description: 'How many such lines there are.' })
  lineCount!: number;
}

@ObjectType('AuditQuestion', { description: 'What an acquirer wants to know, and the answer once there is one.' })
export class AuditQuestionType {
  @Field(() => String)
  question!: string;

  @Field(() => String)
  text!: string;

  @Field(() => String)
  by!: string;

  @Field(() => String, { nullable: true, description: 'For whom the asker acts.' })
  organisation!: string | null;

  @Field(() => DayScalar)
  askedOn!: string;

  @Field(() => [CitedThingType])
  about!: readonly CitedThingType[];

  @Field(() => String, { nullable: true })
  answer!: string | null;

  @Field(() => String, { nullable: true })
  answeredBy!: string | null;

  @Field(() => DayScalar, { nullable: true })
  answeredOn!: string | null;

  @Field(() => String, { nullable: true, description: 'The document that the answer cites.' })
  evidence!: string | null;

  @Field(() => Int, { description: 'Working days from the question to its answer, or to the day of this answer.' })
  waitingWorkingDays!: number;

  @Field(() => SentenceType, { nullable: true, description: 'What has to be done; none once it is answered.' })
  expected!: SentenceType | null;
}

@ObjectType('AuditQuestions', {
  description: 'Acquirers’ questions: open ones first, the oldest first; then the last answered.',
})
export class AuditQuestionsType extends pageOf(AuditQuestionType, 'AuditQuestion') {
  @Field(() => AsOfType)
  asOf!: AsOfType;

  @Field(() => Int, { description: 'Questions without an answer, over all pages.' })
  open!: number;

  @Field(() => Float, { nullable: true, description: 'Median working days from a question to its answer.' })
  medianWorkingDays!: number | null;
}
