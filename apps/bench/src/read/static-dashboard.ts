import { shows } from '#graph';
import { ExitReadiness, WeakSignals } from '#mission';
import { Query, Resolver } from '@nestjs/graphql';

/** What the product answered once, in the same shape: everything but the work of finding it out. */
@Resolver()
export class StaticDashboard {
  private static answers: Readonly<Record<string, unknown>> = {};

  static answer(answers: Readonly<Record<string, unknown>>): void {
    StaticDashboard.answers = answers;
  }

  @Query(shows(ExitReadiness))
  staticExitReadiness(): unknown {
    return StaticDashboard.answers['exitReadiness'];
  }

  @Query(shows(WeakSignals))
  staticWeakSignals(): unknown {
    return StaticDashboard.answers['weakSignals'];
  }
}
