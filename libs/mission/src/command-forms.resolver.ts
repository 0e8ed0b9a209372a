import { costs, Shows } from '#graph';
import { Inject } from '@nestjs/common';
import { Args, ArgsType, Context, Field, Resolver } from '@nestjs/graphql';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { readCommandForms } from './command-forms.reader.js';
import { CommandForms } from './command-forms.shapes.js';
import { MissionViews } from './reading/mission-views.js';
import { IsReference } from './reading/moment.args.js';
import type { Signed } from './shared/caller.js';
import { documentsOf } from './shared/mission-document.js';
import { FIRM_ADMINS } from './shared/tokens.js';
import { SLICES, type Slice } from './shared/vocabulary.js';
import type { FirmAdmins } from './visibility/membership.js';

@ArgsType()
class CommandsArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Code of the mission in which they would be sent; left out, none is said to be refused.',
  })
  @IsOptional()
  @IsReference()
  mission?: string;

  @Field(() => String, { nullable: true, description: `Those of one feature: ${SLICES.join(', ')}.` })
  @IsOptional()
  @IsIn([...SLICES])
  slice?: Slice;

  @Field(() => String, { nullable: true, description: 'The one of this name, for example takeDecision.' })
  @IsOptional()
  @Matches(/^[A-Za-z]{1,80}$/)
  command?: string;
}

const documents = documentsOf('mission', 'access', 'exitReadiness');

const RULE = { view: 'commands', slice: 'none' } as const;

@Resolver()
export class CommandFormsResolver {
  constructor(
    private readonly views: MissionViews,
    @Inject(FIRM_ADMINS) private readonly admins: FirmAdmins,
  ) {}

  @Shows(CommandForms, {
    complexity: costs('computed'),
    description:
      'Every command with its labels, help and fields in both languages: forms are made from them. Of a mission, also ' +
      'why the reader may not send one now.',
  })
  async commands(@Args() { mission, ...wanted }: CommandsArgs, @Context() { caller }: Signed): Promise<CommandForms> {
    if (mission == null) return { commands: readCommandForms(caller.language, undefined, wanted) };
    const { state, asOf } = await this.views.open(documents, RULE, caller, { mission });
    const sender = { mission, state, admins: this.admins, person: caller.person, day: asOf.day };
    return { commands: readCommandForms(caller.language, sender, wanted) };
  }
}
