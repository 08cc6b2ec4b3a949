import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AccessLog } from './access/access-log';
import { CallerParties } from './access/caller-parties';
import { Callers } from './access/callers';
import { LastLooks } from './access/last-looks';
import { NationalIds } from './access/national-ids';
import { PlanPolicy } from './access/plan-policy';
import { CommandRunner } from './commands/command-runner';
import { ConsentHandler } from './commands/consent.handler';
import { EmergencyAccessHandler } from './commands/emergency-access.handler';
import { FoldedStreams } from './streams/folded-streams';
import { OpenPlanHandler } from './commands/open-plan.handler';
import { PatientPlans } from './commands/patient-plans';
import { Parties } from './commands/parties';
import { RegisterPatientHandler } from './commands/patient.handler';
import { PlanHandler } from './commands/plan.handler';
import { ProviderHandler } from './commands/provider.handler';
import { ChangeFeed } from './live/change-feed';
import { FollowPlanQuery } from './live/follow-plan.query';
import { FollowWorklistQuery } from './live/follow-worklist.query';
import { EVENT_STORE } from './ports/event-store';
import { AuditQuery } from './queries/audit.query';
import { ChangesQuery } from './queries/changes.query';
import { ExplainQuery } from './queries/explain.query';
import { HistoryQuery } from './queries/history.query';
import { PractitionersQuery, ProvidersQuery } from './queries/directories.query';
import { RepresentationsQuery, RestrictionsQuery } from './queries/own-consent.query';
import { PastPlanQuery } from './queries/past-plan.query';
import { PastPlans } from './queries/past-plans';
import { PatientBlocks } from './queries/patient-blocks';
import { TransfersShown } from './queries/transfers-shown';
import { PatientLookUp, PlansQuery } from './queries/patients.query';
import { PlanAccessQuery } from './queries/plan-access.query';
import { PlanHistories } from './queries/plan-histories';
import { PlanStatusQuery } from './queries/plan-status.query';
import { PlanQuery } from './queries/plan.query';
import { ReadModels } from './queries/read-models';
import { ResponsibilityHistoryQuery } from './queries/responsibility-across-plans.query';
import { PlanResponsibilityExport } from './queries/responsibility-export.query';
import { PlanResponsibilityHistoryQuery, ResponsibilityQuery } from './queries/responsibility.query';
import { TransfersQuery } from './queries/transfers.query';
import { WorklistQuery } from './queries/worklist.query';
import { ReplayQuery } from './replay/replay.query';
import type { EventStore } from './ports/event-store';

const commandHandlers = [
  PlanHandler,
  OpenPlanHandler,
  RegisterPatientHandler,
  ConsentHandler,
  EmergencyAccessHandler,
  ProviderHandler,
];

const queryHandlers = [
  PlanQuery,
  PastPlanQuery,
  PlanStatusQuery,
  PlanAccessQuery,
  RestrictionsQuery,
  RepresentationsQuery,
  PatientLookUp,
  PlansQuery,
  ResponsibilityQuery,
  PlanResponsibilityHistoryQuery,
  ResponsibilityHistoryQuery,
  PlanResponsibilityExport,
  TransfersQuery,
  WorklistQuery,
  AuditQuery,
  HistoryQuery,
  ChangesQuery,
  ExplainQuery,
  ReplayQuery,
  ProvidersQuery,
  PractitionersQuery,
  FollowPlanQuery,
  FollowWorklistQuery,
];

/** The use cases. Needs the ports from a global module. */
@Module({
  imports: [CqrsModule],
  providers: [
    {
      provide: FoldedStreams,
      inject: [EVENT_STORE],
      useFactory: (store: EventStore) => new FoldedStreams(store),
    },
    CommandRunner,
    PlanPolicy,
    AccessLog,
    LastLooks,
    PastPlans,
    PlanHistories,
    Parties,
    PatientPlans,
    PatientBlocks,
    TransfersShown,
    CallerParties,
    NationalIds,
    ReadModels,
    ChangeFeed,
    Callers,
    ...commandHandlers,
    ...queryHandlers,
  ],
  exports: [Callers, CommandRunner, FoldedStreams],
})
export class ApplicationModule {}
