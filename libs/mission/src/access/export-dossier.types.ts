import { AsOfType } from '#graph';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLJSONObject } from 'graphql-type-json';

@ObjectType('DossierExport', {
  description: 'What the reader may see, to be kept and verified without us: save `archive` as a file.',
})
export class DossierExportType {
  @Field(() => AsOfType)
  asOf!: AsOfType;

  @Field(() => String, { description: 'Name for the file.' })
  fileName!: string;

  @Field(() => Int, { description: 'Lines of the audit trail that the reader may see, of all that the leaves count.' })
  lines!: number;

  @Field(() => Int, {
    description: 'Lines of these that are given by their hash alone, as something in them is hidden.',
  })
  withheld!: number;

  @Field(() => GraphQLJSONObject, {
    description:
      'format, mission, asOf, scope, log (its verifier key), tree (size, root), leaves (every leaf hash, base64, in ' +
      'order), lines (revision, slice, sentence, and as stored streamId, type, data, metadata, base64), snapshots, ' +
      'checkpoints with their notes and witnesses, consistency (paths between consecutive checkpoints), verify (how).',
  })
  archive!: object;

  @Field(() => String, {
    description:
      'A page that verifies the archive in any browser without a network: save it as an HTML file beside the archive.',
  })
  verifierPage!: string;
}
