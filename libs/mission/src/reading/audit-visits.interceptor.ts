import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { tap, type Observable } from 'rxjs';
import type { Signed } from '../pipeline/gate.js';
import { AuditVisits } from './audit-visits.js';
import { itemsIn } from './items-in.js';

/** Tells, after every query about a mission that was answered, who asked and how much they were shown. */
@Injectable()
export class AuditVisitsInterceptor implements NestInterceptor {
  constructor(private readonly visits: AuditVisits) {}

  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (execution.getType<GqlContextType>() !== 'graphql') return next.handle();
    const graphql = GqlExecutionContext.create(execution);
    const { operation, fieldName: query } = graphql.getInfo<GraphQLResolveInfo>();
    const { mission } = graphql.getArgs<{ mission?: unknown }>();
    if (operation.operation !== 'query' || typeof mission !== 'string') return next.handle();
    const { person } = graphql.getContext<Signed>().caller;
    return next.handle().pipe(tap((answer) => this.visits.answered({ mission, person, query }, () => itemsIn(answer))));
  }
}
