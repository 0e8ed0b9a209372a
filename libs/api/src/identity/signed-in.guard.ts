import type { Session } from '#accounts';
import { Courtesy, TooBusy } from '#fairness';
import { Unauthenticated } from '#graph';
import type { Signed } from '#mission';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import { OperationTypeNode, type GraphQLResolveInfo } from 'graphql';

/** What a request to GraphQL brings once its door has verified the caller's token. */
export type RequestContext = Partial<Signed> & {
  /** Resolves when the next view or command of the operation may begin. */
  turn?: Promise<void>;
  /** Whether the operation comes by a token for scripts. */
  readonly byScript?: boolean;
  /** The session in which they ask; left out for whoever asks by a token. */
  readonly session?: Session;
  /** What the operation is a part of, when several make one reading. */
  readonly reading?: object;
};

/**
 * Lets no request reach a resolver without a token that verifies, whatever door they came by. Health checks are open. What one
 * operation asks for begins one after the other, each in a turn of the event loop of its own, so that others are served
 * in between.
 */
@Injectable()
export class SignedInGuard implements CanActivate {
  constructor(private readonly courtesy: Courtesy) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    if (execution.getType<GqlContextType>() !== 'graphql') return true;
    const graphql = GqlExecutionContext.create(execution);
    const context = graphql.getContext<RequestContext>();
    const { caller, turn } = context;
    if (!caller) throw new Unauthenticated('A bearer token is required.');
    context.turn = turn ? turn.then(() => this.courtesy.pause(caller.person)) : Promise.resolve();
    await context.turn;
    const isView = graphql.getInfo<GraphQLResolveInfo>().operation.operation === OperationTypeNode.QUERY;
    if (isView) await this.courtesy.afterCommands(caller);
    if (isView && this.courtesy.hasLeft(caller)) throw new TooBusy(0, 'Whoever asked has gone.');
    return true;
  }
}
