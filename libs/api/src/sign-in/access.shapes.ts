import { Membership } from '#mission';
import { shape, t } from '#shapes';

export class InvitationLink extends shape(
  'A link with which a person makes their account. It is told once and kept nowhere.',
  {
    person: t.person('Who is invited.'),
    path: t.text('Path at the address of this service: to pass on to the person, and to no one else.'),
    expiresAt: t.instant('Until when it works, once.'),
  },
) {}

export class AccessToken extends shape('A token that a person made for their scripts, without its secret.', {
  id: t.text('By which it is revoked.'),
  name: t.text('What it is for, in the words of whoever made it.'),
  madeAt: t.instant('When it was made.'),
  expiresAt: t.instant('Until when it is good.'),
  usedAt: t.instant('When it was last used, to the minute.').maybe(),
  revokedAt: t.instant('When it was revoked.').maybe(),
}) {}

export class AccessTokens extends shape('The tokens of the reader, until they expire.', {
  tokens: t.listOf(AccessToken, 'The newest first.'),
}) {}

export class MadeToken extends shape('A token that was just made.', {
  secret: t.text('The bearer token. It is told once and kept nowhere.'),
  token: t.one(AccessToken),
}) {}

export class Calendar extends shape(
  'An address at which calendar programs read what is due to a person, without its secret.',
  {
    id: t.text('By which it is revoked.'),
    name: t.text('What it is for, in the words of whoever opened it.'),
    language: t.text('In which it speaks: fr or en.'),
    openedAt: t.instant('When it was opened.'),
    usedAt: t.instant('When it was last read, to the minute.').maybe(),
    revokedAt: t.instant('When it was revoked.').maybe(),
  },
) {}

export class OpenedCalendar extends shape('A calendar that was just opened.', {
  path: t.text(
    'Path at the address of this service. Whoever has it can read the calendar: it is told once and kept nowhere.',
  ),
  calendar: t.one(Calendar),
}) {}

export class SignedInSession extends shape('A session of the reader, in a browser.', {
  way: t.text('How they signed in: password, passkey, provider or demo.'),
  beganAt: t.instant('When they signed in.'),
  endsAt: t.instant('When it ends at the latest; without a request it ends before.'),
}) {}

export class Me extends shape('Who the reader is, and what they are in which mission.', {
  person: t.person('The code by which every line names them.'),
  name: t.text('As a mission of theirs registered it.').maybe(),
  language: t.text('In which texts are told to them: fr or en.'),
  firms: t.listOf(t.text(), 'Firms whose missions they administer.'),
  missions: t.listOf(Membership, 'Those in which they have a role today, in the order of their codes.'),
  unreadable: t.listOf(t.text(), 'Missions of theirs that cannot be shown: the log of the service says why.'),
  session: t.one(SignedInSession, 'Null for whoever asks by a token.').maybe(),
  tokens: t.listOf(AccessToken, 'Those that they have made for their scripts, the newest first.'),
  calendars: t.listOf(Calendar, 'Those that they have opened for their calendar programs, the newest first.'),
}) {}
