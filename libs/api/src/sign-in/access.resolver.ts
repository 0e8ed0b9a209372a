import { Accounts, LONGEST_TOKEN_DAYS, type ApiToken, type Calendar as OpenCalendar, type Session } from '#accounts';
import { costs, shows, Shows } from '#graph';
import { InvitedPeople, IsReference, OwnMissionsReader, type Caller, type Signed } from '#mission';
import { Args, ArgsType, Context, Field, Int, Mutation, Resolver } from '@nestjs/graphql';
import { IsInt, IsUUID, Length, Max, Min } from 'class-validator';
import { NotByScript } from '../identity/callers.js';
import type { RequestContext } from '../identity/signed-in.guard.js';
import { calendarPath } from '../out/calendar-door.js';
import {
  AccessToken,
  AccessTokens,
  Calendar,
  InvitationLink,
  MadeToken,
  Me,
  OpenedCalendar,
  SignedInSession,
} from './access.shapes.js';

@ArgsType()
class InvitationArgs {
  @Field(() => String, { description: 'Code of the mission that has invited the person (invitePerson).' })
  @IsReference()
  mission!: string;

  @Field(() => String, { description: 'Code of the person.' })
  @IsReference()
  person!: string;
}

@ArgsType()
class MakeTokenArgs {
  @Field(() => String, { description: 'What it is for: 1 to 80 characters.' })
  @Length(1, 80)
  name!: string;

  @Field(() => Int, { description: `For how many days it is good: at most ${LONGEST_TOKEN_DAYS}.` })
  @IsInt()
  @Min(1)
  @Max(LONGEST_TOKEN_DAYS)
  days!: number;
}

@ArgsType()
class RevokeTokenArgs {
  @Field(() => String, { description: 'The token’s id.' })
  @IsUUID()
  id!: string;
}

@ArgsType()
class OpenCalendarArgs {
  @Field(() => String, { description: 'What it is for, such as the program that reads it: 1 to 80 characters.' })
  @Length(1, 80)
  name!: string;
}

@ArgsType()
class RevokeCalendarArgs {
  @Field(() => String, { description: 'The calendar’s id.' })
  @IsUUID()
  id!: string;
}

/** What people do about their own access, and about the accounts of those whom they invite. */
@Resolver()
export class AccessResolver {
  constructor(
    private readonly accounts: Accounts,
    private readonly people: InvitedPeople,
    private readonly own: OwnMissionsReader,
  ) {}

  @Mutation(shows(InvitationLink), {
    complexity: costs('recorded'),
    description:
      'A link for a person whom the mission has invited, in the place of those made before. For: FIRM_ADMIN.',
  })
  async invitationLink(
    @Args() { mission, person }: InvitationArgs,
    @Context() { caller }: Signed,
  ): Promise<InvitationLink> {
    await this.people.check(mission, person, caller);
    if (await this.accounts.has(person)) throw this.people.signedUp(person, caller);
    const { secret, invitation } = await this.accounts.invitations.make({ person, by: caller.person, mission });
    return { person, path: `/auth/invitation/${secret}`, expiresAt: invitation.expiresAt.toISOString() };
  }

  @Shows(Me, {
    complexity: costs('everyMission'),
    description: 'Who the reader is: their missions, roles and grants, their session and their tokens.',
  })
  async me(@Context() { caller, session }: Signed & RequestContext): Promise<Me> {
    const { person, language } = caller;
    const [own, { tokens }] = [await this.own.of(caller), await this.tokensOf(caller)];
    const calendars = (await this.accounts.calendars.of(person)).map(shownCalendar);
    return { person, language, ...own, tokens, calendars, session: session && lasting(session) };
  }

  @Shows(AccessTokens, {
    complexity: costs('stored'),
    description: 'The tokens that the reader has made for their scripts.',
  })
  async myTokens(@Context() { caller }: Signed): Promise<AccessTokens> {
    return this.tokensOf(caller);
  }

  @Mutation(shows(MadeToken), {
    complexity: costs('recorded'),
    description: 'Makes a token for the caller’s scripts. It lets them do what the caller may, except making tokens.',
  })
  async makeToken(@Args() { name, days }: MakeTokenArgs, @Context() { caller, byScript }: Signed & RequestContext) {
    if (byScript) throw new NotByScript();
    const { secret, token } = await this.accounts.apiTokens.make(caller.person, name, days);
    return { secret, token: shown(token) };
  }

  @Mutation(shows(AccessToken), {
    nullable: true,
    complexity: costs('recorded'),
    description: 'Revokes a token of the caller, at once and everywhere; null when they have none of that id.',
  })
  async revokeToken(@Args() { id }: RevokeTokenArgs, @Context() { caller }: Signed): Promise<AccessToken | undefined> {
    const token = await this.accounts.apiTokens.revoke(caller.person, id);
    return token && shown(token);
  }

  @Mutation(shows(OpenedCalendar), {
    complexity: costs('recorded'),
    description:
      'Opens an address at which the caller’s calendar programs read what is due in their missions, in the language of the ' +
      'request. Tokens for scripts open none.',
  })
  async openCalendar(
    @Args() { name }: OpenCalendarArgs,
    @Context() { caller, byScript }: Signed & RequestContext,
  ): Promise<OpenedCalendar> {
    if (byScript) throw new NotByScript('opens no calendars: sign in to open one');
    const { secret, calendar } = await this.accounts.calendars.open(caller, name);
    return { path: calendarPath(secret), calendar: shownCalendar(calendar) };
  }

  @Mutation(shows(Calendar), {
    nullable: true,
    complexity: costs('recorded'),
    description: 'Revokes a calendar of the caller, at once and everywhere; null when they have none of that id.',
  })
  async revokeCalendar(
    @Args() { id }: RevokeCalendarArgs,
    @Context() { caller }: Signed,
  ): Promise<Calendar | undefined> {
    const calendar = await this.accounts.calendars.revoke(caller.person, id);
    return calendar && shownCalendar(calendar);
  }

  private async tokensOf({ person }: Caller): Promise<AccessTokens> {
    return { tokens: (await this.accounts.apiTokens.of(person)).map(shown) };
  }
}

const lasting = ({ way, beganAt, endsAt }: Session): SignedInSession => ({
  way,
  beganAt: beganAt.toISOString(),
  endsAt: endsAt.toISOString(),
});

const shown = ({ madeAt, expiresAt, usedAt, revokedAt, ...token }: ApiToken): AccessToken => ({
  ...token,
  madeAt: madeAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
  usedAt: usedAt?.toISOString(),
  revokedAt: revokedAt?.toISOString(),
});

const shownCalendar = ({ openedAt, usedAt, revokedAt, ...calendar }: OpenCalendar): Calendar => ({
  ...calendar,
  openedAt: openedAt.toISOString(),
  usedAt: usedAt?.toISOString(),
  revokedAt: revokedAt?.toISOString(),
});
