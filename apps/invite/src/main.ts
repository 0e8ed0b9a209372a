import 'reflect-metadata';
import { Accounts } from '#accounts';
import { isPersonCode } from '#graph';
import { InviteSettings, readSettings } from '#settings';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** Who invites when it is whoever runs the service. */
const OPERATOR = 'SYSTEM';

const USAGE = `npm run invite -- --person COO

Prints a link with which the person makes their account, or makes it again when they are locked out. It is good once, for
seven days; the service may run meanwhile.`;

const { values } = parseArgs({ options: { person: { type: 'string' } }, strict: false });
if (!isPersonCode(values.person)) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const settings = readSettings(InviteSettings, process.env);
  const accounts = await Accounts.open(settings.ACCOUNTS_PATH ?? join(settings.DATA_DIR, 'accounts.sqlite'));
  const { secret, invitation } = await accounts.invitations.make({ person: String(values.person), by: OPERATOR });
  await accounts.close();
  const { href } = new URL(`/auth/invitation/${secret}`, settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`);
  console.log(`${href}\n\nFor ${invitation.person}, once, until ${invitation.expiresAt.toISOString()}.`);
}
