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
