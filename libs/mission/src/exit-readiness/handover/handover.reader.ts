import type { Day } from '../../shared/vocabulary.js';
import type { AbsenceTest, HandoverReserve, Handover } from './handover.shapes.js';
import { ownerOf, type ReadinessInputs } from '../../inputs/readiness-inputs.js';
import { entriesOf } from '../../shared/in-order.js';

/** To whom the mission goes, and what they accepted, on a day. */
export function readHandover(inputs: ReadinessInputs, day: Day): Handover {
  const { plan, acceptances, plannedChecks, postMissionChecks } = inputs.exitReadiness;
  return {
    date: plan?.date,
    recipients: (plan?.recipients ?? []).map((recipient) => ({
      recipient,
      acceptedOn: acceptances.find((accepted) => accepted.recipient === recipient)?.on,
    })),
    reserves: readReserves(inputs, day),
    checks: plannedChecks.map((dueOn) => {
      const held = postMissionChecks.find((check) => check.dueOn === dueOn);
      return {
        dueOn,
        heldOn: held?.on,
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
      due,
      owner,
      raisedOn: stated.on,
      liftedOn: lifted?.on,
      evidence: lifted?.evidence,
      overdue: !lifted && due !== undefined && due < day,
    }))
    .toSorted((a, b) => Number(a.liftedOn !== undefined) - Number(b.liftedOn !== undefined));

/** Real absences, and what they showed. */
export const readAbsenceTests = (inputs: ReadinessInputs): readonly AbsenceTest[] =>
  entriesOf(inputs.exitReadiness.tests).map(([test, { absent, from, to, completed }]) => ({
    test,
    ofOwner: absent === ownerOf(inputs),
    from,
    to,
    result: completed?.result,
    workingDays: completed?.workingDays,
    interruptions: completed?.interruptions,
    blockedDecisions: completed?.blockedDecisions,
    revenueAtRiskCents: completed?.revenueAtRiskCents,
    causes: completed?.causes ?? [],
    evidence: completed?.evidence,
  }));
