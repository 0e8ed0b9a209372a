import { Courtesy } from '#fairness';
import { Unauthenticated } from '#graph';
import type { Signed } from '#mission';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';

/** What a request to GraphQL brings once its door has verified the caller's token. */
export type RequestContext = Partial<Signed> & {
  /** Resolves when the next view or command of the operation may begin. */
  turn?: Promise<void>;
};

/**
 * Lets nobody reach a resolver without a token that verifies, whatever door they came by. Health checks are open. What one
 * operation asks for begins one after the other, each in a turn of the event loop of its own, so that others are served
 * in between.
 */
@Injectable()
export class SignedInGuard implements CanActivate {
  constructor(private readonly courtesy: Courtesy) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    if (execution.getType<GqlContextType>() !== 'graphql') return true;
    const context = GqlExecutionContext.create(execution).getContext<RequestContext>();
    const { caller, turn } = context;
    if (!caller) throw new Unauthenticated('A bearer token is required.');
    context.turn = turn ? turn.then(() => this.pause(caller.person)) : Promise.resolve();
    await context.turn;
    return true;
  }

  private async pause(person: string): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    await this.courtesy.giveWay(person);
  }
}
