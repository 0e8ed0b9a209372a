import type { Day } from '../../shared/vocabulary.js';
import type { AbsenceTest, HandoverReserve, Handover } from './handover.shapes.js';
import { ownerOf, type ReadinessInputs } from '../../inputs/readiness-inputs.js';
import { entriesOf } from '../../shared/in-order.js';

/** To whom the mission goes, and what they accepted, on a day. */
export function readHandover(inputs: ReadinessInputs, day: Day): Handover {
  const { plan, acceptances, plannedChecks, postMissionChecks } = inputs.exitReadiness;
  return {
    date: plan?.date ?? null,
    recipients: (plan?.recipients ?? []).map((recipient) => ({
      recipient,
      acceptedOn: acceptances.find((accepted) => accepted.recipient === recipient)?.on ?? null,
    })),
    reserves: readReserves(inputs, day),
    checks: plannedChecks.map((dueOn) => {
      const held = postMissionChecks.find((check) => check.dueOn === dueOn);
      return {
        dueOn,
        heldOn: held?.on ?? null,
        overdue: !held && dueOn < day,
        regressed: [...new Set(held?.regressions.map(({ item }) => item) ?? [])],
        abandoned: (held?.processes ?? [])
          .filter(({ stillPractised }) => !stillPractised)
          .map(({ process }) => process),
      };
    }),
  };
}

const readReserves = ({ exitReadiness }: ReadinessInputs, day: Day): readonly HandoverReserve[] =>
  entriesOf(exitReadiness.reserves)
    .map(([reserve, { statement, due, owner, stated, lifted }]) => ({
      reserve,
      statement,
      due: due ?? null,
      owner: owner ?? null,
      raisedOn: stated.on,
      liftedOn: lifted?.on ?? null,
      evidence: lifted?.evidence ?? null,
      overdue: !lifted && due !== undefined && due < day,
    }))
    .toSorted((a, b) => Number(a.liftedOn != null) - Number(b.liftedOn != null));

/** Real absences, and what they showed. */
export const readAbsenceTests = (inputs: ReadinessInputs): readonly AbsenceTest[] =>
  entriesOf(inputs.exitReadiness.tests).map(([test, { absent, from, to, completed }]) => ({
    test,
    ofOwner: absent === ownerOf(inputs),
    from,
    to,
    result: completed?.result ?? null,
    workingDays: completed?.workingDays ?? null,
    interruptions: completed?.interruptions ?? null,
    blockedDecisions: completed?.blockedDecisions ?? null,
    revenueAtRiskCents: completed?.revenueAtRiskCents ?? null,
    causes: completed?.causes ?? [],
    evidence: completed?.evidence ?? null,
  }));
