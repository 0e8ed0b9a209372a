import { parisDay } from '#calendar';
import type { Selection } from '../plan.js';
import { NotAnswered, type AskedViews } from '../asked-views.js';
import type { AskedMission } from '../reading.js';

/** What a paper stands at. */
export interface StandsAt {
  readonly revision: number;
  readonly recordedAt: string;
  readonly day: string;
}

/** A moment as views are asked about it; empty for the present. */
export interface AskedMoment {
  readonly asKnownOn?: string;
  readonly atRevision?: number;
}

/** A mission at one moment, for one reader. */
export interface Standing {
  readonly asOf: StandsAt;
  readonly moment: AskedMoment;
  /** The first line of the trail that the reader may see. */
  readonly firstLine: number | undefined;
  /** What a view tells; undefined where its reader may not see it, or there is none of it. */
  ask<Told>(view: string, selection: Selection, args?: Readonly<Record<string, unknown>>): Promise<Told | undefined>;
  /** What a view tells that the paper cannot be without. */
  need<Told>(view: string, selection: Selection): Promise<Told>;
}

interface Trail {
  readonly asOf: StandsAt;
  readonly edges: readonly { readonly node: { readonly revision: number } }[];
}

const OF_THE_TRAIL: Selection = {
  asOf: { revision: {}, recordedAt: {}, day: {} },
  edges: { node: { revision: {} } },
};

/** The present is read again as often when something is recorded meanwhile, then as it was at a line. */
const TRIES = 2;

/**
 * Reads views of a mission that all stand at the same line. All that is read is one reading to whoever looks at who read
 * what.
 *
 * @throws NotAnswered when the mission is not the reader’s to see, or something cannot be told now
 */
export async function readStanding<Told>(
  views: AskedViews,
  asked: Omit<AskedMission, 'args'> & { readonly moment: AskedMoment },
  tell: (standing: Standing, asked: Omit<AskedMission, 'args'>) => Promise<Told>,
): Promise<Told> {
  const reading = {};
  const visit = views.visits.begin(reading, {});
  const together = { ...asked, context: { ...asked.context, reading } };
  try {
    let { moment } = asked;
    for (let tries = 1; ; tries++) {
      const standing = await stand(views, { ...together, moment });
      const told = await tell(standing, together);
      const { asOf } = standing;
      const isPast = moment.asKnownOn !== undefined || moment.atRevision !== undefined;
      if (isPast || isSame(asOf, (await stand(views, { ...together, moment })).asOf)) return told;
      if (tries >= TRIES) moment = { atRevision: asOf.revision };
    }
  } finally {
    views.visits.ended(visit);
  }
}

const isSame = (one: StandsAt, other: StandsAt): boolean => one.revision === other.revision && one.day === other.day;

type Asked = Omit<AskedMission, 'args'> & { readonly moment: AskedMoment };

async function stand(views: AskedViews, { mission, context, moment }: Asked): Promise<Standing> {
  const args = { mission, ...moment };
  const trail = (await views.ask(
    { view: 'auditTrail', args: { ...args, first: 1 }, selection: OF_THE_TRAIL },
    context,
  )) as Trail;
  const need = async <Told>(view: string, selection: Selection, more: Readonly<Record<string, unknown>> = {}) =>
    (await views.ask({ view, args: { ...args, ...more }, selection }, context)) as Told;
  return {
    asOf: trail.asOf,
    moment,
    firstLine: trail.edges[0]?.node.revision,
    need,
    ask: async <Told>(view: string, selection: Selection, more: Readonly<Record<string, unknown>> = {}) => {
      try {
        return await need<Told>(view, selection, more);
      } catch (error) {
        if (error instanceof NotAnswered && error.isRefused) return undefined;
        throw error;
      }
    },
  };
}

/** What an address says so that the same is told again: the line where its day is that of its recording, else the day. */
export const sayAgain = ({ revision, recordedAt, day }: StandsAt): string =>
  parisDay(recordedAt) === day ? `atRevision=${revision}` : `asKnownOn=${day}`;
