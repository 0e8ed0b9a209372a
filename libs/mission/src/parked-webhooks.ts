import { parisDay } from '#calendar';
import { agendaOf, itemOf, type AgendaItem, type AgendaView } from './agenda.js';
import { WEBHOOKS } from './notification-kinds.js';
import type { MissionNotice } from './mission-notices.js';
import type { PersonCode, Ref } from './shared/vocabulary.js';

/** A program’s address to which nothing is delivered any more, until someone resumes it. */
export interface ParkedWebhook {
  readonly id: string;
  readonly mission: Ref;
  readonly url: string;
  /** Who opened it. */
  readonly person: PersonCode;
  /** Since when, in milliseconds since 1970. */
  readonly parkedAt: number;
}

/** Finds those of some missions: they are no facts of the ledger. */
export type FindParkedWebhooks = (missions: readonly Ref[]) => Promise<readonly ParkedWebhook[]>;

export const parkedOf = (parked: readonly ParkedWebhook[], mission: Ref): readonly ParkedWebhook[] =>
  parked.filter((each) => each.mission === mission);

/** The agenda of a mission, and what it says of parked webhooks to those who may have webhooks themselves. */
export function wholeAgendaOf(
  view: AgendaView,
  checkpoints: Parameters<typeof agendaOf>[1],
  parked: readonly ParkedWebhook[],
): readonly AgendaItem[] {
  const mayKnow = view.rights.roles.some((role) => WEBHOOKS.readers?.includes(role));
  return [...agendaOf(view, checkpoints), ...(mayKnow ? parked.map((each) => itemOf(parkedNotice(each), view)) : [])];
}

function parkedNotice({ id, url, person, parkedAt }: ParkedWebhook): MissionNotice {
  const { host } = new URL(url);
  const since = parisDay(new Date(parkedAt).toISOString());
  return {
    code: 'WEBHOOK_PARKED',
    slice: 'mission',
    urgency: 'MISSING',
    subject: id,
    since,
    whose: [person],
    fact: {
      fr: `Le webhook vers ${host} n’est plus servi depuis le ${since} : trois jours d’essais sans succès.`,
      en: `The webhook to ${host} has been parked since ${since}: three days of attempts without success.`,
    },
    expected: {
      fr: `Rétablir le programme qui reçoit, puis reprendre l’envoi (resumeWebhook), ou fermer le webhook (closeWebhook).`,
      en: `Repair the receiving program, then resume the webhook (resumeWebhook), or close it (closeWebhook).`,
    },
  };
}
