import { Courtesy } from '#fairness';
import { Ledger } from '#ledger';
import type { Advances, ReadDatabase } from '#read-models';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { AcquirerEngagementResolver } from './access/acquirer-engagement.resolver.js';
import { AuditQuestionsResolver } from './access/audit-questions.resolver.js';
import { DossierIndexResolver } from './access/dossier-index.resolver.js';
import { ExportDossierResolver } from './access/export-dossier.resolver.js';
import { PeopleResolver } from './access/people.resolver.js';
import { ChangesResolver } from './changes/changes.resolver.js';
import { RefsResolver } from './refs.resolver.js';
import { ProofResolver } from './access/proof.resolver.js';
import { AgendaResolver } from './agenda.resolver.js';
import { AuditTrailResolver } from './audit-trail/audit-trail.resolver.js';
import { CalibrationResolver } from './calibration/calibration.resolver.js';
import { CommandFormsResolver } from './command-forms.resolver.js';
import { commands } from './commands.js';
import { DecisionRegisterResolver } from './decisions/decision-register.resolver.js';
import { ExitReadinessResolver } from './exit-readiness/exit-readiness.resolver.js';
import { HandoverForecastResolver } from './exit-readiness/handover/handover-forecast.resolver.js';
import { ValueSimulationResolver } from './exit-readiness/levers/value-simulation.resolver.js';
import { GovernanceHealthResolver } from './governance-views/governance-health.resolver.js';
import { GovernanceResolver } from './governance-views/governance.resolver.js';
import { FirmWithdrawalResolver } from './knowledge-transfer/firm-withdrawal.resolver.js';
import { SuggestedRoleSplitResolver } from './governance-views/suggested-role-split.resolver.js';
import { KnowledgeCoverageResolver } from './knowledge-transfer/knowledge-coverage.resolver.js';
import { ManagerSkillsResolver } from './knowledge-transfer/manager-skills.resolver.js';
import { InitiativesResolver } from './initiatives/initiatives.resolver.js';
import { KpisResolver } from './kpis/kpis.resolver.js';
import { MilestonesResolver } from './milestones/milestones.resolver.js';
import { HireOrOutsourceResolver } from './mission/fees/hire-or-outsource.resolver.js';
import { RoleEvolutionResolver } from './mission/roles/role-evolution.resolver.js';
import { DiagnosticResolver } from './mission/diagnostic.resolver.js';
import { MissionChangedResolver } from './mission/mission-changed.resolver.js';
import { MissionResolver } from './mission/mission.resolver.js';
import { MissionsResolver } from './mission/missions.resolver.js';
import { CostDriversResolver } from './operations/costs/cost-drivers.resolver.js';
import { IntegrationResolver } from './operations/synergies/integration.resolver.js';
import { FieldPresenceResolver } from './operations/visits/field-presence.resolver.js';
import { OperationsResolver } from './operations/operations.resolver.js';
import type { Clock } from './shared/clock.js';
import { commandsModule } from './pipeline/commands-module.js';
import { EndedAccess } from './visibility/ended-access.js';
import type { FindParkedWebhooks } from './parked-webhooks.js';
import type { FirmAdmins } from './visibility/membership.js';
import { PersonalData } from './vault/personal-data.js';
import { CommandPipeline } from './pipeline/pipeline.js';
import { ADVANCES, CALCULATOR, CLOCK, FIRM_ADMINS, PARKED_WEBHOOKS, READ_DATABASE } from './shared/tokens.js';
import { Trees } from './vault/trees.js';
import { ProcessesResolver } from './processes/processes.resolver.js';
import { AuditVisits, VisitLog } from './reading/audit-visits.js';
import { AuditVisitsInterceptor } from './reading/audit-visits.interceptor.js';
import { AsOfResolver } from './reading/as-of.resolver.js';
import { ChangeFeed } from './reading/change-feed.js';
import { EndedAccessFeed } from './reading/ended-access-feed.js';
import { ErasedPeopleInterceptor } from './reading/erased-people.interceptor.js';
import { Folds } from './reading/folds.js';
import { MissionByMission } from './reading/mission-by-mission.js';
import { ListeningTurns } from './reading/listening-turns.js';
import { LiveChanges } from './reading/live-changes.js';
import { MissionViews } from './reading/mission-views.js';
import { ReadModelLag } from './reading/read-model-lag.js';
import { SignalRaisedResolver } from './weak-signals/signal-raised.resolver.js';
import { CostlyNumbers, type Calculator } from './reading/costly-numbers.js';
import { KeptStates } from './reading/kept-states.js';
import { PresentStates } from './reading/present.js';
import { StoredLines } from './reading/stored-lines.js';
import { RefusalLogResolver } from './refusal-log/refusal-log.resolver.js';
import { FeedbackThemesResolver } from './weak-signals/feedback-themes.resolver.js';
import { InvitedPeople } from './invited-people.js';
import { OwnMissionsReader } from './own-missions.js';
import { VisitRecorder } from './visit-recorder.js';
import { OwnerLoadResolver } from './weak-signals/owner-load/owner-load.resolver.js';
import { MirrorResolver } from './weak-signals/mirror/mirror.resolver.js';
import { ImportSheetResolver } from './sheets/import-sheet.mutation.js';
import { SheetImporter } from './sheets/importer.js';
import { WeakSignalsResolver } from './weak-signals/weak-signals.resolver.js';

/** What the product needs from the composition root. */
export interface MissionParts {
  readonly ledger: Ledger;
  readonly readModels: ReadDatabase;
  readonly advances: Advances;
  readonly clock: Clock;
  readonly admins: FirmAdmins;
  readonly pipeline: CommandPipeline;
  readonly parkedIn: FindParkedWebhooks;
  /** Left out: costly numbers are worked out in the thread that answers, in pieces. */
  readonly calculator?: Calculator;
}

@Module({})
class Mission {}

/** The product as Nest sees it: every command, every view, and the parts they share. */
export function missionModule({
  ledger,
  readModels,
  advances,
  clock,
  admins,
  pipeline,
  parkedIn,
  calculator,
}: MissionParts): DynamicModule {
  const parts = [
    { provide: Ledger, useValue: ledger },
    { provide: READ_DATABASE, useValue: readModels },
    { provide: ADVANCES, useValue: advances },
    { provide: CALCULATOR, useValue: calculator },
    { provide: CLOCK, useValue: clock },
    { provide: FIRM_ADMINS, useValue: admins },
    { provide: PARKED_WEBHOOKS, useValue: parkedIn },
    { provide: CommandPipeline, useValue: pipeline },
    { provide: Trees, useValue: pipeline.trees },
    { provide: Courtesy, useValue: new Courtesy() },
    { provide: PersonalData, useValue: pipeline.personalData },
    { provide: EndedAccess, useValue: new EndedAccess() },
  ];
  return {
    module: Mission,
    global: true,
    imports: [commandsModule(commands)],
    providers: [
      ...parts,
      { provide: APP_INTERCEPTOR, useClass: AuditVisitsInterceptor },
      { provide: APP_INTERCEPTOR, useClass: ErasedPeopleInterceptor },
      AuditVisits,
      { provide: VisitLog, useClass: VisitRecorder },
      InvitedPeople,
      OwnMissionsReader,
      Folds,
      CostlyNumbers,
      MissionByMission,
      MissionViews,
      KeptStates,
      PresentStates,
      StoredLines,
      ChangeFeed,
      EndedAccessFeed,
      LiveChanges,
      ListeningTurns,
      ReadModelLag,
      AsOfResolver,
      DiagnosticResolver,
      HireOrOutsourceResolver,
      RoleEvolutionResolver,
      MissionResolver,
      MissionsResolver,
      MissionChangedResolver,
      SignalRaisedResolver,
      GovernanceResolver,
      GovernanceHealthResolver,
      SuggestedRoleSplitResolver,
      DecisionRegisterResolver,
      WeakSignalsResolver,
      FeedbackThemesResolver,
      MirrorResolver,
      OwnerLoadResolver,
      ExitReadinessResolver,
      HandoverForecastResolver,
      ValueSimulationResolver,
      FirmWithdrawalResolver,
      KnowledgeCoverageResolver,
      ManagerSkillsResolver,
      MilestonesResolver,
      KpisResolver,
      ProcessesResolver,
      OperationsResolver,
      CostDriversResolver,
      IntegrationResolver,
      FieldPresenceResolver,
      InitiativesResolver,
      AuditTrailResolver,
      DossierIndexResolver,
      AuditQuestionsResolver,
      AcquirerEngagementResolver,
      PeopleResolver,
      ProofResolver,
      ExportDossierResolver,
      RefusalLogResolver,
      CalibrationResolver,
      CommandFormsResolver,
      RefsResolver,
      ChangesResolver,
      AgendaResolver,
      SheetImporter,
      ImportSheetResolver,
    ],
    exports: [...parts.map(({ provide }) => provide), InvitedPeople, OwnMissionsReader],
  };
}
