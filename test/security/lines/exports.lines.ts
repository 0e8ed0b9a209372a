import { asking, many, type Group } from '../support/line.js';
import { SCRIPT, SECRET } from '../support/site.js';

const ARCHIVE = '{ exportDossier(mission: "M1") { fileName lines withheld archive } }';
const PAGE = '{ exportDossier(mission: "M3") { fileName verifierPage } }';
const OTHERS = [SECRET.question, 'ORG-RIV', 'NDA-RIV'];

/** What is taken away: archives and pages. What is coded in an archive is looked at too. */
export const exportsTaken: Group = {
  title: 'Exports',
  lines: [
    {
      attack: 'none: leadership takes an archive',
      sends: asking('DIR', ARCHIVE),
      safe: { answer: '200 answered', shows: [SECRET.decision, SECRET.kpi] },
    },
    {
      attack: 'an acquirer takes more than was granted',
      sends: asking('ACQ', ARCHIVE),
      safe: { answer: '200 answered', shows: [SECRET.kpi], hides: [SECRET.decision] },
    },
    {
      attack: 'an acquirer takes what another bidder asked',
      sends: asking('ACQ', ARCHIVE),
      safe: { answer: '200 answered', hides: OTHERS },
    },
    {
      attack: 'an acquirer with every slice takes what is another bidder’s',
      sends: asking('RIV', ARCHIVE),
      safe: { answer: '200 answered', shows: [SECRET.decision], hides: ['ORG-ACQ', 'NDA-ACQ'] },
    },
    {
      attack: 'a member of the team takes an archive',
      sends: asking('PROD', ARCHIVE),
      safe: { answer: '200 ROLE_FORBIDDEN', hides: [SECRET.decision] },
    },
    {
      attack: 'a stranger takes an archive',
      sends: asking('TIE', ARCHIVE),
      safe: { answer: '200 MISSION_UNKNOWN', hides: [SECRET.decision] },
    },
    {
      attack: 'someone whose access has ended takes an archive',
      sends: asking('EXP', ARCHIVE),
      safe: { answer: '200 ACCESS_EXPIRED', hides: [SECRET.decision] },
    },
    {
      attack: 'no one takes an archive',
      sends: asking(undefined, ARCHIVE),
      safe: { answer: '401 UNAUTHENTICATED', hides: [SECRET.decision] },
    },
    {
      attack: 'names of people in an archive',
      sends: asking('DIR', ARCHIVE),
      safe: { answer: '200 answered', hides: ['Nom de', '@exemple.fr'] },
    },
    {
      attack: 'what was said in confidence, in an archive',
      sends: asking('DIR', ARCHIVE),
      safe: { answer: '200 answered', hides: [SECRET.feedback] },
    },
    {
      attack: 'a mission of another firm in an archive',
      sends: asking('DIR', ARCHIVE),
      safe: { answer: '200 answered', hides: [SECRET.tenant] },
    },
    {
      attack: 'the key that signs, in an archive',
      sends: asking('DIR', ARCHIVE),
      safe: { answer: '200 answered', hides: ['PRIVATE KEY', '"d":'] },
    },
    {
      attack: 'a client whose name is a script, in the page that verifies',
      sends: asking('DIR', PAGE),
      safe: { answer: '200 answered', hides: [SCRIPT, 'alert(1)'], shows: ["default-src 'none'"] },
    },
    {
      attack: 'the page that verifies sends what it reads elsewhere',
      sends: asking('DIR', PAGE),
      safe: { answer: '200 answered', shows: ["default-src 'none'"], hides: ['connect-src', 'http://', 'src=\\"'] },
    },
    {
      attack: 'archive after archive in one request',
      sends: asking('DIR', `{ ${many(20, (n) => `a${n}: exportDossier(mission: "M1") { archive }`)} }`),
      safe: { answer: '400 QUERY_TOO_COSTLY' },
    },
  ],
};
