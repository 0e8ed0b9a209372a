import { addDays, type Day } from '#calendar';
import type { ExampleQuery } from './graphiql-page.js';

/** Days from the planned start of a mission until its transfer is done, and until it ends. */
const [TRANSFER, LENGTH] = [180, 270];

const OUTCOME = `{
    __typename
    ... on Receipt { revision }
    ... on Refusal { code sentence { text } next { text } }
  }`;

/** Commands in a row; each is judged on what those before it have left. */
const inOneGo = (name: string, commands: readonly (readonly [string, string])[]): string =>
  [
    `mutation ${name} {`,
    ...commands.map(
      ([command, input], at) => `  s${at + 1}: ${command}(input: { mission: "CEDRE" ${input} }) ${OUTCOME}`,
    ),
    '}',
  ].join('\n');

/**
 * From an empty ledger to a mission that is under way, each tab by whom its first comment names, once they are signed in.
 *
 * @param administrator who administers the firm
 * @param today on which the mission is to start
 */
export const firstSteps = (firm: string, administrator: string, today: Day): readonly ExampleQuery[] => [
  {
    as: administrator,
    title: 'draft a mission, give the consultant and the head of the company their roles, and invite both',
    query: inOneGo('Draft', [
      [
        'draftMission',
        `client: "PME-CEDRE" firm: "${firm}" owner: "DIR" context: GROWTH horizonMonths: 9 headcount: 48
    plannedStart: "${today}" plannedEnd: "${addDays(today, LENGTH)}"`,
      ],
      ['registerPerson', 'person: "COO" name: "Camille Oriol"'],
      ['registerPerson', 'person: "DIR" name: "Dominique Ravel"'],
      ['assignRole', 'person: "COO" role: CONSULTANT'],
      ['assignRole', 'person: "DIR" role: LEADERSHIP'],
      ['assignRole', 'person: "DIR" role: SPONSOR'],
      ['invitePerson', 'person: "COO"'],
      ['invitePerson', 'person: "DIR"'],
    ]),
  },
  {
    as: administrator,
    title: 'a link for each of them; put the address of this page in front of its path',
    query: `mutation Links {
  COO: invitationLink(mission: "CEDRE", person: "COO") { path expiresAt }
  DIR: invitationLink(mission: "CEDRE", person: "DIR") { path expiresAt }
}`,
  },
  {
    as: 'COO',
    title: 'what the mission covers, and how knowledge will be handed over',
    query: inOneGo('Frame', [
      ['defineScope', 'included: ["production", "achats"] excluded: ["financement"] sites: ["Nantes"]'],
      ['openTransferPlan', `plan: "KT-1" receivers: ["DIR"] due: "${addDays(today, TRANSFER)}"`],
    ]),
  },
  {
    as: 'DIR',
    title: 'what is at stake, the sponsor, and the signed mandate',
    query: inOneGo('Mandate', [
      ['setReportingLine', 'to: "DIR" cadence: WEEKLY'],
      ['appointSponsor', 'sponsor: "DIR" commitments: ["arbitrage sous 5 jours"]'],
      ['declareIssue', 'issue: "E1" type: OPERATIONAL_GAIN statement: "délai de 11,8 jours"'],
      [
        'setObjective',
        `objective: "O1" issue: "E1" kpi: "K-DEL" baseline: 11.8 target: 9 due: "${addDays(today, TRANSFER)}"
    feasible: "trois leviers sont chiffrés" relevant: "premier motif de départ des clients"`,
      ],
      ['signMandate', `signatories: ["DIR", "${firm}"] document: "EV-1" sha256: "${'f'.repeat(64)}"`],
    ]),
  },
  {
    as: 'COO',
    title: 'start the mission',
    query: inOneGo('Start', [['startMission', '']]),
  },
  {
    as: 'DIR',
    title: 'read it: what has been recorded so far, and what the exit still wants',
    query: `query Read {
  mission(mission: "CEDRE") { client status }
  auditTrail(mission: "CEDRE", first: 20) { edges { node { recordedAt actor sentence { text } } } }
  exitReadiness(mission: "CEDRE") { verdict gates { gate open } }
}`,
  },
];
