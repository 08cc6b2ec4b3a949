import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calendarOf } from '../../../src/demo/story/row';
import type { Instant } from '../../../src/kernel/instant';
import { RunningServer } from '../../../test/support/running-server';
import { builtPortal } from './begin';
import { visit } from './visitor';
import type { Visitor } from './visitor';

/** Ahead of every machine that runs this: the register's clock goes forward only. */
const year = 2030;
const calendar = calendarOf(year);
export const day: (monthAndDay: string) => string = calendar.day;

/** A register that is empty and the spec's own, so that it may move the clock; `visit` leads there. */
export class Story {
  #register: RunningServer | undefined;
  #now: Instant | undefined;
  readonly #folder = mkdtempSync(join(tmpdir(), 'sammen-story-'));

  async begin(): Promise<void> {
    this.#register = await RunningServer.start({ dataDir: this.#folder, portal: builtPortal });
    process.env['SAMMEN_URL'] = this.#register.api.url;
  }

  async end(): Promise<void> {
    await this.#register?.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Goes to an hour of a day of the story; what falls due on the way takes place. */
  async goTo(monthAndDay: string, hour: number): Promise<void> {
    const now = calendar.at(monthAndDay, hour);
    const moved = await this.#register?.moveClock(now);
    if (moved?.status !== 200) throw new Error(`The clock was not moved: ${moved?.text ?? 'nothing runs'}`);
    this.#now = now;
  }

  /** Somebody before the portal, at that hour. */
  person(user: string, width = 1280): Promise<Visitor> {
    return visit(user, { width, ...(this.#now !== undefined && { now: this.#now }) });
  }
}
