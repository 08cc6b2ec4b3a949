import { atType, whereChanges } from '../../../application/replay/stops';
import { planModelNames } from '../../../application/replay/replayer';
import { isPlanEventType } from '../../../domain/plan/masking/masked-fact';
import { UsageError } from '../terminal';
import type { Stop } from '../../../application/replay/stops';

/** @throws UsageError for a type that no event of a plan has */
export function stopAtType(type: string): Stop {
  if (isPlanEventType(type)) return atType(type);
  throw new UsageError(`No event of a plan is a ${type}; docs/event-catalogue.md names them all.`);
}

/** @throws UsageError for what is no place */
export function stopWhereChanges(place: string): Stop {
  const form = /^(?:([a-z-]+)#)?(?:\/.*)?$/.exec(place);
  if (!form || place === '') {
    throw new UsageError(
      'A place is a field of the plan, as /measures/<id>/title, or state#/… or <read model>#/….',
    );
  }
  const [, document] = form;
  if (document !== undefined && document !== 'state') mustBeModel(document);
  return whereChanges(place);
}

/** @throws UsageError for a name that no read model of a plan has */
export function mustBeModel(name: string): string {
  if (planModelNames.includes(name)) return name;
  throw new UsageError(`There is no read model ${name} of a plan; there are ${planModelNames.join(', ')}.`);
}
