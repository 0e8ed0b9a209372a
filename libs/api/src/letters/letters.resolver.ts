import { say, type Sentence } from '#decider';
import type { StoredWish } from '#deliveries';
import { costs, shows, Shows } from '#graph';
import { refuse, RefusedQuery, type Caller, type Language, type Signed } from '#mission';
import { Args, ArgsType, Context, Field, Mutation, Resolver } from '@nestjs/graphql';
import { IsBoolean, IsEmail, IsIn, IsOptional, MaxLength } from 'class-validator';
import { Notifying } from '../webhooks/notifying.js';
import { LetterSettings } from './letters.shapes.js';

@ArgsType()
class SetLettersArgs {
  @Field(() => Boolean, { description: 'Whether to get the weekly letter.' })
  @IsBoolean()
  weekly!: boolean;

  @Field(() => String, { nullable: true, description: 'E-mail address; left out, the one given before.' })
  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  address?: string;

  @Field(() => String, { nullable: true, description: 'fr or en; left out, that of the request.' })
  @IsOptional()
  @IsIn(['fr', 'en'])
  language?: Language;
}

const NO_SERVER = say('ce service n’envoie pas de lettres', 'this service sends no letters');
const NO_ADDRESS = say('il faut une adresse', 'an address is needed');
const TOO_SOON = say(
  'une lettre de confirmation est partie il y a moins de dix minutes',
  'a letter that asks for confirmation was sent less than ten minutes ago',
);

/** Letters that people want. */
@Resolver()
export class LettersResolver {
  constructor(private readonly notifying: Notifying) {}

  @Shows(LetterSettings, { complexity: costs('stored'), description: 'Where and how the reader gets letters.' })
  async myLetters(@Context() { caller }: Signed): Promise<LetterSettings> {
    return this.shown(await this.stored.of(caller.person), caller);
  }

  @Mutation(shows(LetterSettings), {
    complexity: costs('recorded'),
    description:
      'Says whether the caller wants a letter every Monday of what needs them. An address is confirmed by the link in a ' +
      'first letter; until then no other is sent to it.',
  })
  async setLetters(
    @Args() { weekly, address, language }: SetLettersArgs,
    @Context() { caller }: Signed,
  ): Promise<LetterSettings> {
    if (!this.notifying.letters) throw invalid('weekly', NO_SERVER, caller);
    const known = await this.stored.of(caller.person);
    const wanted = address ?? known?.address;
    if (wanted === undefined) throw invalid('address', NO_ADDRESS, caller);
    const wish = { person: caller.person, address: wanted, language: language ?? caller.language, weekly };
    const set = await this.stored.set(wish, this.notifying.letters.now());
    if (!set) throw invalid('address', TOO_SOON, caller);
    return this.shown(set, caller);
  }

  private get stored() {
    return this.notifying.deliveries.letters;
  }

  private shown(wish: StoredWish | undefined, { language }: Caller): LetterSettings {
    return {
      available: this.notifying.letters !== undefined,
      weekly: wish?.weekly ?? false,
      address: wish?.address,
      language: wish?.language ?? language,
      confirmedAt: instant(wish?.confirmedAt),
      sentAt: instant(wish?.sentAt),
      failure: wish?.failure && { at: new Date(wish.failure.at).toISOString(), reason: wish.failure.reason },
      stopped: wish?.stopped,
    };
  }
}

const instant = (at: number | undefined) => (at === undefined ? undefined : new Date(at).toISOString());

const invalid = (field: string, why: Sentence, { language }: Caller): RefusedQuery =>
  new RefusedQuery(refuse('INVALID_INPUT', { field, why }), language);
