import { NOTIFICATION_KINDS } from '#mission';
import { shape, t } from '#shapes';

export const KINDS_ABOUT = `Of what it is told: ${NOTIFICATION_KINDS.join(', ')}.`;

export class WebhookFailure extends shape('The last time that something was not delivered.', {
  at: t.instant(),
  reason: t.text('Why: HTTP_ and the status that was answered, or a code such as ECONNREFUSED or TIMED_OUT.'),
}) {}

export class Webhook extends shape('An address that is told what happens in a mission.', {
  id: t.text(),
  mission: t.ref('mission'),
  url: t.text(),
  kinds: t.listOf(t.text(), KINDS_ABOUT),
  person: t.person('Who opened it: it is told what that person may know.'),
  openedAt: t.instant(),
  revision: t.line('The last line that was looked at for it. Once resumed it is told of what came after.'),
  waiting: t.count('Notifications that wait to be delivered.'),
  deliveredAt: t.instant('When it last took one.').maybe(),
  failure: t.one(WebhookFailure).maybe(),
  failingSince: t.instant('Since when it has taken none.').maybe(),
  parkedAt: t
    .instant('Since when nothing is tried any more, after three days without success, until it is resumed.')
    .maybe(),
  ended: t.text('Why it is told nothing any more: the code that whoever opened it would be refused with.').maybe(),
}) {}

export class Webhooks extends shape('The addresses that are told what happens in a mission.', {
  webhooks: t.listOf(Webhook, 'The oldest first.'),
}) {}

export class OpenedWebhook extends shape('An address that is told from now on.', {
  secret: t.text('With which its messages are signed (whsec_…). It is shown once.'),
  webhook: t.one(Webhook),
}) {}
