import type { Group, Looked } from '../support/line.js';
import { KEPT, SECRET } from '../support/site.js';

const inFiles = (sought: string): Looked => ({ looks: 'into all files of data', for: sought });
/** A file, and the folder that it is in. */
const OWNERS = { answer: '600 in 700' };
const reader = (file: string): Looked => ({ looks: 'at who may read', for: file });
const printed = (sought: string): Looked => ({ looks: 'into what was printed', for: sought });

/** What whoever has the disk, a backup or the output of the processes can find. */
export const atRest: Group = {
  title: 'Data at rest',
  lines: [
    {
      attack: 'none: what is no secret is found',
      sends: inFiles('PME-SAULE'),
      safe: { answer: 'found' },
    },
    {
      attack: 'another user of the machine reads the files',
      sends: { looks: 'at who may read the files of data', for: 'others' },
      safe: { answer: 'no one but the owner' },
    },
    { attack: 'another user reads who is signed in', sends: reader('accounts.sqlite'), safe: OWNERS },
    { attack: 'another user reads the keys that seal sessions', sends: reader('session.keys'), safe: OWNERS },
    { attack: 'another user reads the key that signs tokens', sends: reader('issuer.jwk'), safe: OWNERS },
    { attack: 'another user reads the keys of people', sends: reader('keys.sqlite'), safe: OWNERS },
    {
      attack: 'passwords are tried on what is stored',
      sends: { looks: 'at how passwords are hashed', for: 'COO' },
      safe: { answer: 'argon2id, 19 MiB, 2 passes' },
    },
    { attack: 'a password', sends: inFiles(KEPT.password), safe: { answer: 'not found' } },
    { attack: 'a link that still invites', sends: inFiles(KEPT.link), safe: { answer: 'not found' } },
    { attack: 'a token for scripts', sends: inFiles(KEPT.token), safe: { answer: 'not found' } },
    { attack: 'a session that lasts', sends: inFiles(KEPT.session), safe: { answer: 'not found' } },
    { attack: 'the name of a person', sends: inFiles(SECRET.name), safe: { answer: 'not found' } },
    { attack: 'the address of a person', sends: inFiles('EXP@exemple.fr'), safe: { answer: 'not found' } },
    { attack: 'the name of whoever is erased', sends: inFiles(SECRET.erasedName), safe: { answer: 'not found' } },
    { attack: 'the key of whoever is erased', sends: inFiles(KEPT.key), safe: { answer: 'not found' } },
    { attack: 'what was said in confidence', sends: inFiles(SECRET.feedback), safe: { answer: 'not found' } },
    { attack: 'a token in what was printed', sends: printed('eyJ'), safe: { answer: 'not found' } },
    { attack: 'a name in what was printed', sends: printed('Nom de'), safe: { answer: 'not found' } },
    { attack: 'a secret in what was printed', sends: printed(SECRET.decision), safe: { answer: 'not found' } },
  ],
};
