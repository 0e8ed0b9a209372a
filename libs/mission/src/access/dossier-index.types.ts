import { AsOfType, DayScalar, enumOf, SentenceType } from '#graph';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { LINE_STATES } from './dossier-vocabulary.js';

const LineStateEnum = enumOf('DossierLineState', LINE_STATES);
const EvidenceStateEnum = enumOf('EvidenceState', ['UNREGISTERED', 'STALE', 'EXPIRING', 'CURRENT']);

@ObjectType('DossierEvidence', { description: 'A document that a line of the due-diligence dossier rests on.' })
export class DossierEvidenceType {
  @Field(() => String)
  evidence!: string;

  @Field(() => EvidenceStateEnum, {
    description: 'UNREGISTERED: cited, never deposited. STALE: past its validity. EXPIRING: within 30 days of its end.',
  })
  state!: string;

  @Field(() => String, { nullable: true })
  title!: string | null;

  @Field(() => String, { nullable: true, description: 'Hash of the document, 64 hexadecimal digits.' })
  sha256!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Day from which the document holds.' })
  effectiveOn!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Day on which it was deposited, which may be much later.' })
  depositedOn!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Last day on which it may be cited.' })
  validUntil!: string | null;

  @Field(() => String, { nullable: true, description: 'Who deposited it.' })
  owner!: string | null;

  @Field(() => Int, { nullable: true, description: 'Line of the audit trail that says so.' })
  revision!: number | null;
}

@ObjectType('DossierLine', { description: 'A line of the operations due-diligence dossier, and what proves it.' })
export class DossierLineType {
  @Field(() => Int, { description: '1 to 20.' })
  line!: number;

  @Field(() => SentenceType)
  name!: SentenceType;

  @Field(() => LineStateEnum, {
    description:
      'MISSING: not in the index. STALE: every document is past its validity. UNPROVEN: in the index without a ' +
      'deposited document. EXPIRING: the last document ends within 30 days.',
  })
  state!: string;

  @Field(() => Boolean, { description: 'Named by the last index.' })
  covered!: boolean;

  @Field(() => String, { nullable: true, description: 'Who deposited the document that holds longest.' })
  owner!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Last day on which one of its documents may be cited.' })
  validUntil!: string | null;

  @Field(() => [DossierEvidenceType], { description: 'What holds longest first.' })
  evidence!: readonly DossierEvidenceType[];

  @Field(() => SentenceType, { nullable: true, description: 'The act that settles it; none while it is current.' })
  expected!: SentenceType | null;
}

@ObjectType('DossierIndex', { description: 'The twenty lines of the operations due-diligence dossier.' })
export class DossierIndexType {
  @Field(() => AsOfType)
  asOf!: AsOfType;

  @Field(() => Int, { description: 'Lines that the last index names.' })
  covered!: number;

  @Field(() => Int, { description: 'Lines with a document that may be cited.' })
  proven!: number;

  @Field(() => Int)
  total!: number;

  @Field(() => DayScalar, { nullable: true, description: 'Day of the last index.' })
  indexedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Who recorded the last index.' })
  indexedBy!: string | null;

  @Field(() => [DossierLineType], { description: 'Missing and stale ones first.' })
  lines!: readonly DossierLineType[];
}
