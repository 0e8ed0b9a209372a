import { say, type Sentence } from '#decider';
import { MOST_WEBHOOKS, NotReached, reach, shownSecret, type Webhook as Stored, type WhyNotReached } from '#deliveries';
import { costs, shows, Shows } from '#graph';
import {
  IsReference,
  NOTIFICATION_KINDS,
  refuse,
  RefusedQuery,
  unlessRefused,
  WebhookRights,
  type Caller,
  type NotificationKind,
  type Signed,
} from '#mission';
import { Args, ArgsType, Context, Field, Mutation, Resolver } from '@nestjs/graphql';
import { ArrayMinSize, ArrayUnique, IsIn, IsUUID, Length } from 'class-validator';
import { Notifying } from './notifying.js';
import { KINDS_ABOUT, OpenedWebhook, Webhook, Webhooks } from './webhooks.shapes.js';

@ArgsType()
class OfMission {
  @Field(() => String, { description: 'Code of the mission.' })
  @IsReference()
  mission!: string;
}

@ArgsType()
class OpenWebhookArgs extends OfMission {
  @Field(() => String, { description: 'Address (https) to which notifications are posted.' })
  @Length(1, 2_000)
  url!: string;

  @Field(() => [String], { description: KINDS_ABOUT })
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(NOTIFICATION_KINDS, { each: true })
  kinds!: NotificationKind[];
}

@ArgsType()
class WebhookArgs {
  @Field(() => String, { description: 'The webhook’s id.' })
  @IsUUID()
  id!: string;
}

/** Why an address is refused. */
const WHY_NOT: Readonly<Record<WhyNotReached, Sentence>> = {
  NO_URL: say(
    'il faut une adresse https, sans nom d’utilisateur ni fragment',
    'an https URL without a user name or a fragment is needed',
  ),
  NOT_SECURE: say('il faut une adresse https', 'an https URL is needed'),
  UNKNOWN_HOST: say('ce nom n’a pas d’adresse', 'this name has no address'),
  PRIVATE_ADDRESS: say('cette adresse n’est pas sur l’internet public', 'this address is not on the public internet'),
};

/** Programs that are told what happens in missions: for whoever leads a mission, is sent to it, or administers it. */
@Resolver()
export class WebhooksResolver {
  constructor(
    private readonly notifying: Notifying,
    private readonly rights: WebhookRights,
  ) {}

  @Shows(Webhooks, {
    complexity: costs('stored'),
    description: 'The addresses that are told what happens in a mission. For: LEADERSHIP, CONSULTANT, FIRM_ADMIN.',
  })
  async webhooks(@Args() { mission }: OfMission, @Context() { caller }: Signed): Promise<Webhooks> {
    await this.rights.of(mission, caller);
    return { webhooks: (await this.stored.of(mission)).map(shown) };
  }

  @Mutation(shows(OpenedWebhook), {
    complexity: costs('recorded'),
    description:
      'Has an address told what happens in a mission from now on, with Standard Webhooks signatures. For: LEADERSHIP, ' +
      'CONSULTANT, FIRM_ADMIN.',
  })
  async openWebhook(
    @Args() { mission, url, kinds }: OpenWebhookArgs,
    @Context() { caller }: Signed,
  ): Promise<OpenedWebhook> {
    const right = await this.rights.of(mission, caller);
    const closed = kinds.find((kind) => !right.kinds.includes(kind));
    if (closed) throw invalid('kinds', say(`${closed} ne vous est pas ouvert`, `${closed} is not open to you`), caller);
    await this.checkReach(url, caller);
    const { revision, day } = right;
    const opened = await this.stored.open({ mission, person: caller.person, url, kinds, revision, day }, Date.now());
    if (!opened) {
      const why = say(`la mission en a déjà ${MOST_WEBHOOKS}`, `the mission has ${MOST_WEBHOOKS} of them already`);
      throw invalid('url', why, caller);
    }
    return { secret: shownSecret(this.notifying.keyOf(opened.id)), webhook: shown(opened) };
  }

  @Mutation(shows(Webhook), {
    nullable: true,
    complexity: costs('recorded'),
    description:
      'Removes a webhook with all that waits for it; null when there is none of that id in a mission of yours.',
  })
  async closeWebhook(@Args() { id }: WebhookArgs, @Context() { caller }: Signed): Promise<Webhook | undefined> {
    return this.change(id, caller, () => this.stored.close(id));
  }

  @Mutation(shows(Webhook), {
    nullable: true,
    complexity: costs('recorded'),
    description:
      'Delivers again from where a webhook was parked, or at once what waits for its next attempt; null when there is none of that id in a mission of yours.',
  })
  async resumeWebhook(@Args() { id }: WebhookArgs, @Context() { caller }: Signed): Promise<Webhook | undefined> {
    return this.change(id, caller, () => this.stored.resume(id));
  }

  @Mutation(shows(Webhook), {
    nullable: true,
    complexity: costs('recorded'),
    description:
      'Has a notification of type webhook.test delivered after those that wait; null when there is no webhook of that id in a mission of yours.',
  })
  async testWebhook(@Args() { id }: WebhookArgs, @Context() { caller }: Signed): Promise<Webhook | undefined> {
    return this.change(id, caller, async ({ mission, waiting }) => {
      const test = { kind: 'webhook.test', happenedAt: new Date().toISOString(), data: { mission } };
      if (waiting < MOST_TESTED) await this.stored.add(id, test);
    });
  }

  private get stored() {
    return this.notifying.deliveries.webhooks;
  }

  /** Does something about a webhook of a mission of which the caller may have one. */
  private async change(
    id: string,
    caller: Caller,
    work: (webhook: Stored) => Promise<void>,
  ): Promise<Webhook | undefined> {
    const found = await this.stored.find(id);
    const isTheirs = found && (await unlessRefused(() => this.rights.of(found.mission, caller)));
    if (!isTheirs) return undefined;
    await work(found);
    return shown((await this.stored.find(id)) ?? found);
  }

  private async checkReach(url: string, caller: Caller): Promise<void> {
    try {
      await reach(url, this.notifying.reach, this.notifying.resolve);
    } catch (error) {
      if (!(error instanceof NotReached)) throw error;
      throw invalid('url', WHY_NOT[error.why], caller);
    }
  }
}

/** As long as so many wait, one more test would tell nothing. */
const MOST_TESTED = 100;

const invalid = (field: string, why: Sentence, { language }: Caller): RefusedQuery =>
  new RefusedQuery(refuse('INVALID_INPUT', { field, why }), language);

const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();
const instantOr = (milliseconds: number | undefined) =>
  milliseconds === undefined ? undefined : instant(milliseconds);

const shown = (webhook: Stored): Webhook => {
  const { id, mission, url, kinds, person, revision, waiting, ended, failure } = webhook;
  return {
    ...{ id, mission, url, kinds, person, revision, waiting, ended },
    openedAt: instant(webhook.openedAt),
    deliveredAt: instantOr(webhook.deliveredAt),
    failure: failure && { at: instant(failure.at), reason: failure.reason },
    failingSince: instantOr(webhook.failingSince),
    parkedAt: instantOr(webhook.parkedAt),
  };
};
