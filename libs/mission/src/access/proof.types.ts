import { AsOfType, DayScalar, enumOf, SentenceType } from '#graph';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CONSISTENCY_RESULTS } from './checkpoint.events.js';

const ConsistencyResultEnum = enumOf('ConsistencyResult', CONSISTENCY_RESULTS);

@ObjectType('CheckpointWitness', { description: 'Somebody outside the firm who has seen a checkpoint.' })
export class CheckpointWitnessType {
  @Field(() => String)
  by!: string;

  @Field(() => DayScalar)
  on!: string;

  @Field(() => String, { description: 'How the checkpoint reached them.' })
  channel!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Their verifier key and, on a second line, their signature line over the note (C2SP tlog-cosignature).',
  })
  cosignature!: string | null;
}

@ObjectType('Checkpoint', {
  description: 'A signed state of the mission’s stream: nothing before it changes unnoticed.',
})
export class CheckpointType {
  @Field(() => String)
  checkpoint!: string;

  @Field(() => Int, { description: 'Lines of the audit trail that it covers, from the first one.' })
  size!: number;

  @Field(() => String, { description: 'Merkle root of these lines, base64 (RFC 9162, 2.1).' })
  root!: string;

  @Field(() => String, { description: 'Origin, size and root with the log’s signature (C2SP tlog-checkpoint).' })
  note!: string;

  @Field(() => DayScalar)
  publishedOn!: string;

  @Field(() => [CheckpointWitnessType])
  witnesses!: readonly CheckpointWitnessType[];
}

@ObjectType('StoredLine', {
  description:
    'A line as it is stored. Its leaf is 0x01 ‖ lp(streamId) ‖ lp(type) ‖ lp(data) ‖ lp(metadata), lp(x) = length as u32 big-endian ‖ x.',
})
export class StoredLineType {
  @Field(() => String)
  streamId!: string;

  @Field(() => String)
  type!: string;

  @Field(() => String, { description: 'The stored bytes, base64.' })
  data!: string;

  @Field(() => String, { description: 'The stored bytes, base64.' })
  metadata!: string;
}

@ObjectType('LineProof', {
  description: 'That a line of the audit trail is among those that a checkpoint signs. Verified as RFC 9162, 2.1.3.2.',
})
export class LineProofType {
  @Field(() => AsOfType)
  asOf!: AsOfType;

  @Field(() => Int, { description: 'Number of the line; its place in the tree.' })
  revision!: number;

  @Field(() => String, { description: 'SHA-256(0x00 ‖ leaf), base64.' })
  leafHash!: string;

  @Field(() => StoredLineType, {
    nullable: true,
    description: 'What the leaf is made of; left out when something of the line is hidden from the reader.',
  })
  line!: StoredLineType | null;

  @Field(() => CheckpointType, { nullable: true, description: 'The checkpoint that covers the line, if there is one.' })
  checkpoint!: CheckpointType | null;

  @Field(() => Int, { description: 'Lines of the tree that the path leads through: the checkpoint’s, else all.' })
  size!: number;

  @Field(() => String, { description: 'Root to which the path leads, base64: the checkpoint’s, else of all lines.' })
  root!: string;

  @Field(() => [String], { description: 'Hashes beside the way from the leaf to the root, base64, the lowest first.' })
  path!: readonly string[];

  @Field(() => Boolean, { description: 'The path leads from the leaf to the root: the line is what was signed.' })
  verified!: boolean;

  @Field(() => String, {
    description: 'Verifier key of the log; have it from the firm directly too (C2SP signed-note).',
  })
  logKey!: string;

  @Field(() => SentenceType, { description: 'What this proves, or what has to be done so that it does.' })
  meaning!: SentenceType;
}

@ObjectType('ConsistencyCheck', { description: 'Somebody had it checked that one checkpoint continues another.' })
export class ConsistencyCheckType {
  @Field(() => String)
  by!: string;

  @Field(() => DayScalar)
  on!: string;

  @Field(() => ConsistencyResultEnum)
  result!: string;
}

@ObjectType('ConsistencyProof', {
  description: 'That what was signed later only adds to what was signed before. Verified as RFC 9162, 2.1.4.2.',
})
export class ConsistencyProofType {
  @Field(() => AsOfType)
  asOf!: AsOfType;

  @Field(() => CheckpointType, { description: 'The earlier one.' })
  from!: CheckpointType;

  @Field(() => CheckpointType, { description: 'The later one.' })
  to!: CheckpointType;

  @Field(() => [String], { description: 'Hashes that lead to both roots, base64, the lowest first.' })
  path!: readonly string[];

  @Field(() => Boolean, { description: 'The hashes lead to both roots: the audit trail has only grown between them.' })
  verified!: boolean;

  @Field(() => [ConsistencyCheckType], { description: 'Who had this pair checked before.' })
  checks!: readonly ConsistencyCheckType[];

  @Field(() => String, {
    description: 'Verifier key of the log; have it from the firm directly too (C2SP signed-note).',
  })
  logKey!: string;

  @Field(() => SentenceType, { description: 'What this proves.' })
  meaning!: SentenceType;
}
