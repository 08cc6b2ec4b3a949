import type { EventId } from '../../../src/kernel/ids';
import type { Instant } from '../../../src/kernel/instant';
import type { GivingStep, StoryStep } from './story';

/** That a party had the subject for a while, and the event that says so. */
export interface Spell {
  readonly holder: string;
  readonly from: Instant;
  readonly to: Instant | null;
  readonly madeBy: EventId;
}

/** A stretch of a subject's life, on the axis of what held in the world. */
interface Stretch {
  readonly from: Instant;
  readonly to: Instant | null;
}

/** Where a life is not held by exactly one; stray: given to someone while the subject was not there. */
export interface Fault extends Stretch {
  readonly kind: 'gap' | 'overlap' | 'stray';
  readonly spells: readonly Spell[];
}

export interface Recount {
  readonly spells: readonly Spell[];
  readonly faults: readonly Fault[];
}

/** The life of one subject from its events alone, as the register knew them at an instant: counted, not trusted. */
export function recount(story: readonly StoryStep[], knownAt: Instant): Recount {
  const known = story.filter(({ recordedAt }) => recordedAt <= knownAt);
  const mistakes = new Set(known.flatMap((step) => (step.does === 'corrects' ? [step.mistake] : [])));
  // What was added in error never was, and nobody needs to have had it.
  if (known.some(({ does, eventId }) => does === 'begins' && mistakes.has(eventId))) return nothing;
  const steps = known.filter(({ eventId }) => !mistakes.has(eventId));
  const life = lifeIn(steps);
  const spells = spellsIn(
    steps.filter(isGiving).filter((step) => !isTakenBack(step, steps)),
    life?.to ?? null,
  );
  const strays = spells.filter(
    ({ from }) => !life || from < life.from || (life.to !== null && from > life.to),
  );
  const lasting = spells.filter(({ from, to }) => to === null || from < to);
  return { spells: lasting, faults: [...strays.map(strayed), ...(life ? unevenIn(life, lasting) : [])] };
}

const nothing: Recount = { spells: [], faults: [] };

function lifeIn(steps: readonly StoryStep[]): Stretch | null {
  const from = steps.find(({ does }) => does === 'begins')?.at;
  const to = steps.find(({ does }) => does === 'ends')?.at ?? null;
  return from === undefined ? null : { from, to };
}

const isGiving = (step: StoryStep): step is GivingStep => step.does === 'gives';

/** Agreed for later and withdrawn before it began. */
const isTakenBack = ({ transferId, at, revision }: GivingStep, steps: readonly StoryStep[]): boolean =>
  transferId !== undefined &&
  steps.some(
    (step) =>
      step.does === 'takes-back' &&
      step.transferId === transferId &&
      step.revision > revision &&
      step.at < at,
  );

/** Who gives a subject away loses it; who gives away what he does not have leaves it with whoever has it. */
function spellsIn(gifts: readonly GivingStep[], end: Instant | null): readonly Spell[] {
  const closed: Spell[] = [];
  let open: readonly Spell[] = [];
  for (const { at, from, to, eventId } of gifts.toSorted(byInstant)) {
    const lost = open.find(({ holder }) => holder === from);
    if (lost) closed.push({ ...lost, to: at });
    open = [...open.filter((spell) => spell !== lost), { holder: to, from: at, to: end, madeBy: eventId }];
  }
  return [...closed, ...open];
}

function byInstant(a: GivingStep, b: GivingStep): number {
  if (a.at === b.at) return a.revision - b.revision;
  return a.at < b.at ? -1 : 1;
}

/** Every stretch between two changes in which not exactly one has it. */
function unevenIn(life: Stretch, spells: readonly Spell[]): readonly Fault[] {
  const changes = [life.from, life.to, ...spells.flatMap(({ from, to }) => [from, to])];
  const instants = [...new Set(changes.filter((at) => at !== null))].toSorted();
  const beginning = new Map<Instant, readonly Spell[]>();
  for (const spell of spells) beginning.set(spell.from, [...(beginning.get(spell.from) ?? []), spell]);
  let holding: readonly Spell[] = [];
  return instants.flatMap((from, index): readonly Fault[] => {
    holding = [...holding.filter(({ to }) => !isAfter(from, to)), ...(beginning.get(from) ?? [])];
    if (from < life.from || isAfter(from, life.to) || holding.length === 1) return [];
    const to = instants[index + 1] ?? null;
    return [{ kind: holding.length === 0 ? 'gap' : 'overlap', from, to, spells: holding }];
  });
}

/** An end belongs to what comes after it. */
const isAfter = (at: Instant, end: Instant | null): boolean => end !== null && at >= end;

const strayed = (spell: Spell): Fault => ({ kind: 'stray', from: spell.from, to: null, spells: [spell] });
