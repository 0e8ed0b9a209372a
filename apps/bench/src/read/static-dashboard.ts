import { ExitReadinessType, WeakSignalsType } from '#mission';
import { Query, Resolver } from '@nestjs/graphql';

/** What the product answered once, in the same shape: everything but the work of finding it out. */
@Resolver()
export class StaticDashboard {
  private static answers: Readonly<Record<string, unknown>> = {};

  static answer(answers: Readonly<Record<string, unknown>>): void {
    StaticDashboard.answers = answers;
  }

  @Query(() => ExitReadinessType)
  staticExitReadiness(): unknown {
    return StaticDashboard.answers['exitReadiness'];
  }

  @Query(() => WeakSignalsType)
  staticWeakSignals(): unknown {
    return StaticDashboard.answers['weakSignals'];
  }
}
