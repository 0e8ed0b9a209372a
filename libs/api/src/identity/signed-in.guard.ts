import type { Caller } from '#mission';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import { preferredLanguage } from './language.js';
import { Tokens } from './tokens.js';

/** What a request brings: its headers, and the caller once the guard has verified them. */
export interface RequestContext {
  readonly authorization: string | undefined;
  readonly acceptLanguage: string | undefined;
  caller?: Caller;
  stillSignedIn?: () => Promise<void>;
}

/** Lets nobody reach a resolver without a token that verifies. Health checks are open. */
@Injectable()
export class SignedInGuard implements CanActivate {
  constructor(private readonly tokens: Tokens) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    if (execution.getType<GqlContextType>() !== 'graphql') return true;
    const context = GqlExecutionContext.create(execution).getContext<RequestContext>();
    context.caller = {
      person: await this.tokens.person(context.authorization),
      language: preferredLanguage(context.acceptLanguage),
    };
    context.stillSignedIn = async () => {
      await this.tokens.person(context.authorization);
    };
    return true;
  }
}
