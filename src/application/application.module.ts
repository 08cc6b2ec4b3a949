import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { CallerParties } from './access/caller-parties';
import { Callers } from './access/callers';
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
import { EVENT_STORE } from './ports/event-store';
import { AuditQuery } from './queries/audit.query';
import { PractitionersQuery, ProvidersQuery } from './queries/directories.query';
import { PatientBlocks } from './queries/patient-blocks';
import { PatientLookUp, PlansQuery } from './queries/patients.query';
import { PlanStatusQuery } from './queries/plan-status.query';
import { PlanQuery } from './queries/plan.query';
import { ReadModels } from './queries/read-models';
import {
  PlanResponsibilityHistoryQuery,
  ResponsibilityHistoryQuery,
  ResponsibilityQuery,
} from './queries/responsibility.query';
import { TransfersQuery } from './queries/transfers.query';
import { WorklistQuery } from './queries/worklist.query';
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
  PlanStatusQuery,
  PatientLookUp,
  PlansQuery,
  ResponsibilityQuery,
  PlanResponsibilityHistoryQuery,
  ResponsibilityHistoryQuery,
  TransfersQuery,
  WorklistQuery,
  AuditQuery,
  ProvidersQuery,
  PractitionersQuery,
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
    Parties,
    PatientPlans,
    PatientBlocks,
    CallerParties,
    NationalIds,
    ReadModels,
    Callers,
    ...commandHandlers,
    ...queryHandlers,
  ],
  exports: [Callers, CommandRunner, FoldedStreams],
})
export class ApplicationModule {}
