import { by } from '#decider';
import { CLOCK, today, type Clock } from '#mission';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../identity/signed-in.guard.js';
import {
  daysOfAbsenceTests,
  daysOfAgenda,
  daysOfMilestones,
  OF_MILESTONES,
  OF_READINESS,
  OF_THE_AGENDA,
  windowOf,
  type AbsenceTest,
  type AgendaEntry,
  type Milestone,
  type OwnMission,
} from './calendar-days.js';
import type { CalendarDay } from './ics.js';
import type { Selection } from './plan.js';
import { AskedViews, NotAnswered } from './asked-views.js';

const PAGE = 100;

interface AgendaPage {
  readonly edges: readonly { readonly node: AgendaEntry }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly missions: readonly OwnMission[];
}

/** Reads the days of a person’s missions out of the views, as that person may see them at this moment. */
@Injectable()
export class CalendarReading {
  constructor(
    private readonly views: AskedViews,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws NotAnswered */
  async daysFor({ caller, ...rest }: RequestContext): Promise<readonly CalendarDay[]> {
    if (!caller) return [];
    const context: RequestContext = { caller, ...rest };
    const { from, to } = windowOf(today(this.clock));
    const { language } = caller;
    const { entries, missions } = await this.agenda({ from, to }, context);
    const days = [...daysOfAgenda(entries, language)];
    for (const own of missions) {
      const planned = await this.of<{ milestones: readonly Milestone[] }>('milestones', own, OF_MILESTONES, context);
      days.push(...daysOfMilestones(own, planned?.milestones ?? [], language));
      const tested = await this.of<{ absenceTests: readonly AbsenceTest[] }>(
        'exitReadiness',
        own,
        OF_READINESS,
        context,
      );
      days.push(...daysOfAbsenceTests(own, tested?.absenceTests ?? [], language));
    }
    return days.filter(({ day, to: last = day }) => last >= from && day <= to);
  }

  /** Whoever has no part in a mission, or only an acquirer’s, has nothing of it on their agenda. */
  private async agenda(window: { readonly from: string; readonly to: string }, context: RequestContext) {
    const entries: AgendaEntry[] = [];
    let missions: readonly OwnMission[] = [];
    let after: string | null | undefined;
    do {
      const args = { ...window, first: PAGE, ...(after != null && { after }) };
      const page = (await this.views.ask({ view: 'agenda', args, selection: OF_THE_AGENDA }, context)) as AgendaPage;
      entries.push(...page.edges.map(({ node }) => node));
      ({ missions } = page);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after != null);
    return { entries, missions: missions.toSorted(by(({ mission }) => mission)) };
  }

  /** What a view tells of a mission; undefined where it is refused. */
  private async of<Told>(
    view: string,
    { mission }: OwnMission,
    selection: Selection,
    context: RequestContext,
  ): Promise<Told | undefined> {
    try {
      return (await this.views.ask({ view, args: { mission }, selection }, context)) as Told;
    } catch (error) {
      if (error instanceof NotAnswered && error.error.extensions?.['code'] === 'REFUSED') return undefined;
      throw error;
    }
  }
}
