import type { HttpFigures } from './http';
import type { Memory, Speed } from './measure';
import type { RunFigures } from './run';

/** One line of what is printed. `isMet` only where there is an aim. */
export interface Line {
  readonly name: string;
  readonly perSecond?: number;
  readonly p50Ms?: number;
  readonly p99Ms?: number;
  readonly ratio?: number;
  readonly aim?: string;
  readonly isMet?: boolean;
  readonly memory?: Memory;
}

const speed = (name: string, { perSecond, p50Ms, p99Ms }: Speed): Line => ({
  name,
  perSecond,
  p50Ms,
  p99Ms,
});
const atLeast = (ratio: number, aim: number): Partial<Line> => ({
  ratio,
  aim: `>= ${aim} of by hand`,
  isMet: ratio >= aim,
});

/** What was measured, in the order of the questions. */
export function linesOf({ commands, reads, rebuild, http, memory }: RunFigures): readonly Line[] {
  const { at1, at64 } = commands;
  return [
    speed('command by hand, 1 at once', at1.hand),
    { ...speed('command bus, 1 at once', at1.bus), ...atLeast(at1.ratio, 0.6) },
    speed('command by hand, 64 at once', at64.hand),
    {
      ...speed('command bus, 64 at once', at64.bus),
      ...atLeast(at64.ratio, 0.5),
    },
    ...(http ? httpLines(http) : []),
    ...(rebuild ? rebuildLines(rebuild) : []),
    ...(reads ? readLines(reads) : []),
    ...(http ? httpReadLines(http) : []),
    { name: 'memory of bus and projections, at the end', memory },
    ...(http ? memoryLines(http) : []),
  ];
}

const memoryLines = ({ memoryAtStart, memoryAtEnd }: HttpFigures): readonly Line[] => [
  {
    name: 'memory of the server, projections caught up',
    memory: memoryAtStart,
  },
  { name: 'memory of the server, at the end', memory: memoryAtEnd },
];

function httpLines({ at1, at64, halfPace, append, p99Ratios, behindMs }: HttpFigures): readonly Line[] {
  return [
    speed('append alone, 64 waiting, a commit each', append.alone),
    speed('append alone, 64 waiting, one commit', append.together),
    speed('HTTP command, 1 connection', at1),
    {
      ...speed('HTTP command, 64 connections', at64),
      aim: '>= 2000 /s',
      isMet: at64.perSecond >= 2_000,
    },
    {
      name: '  p99 to append, a commit each',
      ratio: p99Ratios.toAlone,
      aim: '<= 5',
      isMet: p99Ratios.toAlone <= 5,
    },
    { name: '  p99 to append, one commit', ratio: p99Ratios.toTogether },
    speed('HTTP command, half that pace', halfPace),
    {
      name: '  p99 to append, a commit each',
      ratio: p99Ratios.halfPaceToAlone,
    },
    {
      name: '  p99 to append, one commit',
      ratio: p99Ratios.halfPaceToTogether,
    },
    { name: 'read models behind after the last of 64', p50Ms: behindMs },
  ];
}

function rebuildLines({ all, byHand, each, ratio }: NonNullable<RunFigures['rebuild']>): readonly Line[] {
  return [
    {
      name: 'rebuild plan-view by hand',
      perSecond: byHand.perSecond,
      memory: byHand.peak,
    },
    ...Object.entries(each).map(([name, { perSecond, events, peak }]) => ({
      name: `rebuild ${name}`,
      // Of a handful of events a speed would say nothing.
      ...(events >= 1_000 && { perSecond }),
      memory: peak,
      ...(name === 'plan-view' && atLeast(ratio, 0.6)),
    })),
    {
      name: 'build all read models at once',
      perSecond: all.perSecond,
      memory: all.peak,
    },
  ];
}

const under15 = (read: Speed): Partial<Line> => ({
  aim: 'p99 < 15 ms',
  isMet: read.p99Ms < 15,
});

function readLines({ quiet, whileWriting, writes }: NonNullable<RunFigures['reads']>): readonly Line[] {
  return [
    speed('plan view by query bus, nobody writes', quiet),
    {
      ...speed('plan view by query bus, 64 write by the bus', whileWriting),
      ...under15(whileWriting),
    },
    speed('  what those 64 wrote', writes),
  ];
}

function httpReadLines({ readsQuiet, readsAt64, readsHalfPace }: HttpFigures): readonly Line[] {
  return [
    speed('GET plan view, nobody writes', readsQuiet),
    {
      ...speed('GET plan view, 64 connections write', readsAt64),
      ...under15(readsAt64),
    },
    speed('GET plan view, half that pace is written', readsHalfPace),
  ];
}

const columns = ['', 'per second', 'p50 ms', 'p99 ms', 'ratio', 'aim', '', 'RSS MB', 'heap MB'] as const;

export function tableOf(lines: readonly Line[]): string {
  return drawn([[...columns], ...lines.map(cells)]);
}

const cells = ({ name, perSecond, p50Ms, p99Ms, ratio, aim, isMet, memory }: Line): readonly string[] => [
  name,
  whole(perSecond),
  fine(p50Ms),
  fine(p99Ms),
  fine(ratio),
  aim ?? '',
  isMet === undefined ? '' : isMet ? 'met' : 'MISSED',
  whole(memory?.rssMb),
  whole(memory?.heapUsedMb),
];

/** The same line over stores of several sizes, and how many times the first's figure the last's is. */
export function comparisonOf(runs: readonly RunFigures[]): string {
  const [first, ...more] = runs.map((run) => ({
    events: run.events,
    lines: linesOf(run),
  }));
  if (!first || more.length === 0) return '';
  const sizes = [first, ...more];
  const head = ['', ...sizes.map(({ events }) => `${events} events`), 'last : first'];
  const rows = first.lines.flatMap((line, index) => {
    const same = sizes.map(({ lines }) => lines[index] ?? line);
    return [
      row(
        `${line.name}, per second`,
        same.map(({ perSecond }) => perSecond),
        whole,
      ),
      row(
        `${line.name}, p99 ms`,
        same.map(({ p99Ms }) => p99Ms),
        fine,
      ),
      row(
        `${line.name}, ratio`,
        same.map(({ ratio }) => ratio),
        fine,
      ),
      row(
        `${line.name}, RSS MB`,
        same.map(({ memory }) => memory?.rssMb),
        whole,
      ),
      row(
        `${line.name}, heap MB`,
        same.map(({ memory }) => memory?.heapUsedMb),
        whole,
      ),
    ].flat();
  });
  return drawn([head, ...rows]);
}

function row(
  name: string,
  values: readonly (number | undefined)[],
  show: (value: number | undefined) => string,
): readonly (readonly string[])[] {
  const [first, last] = [values[0], values.at(-1)];
  return first === undefined || last === undefined ? [] : [[name, ...values.map(show), fine(last / first)]];
}

const whole = (value: number | undefined): string => (value === undefined ? '' : String(Math.round(value)));
const fine = (value: number | undefined): string => (value === undefined ? '' : value.toFixed(2));

function drawn(rows: readonly (readonly string[])[]): string {
  const widths =
    rows[0]?.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0))) ?? [];
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return rows.map(line).join('\n');
}
