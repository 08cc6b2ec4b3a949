import { declareUnion } from './field';
import type { Thing } from './field';

interface Variants {
  readonly all: () => readonly Thing[];
  /** By what the sent object looks like; what is wrong with it is then judged by that class. */
  readonly choose: (sent: object) => Thing;
}

const variants = new Map<object, Variants>();

/** The class stands for one of several shapes. */
export const OneOfThings =
  (all: Variants['all'], choose: Variants['choose']): ClassDecorator =>
  (target) => {
    variants.set(target, { all, choose });
    declareUnion(target);
  };

export const variantsOf = (thing: Thing): readonly Thing[] => variants.get(thing)?.all() ?? [];

export const variantFor = (thing: Thing, sent: object): Thing => variants.get(thing)?.choose(sent) ?? thing;
