import { shape, t } from '#shapes';

export class LetterFailure extends shape('The last time that a letter was not taken.', {
  at: t.instant(),
  reason: t.text('SMTP_ and the code of the mail server, or why it was not reached.'),
}) {}

export class LetterSettings extends shape('Where and how the reader gets letters.', {
  available: t.yesNo('Whether this service sends letters.'),
  weekly: t.yesNo('Whether they get the weekly letter of what needs them.'),
  address: t.text().maybe(),
  language: t.text('fr or en.'),
  confirmedAt: t.instant('When they confirmed that the address is theirs, by the link in a letter.').maybe(),
  sentAt: t.instant('When a letter was last sent.').maybe(),
  failure: t.one(LetterFailure).maybe(),
  stopped: t.text('Why nothing is sent to the address any more, until it is given again.').maybe(),
}) {}
