import type { Static } from '@sinclair/typebox';
import type { Plan } from '../../../projections/plan-view/plan';
import type { AuditItem } from '../../../src/application/queries/audit.query';
import type { Changes } from '../../../src/application/queries/changes.query';
import type { Explanation } from '../../../src/application/queries/explain.query';
import type { HistoryItem } from '../../../src/application/queries/history-items';
import type { Provider as ProviderItem } from '../../../src/domain/provider/events';
import type { ListedInterval } from '../../../src/application/queries/responsibility-across-plans.query';
import type { ListedTransfer } from '../../../src/application/queries/transfers-shown';
import type { Worklist } from '../../../src/application/queries/worklist.query';
import type { ToldStep } from '../../../src/application/replay/told-step';
import type { DevUser, IssuedToken } from '../../../src/application/ports/local-issuer';
import type { Practitioner } from '../../../src/application/ports/practitioners';
import type { ProjectionStatus, VerifyResult } from '../../../src/application/ports/projection-control';
import type { AuditItem as AuditSchema } from '../../../src/interfaces/http/audit/audit.answer';
import type {
  Explanation as ExplanationSchema,
  HistoryItem as HistorySchema,
  PlanChanges,
} from '../../../src/interfaces/http/history/history.answer';
import type { DevUser as DevUserSchema, Token } from '../../../src/interfaces/http/dev/dev.answer';
import type {
  Plan as PlanSchema,
  PlanAccess as AccessSchema,
} from '../../../src/interfaces/http/plans/plan.answer';
import type { PlanAccess } from '../../../src/application/queries/plan-access.query';
import type {
  ProjectionStatus as StatusSchema,
  Verified,
} from '../../../src/interfaces/http/projections/projection.answer';
import type {
  Practitioner as PractitionerSchema,
  Provider as ProviderSchema,
} from '../../../src/interfaces/http/providers/provider.answer';
import type { ReplayStep } from '../../../src/interfaces/http/replay/replay.answer';
import type { ListedInterval as IntervalSchema } from '../../../src/interfaces/http/transfers/responsibility.answer';
import type { ListedTransfer as TransferSchema } from '../../../src/interfaces/http/transfers/transfer.answer';
import type { Worklist as WorklistSchema } from '../../../src/interfaces/http/worklist/worklist.answer';

type Frozen<Value> = Value extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Frozen<Value[Key]> }
    : Value;
type KeysOf<Value> = Value extends unknown ? keyof Value : never;
type At<Value, Key extends PropertyKey> = Value extends Partial<Record<Key, infer Found>> ? Found : never;

/** The fields of an answer that its schema does not name, wherever they are. */
type Unnamed<Value, Named> = unknown extends Value
  ? never
  : Value extends string | number | boolean | null | undefined
    ? never
    : Value extends readonly (infer Item)[]
      ? Unnamed<Item, Extract<Named, readonly unknown[]>[number]>
      : {
          [Key in keyof Value]-?: Key extends KeysOf<Exclude<Named, null | undefined>>
            ? Unnamed<Value[Key], At<Exclude<Named, null | undefined>, Key>>
            : Key;
        }[keyof Value];

type Fits<Value, Named> = [Unnamed<Value, Named>] extends [never]
  ? [Value] extends [Frozen<Named>]
    ? []
    : ['has another type than its schema', Value, Frozen<Named>]
  : ['has fields that its schema does not name', Unnamed<Value, Named>];
/** Compiles only where every value of the type is one of the schema. */
const fits = <Value, Named>(..._: Fits<Value, Named>): boolean => true;

describe('what the application answers', () => {
  it('is what the document says: this file compiles', () => {
    expect([
      fits<Plan, Static<typeof PlanSchema>>(),
      fits<PlanAccess, Static<typeof AccessSchema>>(),
      fits<AuditItem, Static<typeof AuditSchema>>(),
      fits<HistoryItem, Static<typeof HistorySchema>>(),
      fits<Omit<Changes, 'next'>, Omit<Static<typeof PlanChanges>, 'next'>>(),
      fits<Explanation, Static<typeof ExplanationSchema>>(),
      fits<ToldStep, Static<typeof ReplayStep>>(),
      fits<ProviderItem, Static<typeof ProviderSchema>>(),
      fits<Practitioner, Static<typeof PractitionerSchema>>(),
      fits<ListedInterval, Static<typeof IntervalSchema>>(),
      fits<ListedTransfer, Static<typeof TransferSchema>>(),
      fits<Worklist, Static<typeof WorklistSchema>>(),
      fits<ProjectionStatus, Static<typeof StatusSchema>>(),
      fits<VerifyResult, Static<typeof Verified>>(),
      fits<DevUser, Static<typeof DevUserSchema>>(),
      fits<IssuedToken, Static<typeof Token>>(),
    ]).not.toContain(false);
  });
});
