/** The thing itself but for what is said here: faults are played on a real store, never on a stand-in. */
export const around = <Thing extends object>(thing: Thing, changed: Partial<Thing>): Thing =>
  new Proxy(thing, {
    get(target, name) {
      const mine: unknown = Reflect.get(changed, name);
      if (mine !== undefined) return mine;
      const its: unknown = Reflect.get(target, name, target);
      return typeof its === 'function' ? (its.bind(target) as unknown) : its;
    },
  });
