import type { MendingTable } from '../pipeline/mending.js';
import { amendScope } from './amend-scope.command.js';
import { cancelClosure } from './cancel-closure.command.js';
import { declareClosure } from './declare-closure.command.js';
import { defineExternalRole } from './define-external-role.command.js';
import type { MissionSliceEvent } from './mission.events.js';
import { replaceSponsor } from './replace-sponsor.command.js';
import { reviseObjective } from './revise-objective.command.js';
import { setReportingLine } from './set-reporting-line.command.js';
import { refsOf } from '../shared/in-order.js';

export const missionSliceMending: MendingTable<MissionSliceEvent> = {
  MissionDrafted: { mistake: 'never' },
  ScopeDefined: { mistake: { correction: amendScope } },
  ScopeAmended: { mistake: { correction: amendScope }, texts: ['reason'] },
  ExternalRoleDefined: { mistake: { correction: defineExternalRole }, texts: ['title'] },
  ReportingLineSet: { mistake: { correction: setReportingLine } },
  SponsorAppointed: { mistake: { correction: replaceSponsor } },
  SponsorReplaced: { mistake: { correction: replaceSponsor }, texts: ['reason'] },
  SponsorAbsenceRecorded: { mistake: 'strikable' },
  CompanyClosureDeclared: { mistake: { correction: cancelClosure }, texts: ['reason'] },
  CompanyClosureCancelled: { mistake: { correction: declareClosure }, texts: ['reason'] },
  PriorityIssueDeclared: {
    mistake: 'strikable',
    texts: ['statement'],
    opens: { MissionStarted: (_, __, { without }) => refsOf(without.mission.issues).length === 0 },
  },
  IssueReprioritised: { mistake: 'strikable', texts: ['reason'] },
  IssueResolved: { mistake: 'strikable', texts: ['outcome'] },
  ObjectiveSet: {
    mistake: 'strikable',
    texts: ['feasible', 'relevant', 'resource'],
    opens: { MissionStarted: (_, __, { without }) => refsOf(without.mission.objectives).length === 0 },
  },
  ObjectiveRevised: { mistake: { correction: reviseObjective }, texts: ['reason'] },
  ObjectiveReviewed: { mistake: 'strikable', texts: ['comment'] },
  ExpectationDocumented: { mistake: 'strikable' },
  MandateSigned: { mistake: 'never' },
  MissionStarted: { mistake: 'never' },
  MissionSuspended: { mistake: 'never', texts: ['reason'] },
  MissionResumed: { mistake: 'never', texts: ['reason'] },
  MissionTerminatedEarly: { mistake: 'never', texts: ['reason'] },
  MissionClosed: { mistake: 'never' },
  MissionFeeSet: { mistake: 'strikable' },
  FeeRecorded: { mistake: 'strikable' },
  RolesReviewed: { mistake: 'strikable', texts: ['text'] },
  LineStruck: { mistake: 'never' },
  LineReworded: { mistake: 'never' },
};
