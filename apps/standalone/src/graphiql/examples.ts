import type { ExampleQuery } from './graphiql-page.js';

/** Queries that a newcomer can run at once on the demo mission. */
export const demoExamples: readonly ExampleQuery[] = [
  {
    as: 'COO',
    title: 'who decides what?',
    query: `query Governance {
  governance(mission: "M1") {
    asOf { revision recordedAt }
    rights { domain decider rule level ceilingCents since until }
    decisions { decision domain chosen by takenOn }
  }
}`,
  },
  {
    as: 'COO',
    title: 'the audit trail, one sentence an event',
    query: `query Trail {
  auditTrail(mission: "M1", first: 20) {
    totalCount
    edges { node { revision recordedAt actor sentence { fr en } flags } }
    pageInfo { hasNextPage endCursor }
  }
}`,
  },
  {
    as: 'COO',
    title: 'take a decision beyond a delegation; the refusal says why',
    query: `mutation TakeDecision {
  takeDecision(input: {
    commandId: "5f0c8f7e-3f1e-4c5b-9b61-0f1a2b3c4d5e"
    mission: "M1"
    decision: "D99"
    domain: "budget"
    title: "Achat de métrologie"
    chosen: "achat immédiat"
    amountCents: 1200000
    justification: "matériel hors service"
  }) {
    __typename
    ... on Receipt { revision flags }
    ... on Refusal { code sentence { fr en } facts }
    ... on StaleRevision { expected actual }
  }
}`,
  },
  {
    as: 'SPO',
    title: 'is the mission ready to be handed over?',
    query: `query Readiness {
  exitReadiness(mission: "M1") {
    asOf { revision day }
    score cap verdict confidence
    dimensions { dimension value }
    gates { gate open subjects }
  }
}`,
  },
  {
    as: 'ACQ',
    title: 'what an acquirer sees of the decisions, read only',
    query: `query DueDiligence {
  auditTrail(mission: "M1", first: 10, slice: "decisions") {
    totalCount
    edges { node { revision recordedAt sentence { en } } }
  }
}`,
  },
];
