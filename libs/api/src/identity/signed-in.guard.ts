import { Unauthenticated } from '#graph';
import type { Signed } from '#mission';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';

/** What a request to GraphQL brings once its door has verified the caller's token. */
export type RequestContext = Partial<Signed>;

/** Lets nobody reach a resolver without a token that verifies, whatever door they came by. Health checks are open. */
@Injectable()
export class SignedInGuard implements CanActivate {
  canActivate(execution: ExecutionContext): boolean {
    if (execution.getType<GqlContextType>() !== 'graphql') return true;
    const { caller } = GqlExecutionContext.create(execution).getContext<RequestContext>();
    if (!caller) throw new Unauthenticated('A bearer token is required.');
    return true;
  }
}
