import type { Practitioner, Practitioners } from '../../application/ports/practitioners';

/** Until a register of health personnel (HPR) is connected nobody can be found by name. */
export class NoPractitioners implements Practitioners {
  search(): Promise<readonly Practitioner[]> {
    return Promise.resolve([]);
  }

  find(): Promise<Practitioner | null> {
    return Promise.resolve(null);
  }
}
