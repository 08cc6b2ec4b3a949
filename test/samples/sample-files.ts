import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Sample, TodaysType } from './today/today';

/** The samples of one version of one event type, as they were stored by the build that released it. */
export interface SampleFile {
  readonly category: string;
  readonly type: string;
  readonly version: number;
  readonly samples: readonly Sample[];
}

const folder = join(__dirname, 'events');

/** `plan/MeasureAdded.v1.json` */
export const fileOf = ({
  category,
  type,
  version,
}: Pick<SampleFile, 'category' | 'type' | 'version'>): string => `${category}/${type}.v${version}.json`;

/** Every file that there is. */
export const sampleFiles = (): readonly SampleFile[] =>
  readdirSync(folder).flatMap((category) =>
    readdirSync(join(folder, category)).map((name) => {
      const [type = '', version = ''] = basename(name, '.json').split('.v');
      const samples = JSON.parse(readFileSync(join(folder, category, name), 'utf8')) as readonly Sample[];
      return { category, type, version: Number(version), samples };
    }),
  );

/** Writes the file where it is missing. What has been released is never written again. */
export function addMissing(today: TodaysType): boolean {
  const path = join(folder, fileOf(today));
  if (existsSync(path)) return false;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(today.samples, null, 2)}\n`, { flag: 'wx' });
  return true;
}
