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
      'format, mission, asOf, scope, log (its verifier key), tree (size, root), counts (how much there is of everything), ' +
      'leaves (every leaf hash, base64, in order), lines (as stored: revision, streamId, type, data, metadata, base64; ' +
      'revision and what is stated where something is hidden), checkpoints with their notes and witnesses, verify ' +
      '(how), seal (a note by the log over all of it).',
  })
  archive!: object;

  @Field(() => String, {
    description:
      'A page that verifies the archive in any browser without a network: save it as an HTML file beside the archive.',
  })
  verifierPage!: string;

  @Field(() => String, {
    description: 'The key that signs the log. Keep it apart from the archive: it is what an archive is compared with.',
  })
  logKey!: string;

  @Field(() => String, { description: 'SHA-256 of the key in groups of four, to be read out; the page shows it too.' })
  fingerprint!: string;
}
