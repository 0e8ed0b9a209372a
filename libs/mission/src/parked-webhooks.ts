import { parisDay } from '#calendar';
import { itemOf, type AgendaItem } from './agenda.js';
import type { MissionState } from './mission-state.js';
import { WEBHOOKS } from './notification-kinds.js';
import type { OpenView } from './reading/mission-views.js';
import type { MissionNotice } from './mission-notices.js';
import type { PersonCode, Ref } from './shared/vocabulary.js';

/** A program’s address to which nothing is delivered any more, until someone resumes it. */
export interface ParkedWebhook {
  readonly id: string;
  readonly url: string;
  /** Who opened it. */
  readonly person: PersonCode;
  /** Since when, in milliseconds since 1970. */
  readonly parkedAt: number;
}

/** Finds those of a mission: they are no facts of its ledger. */
export type FindParkedWebhooks = (mission: Ref) => Promise<readonly ParkedWebhook[]>;

type View = Pick<OpenView<MissionState>, 'state' | 'asOf' | 'rights'>;

/** What an agenda says of parked webhooks, to those who may have webhooks themselves. */
export function parkedItems(parked: readonly ParkedWebhook[], view: View): readonly AgendaItem[] {
  const mayKnow = view.rights.roles.some((role) => WEBHOOKS.readers?.includes(role));
  return mayKnow ? parked.map((webhook) => itemOf(parkedNotice(webhook), view)) : [];
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
