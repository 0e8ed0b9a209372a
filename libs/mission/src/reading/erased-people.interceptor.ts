import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Observable } from 'rxjs';
import type { Signed } from '../shared/caller.js';
import { MissionViews } from './mission-views.js';
import { noteErased, type Telling } from './erased-in-answers.js';

interface AboutMission {
  readonly mission?: unknown;
  readonly input?: { readonly mission?: unknown };
}

/** Looks up, before anything of a mission is answered, who is erased there, for all that the answer tells. */
@Injectable()
export class ErasedPeopleInterceptor implements NestInterceptor {
  constructor(private readonly views: MissionViews) {}

  async intercept(execution: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    if (execution.getType<GqlContextType>() !== 'graphql') return next.handle();
    const graphql = GqlExecutionContext.create(execution);
    const { mission, input } = graphql.getArgs<AboutMission>();
    const about = mission ?? input?.mission;
    if (typeof about === 'string') {
      const { caller } = graphql.getContext<Signed>();
      const erased = await this.views.erasedPeople(about, caller);
      noteErased(graphql.getContext<Telling>(), graphql.getInfo<GraphQLResolveInfo>(), erased);
    }
    return next.handle();
  }
}
