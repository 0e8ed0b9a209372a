import type { Group, Looked } from '../support/line.js';
import { DESTROYED_KEY } from '../support/look.js';
import { SECRET } from '../support/site.js';

const inFiles = (sought: string): Looked => ({ looks: 'into all files of data', for: sought });
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
    { attack: 'the name of a person', sends: inFiles(SECRET.name), safe: { answer: 'not found' } },
    { attack: 'the address of a person', sends: inFiles('EXP@exemple.fr'), safe: { answer: 'not found' } },
    { attack: 'the name of whoever is erased', sends: inFiles(SECRET.erasedName), safe: { answer: 'not found' } },
    { attack: 'the key of whoever is erased', sends: inFiles(DESTROYED_KEY), safe: { answer: 'not found' } },
    { attack: 'what was said in confidence', sends: inFiles(SECRET.feedback), safe: { answer: 'not found' } },
    { attack: 'a token in what was printed', sends: printed('eyJ'), safe: { answer: 'not found' } },
    { attack: 'a name in what was printed', sends: printed('Nom de'), safe: { answer: 'not found' } },
    { attack: 'a secret in what was printed', sends: printed(SECRET.decision), safe: { answer: 'not found' } },
  ],
};
