import { costs, shows } from '#graph';
import { Inject } from '@nestjs/common';
import { Args, ArgsType, Context, Field, Query, Resolver } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { readCommandForms } from './command-forms.reader.js';
import { CommandForms } from './command-forms.shapes.js';
import { MissionViews } from './reading/mission-views.js';
import { IsReference } from './reading/moment.args.js';
import type { Signed } from './shared/caller.js';
import { documentsOf } from './shared/mission-document.js';
import { FIRM_ADMINS } from './shared/tokens.js';
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
}

const documents = documentsOf('mission', 'access', 'exitReadiness');

const RULE = { view: 'commands', slice: 'none' } as const;

@Resolver()
export class CommandFormsResolver {
  constructor(
    private readonly views: MissionViews,
    @Inject(FIRM_ADMINS) private readonly admins: FirmAdmins,
  ) {}

  @Query(shows(CommandForms), {
    complexity: costs('computed'),
    description:
      'Every command with its labels, help and fields in both languages: forms are made from them. Of a mission, also ' +
      'why the reader may not send one now.',
  })
  async commands(@Args() { mission }: CommandsArgs, @Context() { caller }: Signed): Promise<CommandForms> {
    if (mission == null) return { commands: readCommandForms(caller.language) };
    const { state, asOf } = await this.views.open(documents, RULE, caller, { mission });
    const { admins } = this;
    return {
      commands: readCommandForms(caller.language, { mission, state, admins, person: caller.person, day: asOf.day }),
    };
  }
}
