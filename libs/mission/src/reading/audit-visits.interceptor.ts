import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { finalize, tap, type Observable } from 'rxjs';
import type { PastMoment } from './audit-visits.js';
import { AuditVisits } from './audit-visits.js';
import { itemsIn } from './items-in.js';

/** The context of an operation, and the reading that it is a part of when several make one. */
interface Reading {
  readonly reading?: object;
}

/** Follows every field that tells of a mission: what its reader was let into, and how much they were shown. */
@Injectable()
export class AuditVisitsInterceptor implements NestInterceptor {
  constructor(private readonly visits: AuditVisits) {}

  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (execution.getType<GqlContextType>() !== 'graphql') return next.handle();
    const graphql = GqlExecutionContext.create(execution);
    const { operation } = graphql.getInfo<GraphQLResolveInfo>().operation;
    if (operation === 'mutation') return next.handle();
    const { asKnownOn, atRevision } = graphql.getArgs<PastMoment>();
    const context = graphql.getContext<Reading>();
    const field = this.visits.begin(context.reading ?? context, {
      ...(asKnownOn !== undefined && { asKnownOn }),
      ...(atRevision !== undefined && { atRevision }),
    });
    // Whoever listens has been told nothing yet.
    const shown = (answer: unknown) => (operation === 'subscription' ? 0 : itemsIn(answer));
    return this.visits
      .during(field, () => next.handle())
      .pipe(
        tap((answer) => this.visits.answered(field, () => shown(answer))),
        finalize(() => this.visits.ended(field)),
      );
  }
}
