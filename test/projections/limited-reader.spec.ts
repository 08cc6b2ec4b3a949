import { auditTrail } from '../../projections/audit-trail/audit-trail.projection';
import type { AuditEntry } from '../../projections/audit-trail/document';
import { entryFor } from '../../projections/audit-trail/entry-for';
import { namesKnownTo } from '../../projections/audit-trail/names-known';
import type { Sight } from '../../projections/audit-trail/shown-to';
import { transferFor } from '../../projections/shared/offers-shown';
import { presentTransferAt } from '../../projections/shared/present-transfer';
import type { Transfer } from '../../projections/shared/present-transfer';
import { transfers } from '../../projections/transfers/transfers.projection';
import { worklist } from '../../projections/worklist/worklist.projection';
import type { NoticeEntry } from '../../projections/worklist/document';
import type { Held, PlanEvent, PlanFact } from '../../src/domain/plan/events';
import type { Actor } from '../../src/kernel/actor';
import type { ProviderId, TransferId } from '../../src/kernel/ids';
import type { Instant } from '../../src/kernel/instant';
import type { Party } from '../../src/kernel/party';
import { given } from '../support/given';
import {
  aas,
  check,
  drops,
  eyeLie,
  gpBerg,
  handover,
  instant,
  lastOf,
  legevakten,
  nordlys,
  paal,
  paalUpTo,
  specialistAas,
  theCheck,
  theCoordination,
  theDrops,
  then,
} from '../support/paal-facts';
import type { ToldPlan } from '../support/paal-facts';
import { fold } from '../support/projection-specification';

const offer = '60000000-0000-4000-8000-00000000000f' as TransferId;
const deadline = instant('2026-02-10T08:00:00.000Z');
const at = (hour: number): Instant => instant(`2026-02-01T${String(hour).padStart(2, '0')}:00:00.000Z`);
/** Before Nordlys offers anything of its own accord. */
const before = 6;

const has = (what: { readonly subject: Held['subject']; readonly title: string }, from: Party): Held => ({
  ...what,
  from,
});
const offered = (to: Party, subjects: readonly Held[], by: Actor = gpBerg): ToldPlan =>
  then(at(8), by, {
    type: 'TransferOffered',
    data: { transferId: offer, subjects, to, reason: 'Derfor', handover, deadline },
  });
const accepted = (to: Party, subjects: readonly Held[], hour = 9, from = hour): ToldPlan =>
  then(at(hour), specialistAas, {
    type: 'TransferAccepted',
    data: { transferId: offer, subjects, to, effectiveFrom: at(from) },
  });
const declined = (to: Party, subjects: readonly Held[], hour: number, by: Actor = specialistAas): ToldPlan =>
  then(at(hour), by, {
    type: 'TransferDeclined',
    data: { transferId: offer, subjects, to, reason: `Nei kl. ${String(hour)}` },
  });
const takenOver = (to: Party, ...subjects: readonly Held[]): ToldPlan =>
  then(at(10), gpBerg, {
    type: 'ResponsibilityTakenOver',
    data: { subjects, to, justification: 'Haster' },
  });

const limitedTo = ({ providerId }: { readonly providerId: ProviderId }) => ({ providerId });
const outsider = limitedTo({ providerId: 'responssenteret' as ProviderId });

function sightOf(facts: readonly PlanFact[], limited: Sight['limited']) {
  const { documents, entries } = fold(auditTrail, facts);
  const [history] = documents.values();
  const now = { revision: facts.length, at: instant('2026-06-01T08:00:00.000Z') };
  return { sight: { limited, history: given(history), now }, entries };
}

function entriesFor(limited: Sight['limited'], ...told: readonly ToldPlan[]): readonly AuditEntry[] {
  const { sight, entries } = sightOf(paalUpTo(before, ...told), limited);
  return [...entries.values()].flatMap((entry) => entryFor(sight, entry) ?? []);
}
const lastFor = (limited: Sight['limited'], type: PlanEvent['type'], ...told: readonly ToldPlan[]) =>
  entriesFor(limited, ...told).findLast((entry) => entry.type === type);

const transferAt = (now: Instant, ...told: readonly ToldPlan[]): Transfer => {
  const [entry] = fold(transfers, paalUpTo(before, ...told)).entries.values();
  return presentTransferAt(given(entry).record, now);
};

describe('the history of a limited reader', () => {
  it('tells of a handover between others what was handed over of his part, but not of the offer', () => {
    const subjects = [has(theDrops, paal)];
    const told = [offered(aas, subjects), accepted(aas, subjects)];
    expect(lastFor(outsider, 'TransferOffered', ...told)).toBeUndefined();
    expect(lastFor(outsider, 'TransferAccepted', ...told)).toMatchObject({
      changes: [{ path: `/measures/${drops}/responsible`, before: paal, after: aas }],
    });
  });

  it('leaves out a handover that names something else too: a sentence cannot be shown in part', () => {
    const subjects = [has(theDrops, paal), has(theCheck, nordlys)];
    const told = [offered(aas, subjects), accepted(aas, subjects), takenOver(legevakten, ...subjects)];
    expect(lastFor(outsider, 'TransferAccepted', ...told)).toBeUndefined();
    expect(lastFor(outsider, 'ResponsibilityTakenOver', ...told)).toBeUndefined();
  });

  it('leaves it out also where the other thing has been taken over by somebody else since', () => {
    const subjects = [has(theDrops, paal), has(theCheck, nordlys)];
    const late = { ...accepted(aas, subjects, 11), occurredAt: at(9) };
    const told = [offered(aas, subjects), takenOver(legevakten, has(theCheck, nordlys)), late];
    expect(lastFor(outsider, 'TransferAccepted', ...told)).toBeUndefined();
  });

  it('tells who answers for the plan, without why', () => {
    const told = takenOver(legevakten, has(theCoordination, nordlys));
    expect(lastFor(outsider, 'ResponsibilityTakenOver', told)).not.toHaveProperty('reason');
    expect(lastFor(limitedTo(legevakten), 'ResponsibilityTakenOver', told)).not.toHaveProperty('reason');
    expect(lastFor(null, 'ResponsibilityTakenOver', told)).toMatchObject({ reason: 'Haster' });
  });

  it('tells of a takeover between others that it took place, without why', () => {
    const told = takenOver(legevakten, has(theDrops, paal));
    const seen = lastFor(outsider, 'ResponsibilityTakenOver', told);
    expect(seen).toMatchObject({ changes: [{ before: paal, after: legevakten }] });
    expect(seen).not.toHaveProperty('reason');
    expect(lastFor(limitedTo(legevakten), 'ResponsibilityTakenOver', told)).toMatchObject({
      reason: 'Haster',
    });
  });

  it('tells without why also where only some of what was taken over was his', () => {
    const told = takenOver(legevakten, has(theDrops, paal), has(theCheck, nordlys));
    const seen = lastFor(limitedTo(nordlys), 'ResponsibilityTakenOver', told);
    expect(seen?.changes).toHaveLength(2);
    expect(seen).not.toHaveProperty('reason');
  });

  it('tells what he himself has written', () => {
    const told = { ...takenOver(legevakten, has(theCoordination, nordlys)), by: eyeLie };
    expect(lastFor(limitedTo(nordlys), 'ResponsibilityTakenOver', told)).toMatchObject({ reason: 'Haster' });
  });

  it('tells what he has said yes to for later, and that it came to nothing', () => {
    const subjects = [has(theCheck, nordlys)];
    const cancelled = then(at(12), gpBerg, {
      type: 'TransferWithdrawn',
      data: { transferId: offer, subjects, to: aas, cause: 'sender', reason: 'Ombestemt' },
    });
    const told = [offered(aas, subjects), accepted(aas, subjects, 9, 20), cancelled];
    const responsible = `/measures/${check}/responsible`;
    expect(lastFor(limitedTo(aas), 'TransferAccepted', ...told)?.changes).toContainEqual(
      expect.objectContaining({ path: responsible, before: nordlys, after: aas }),
    );
    expect(lastFor(limitedTo(aas), 'TransferWithdrawn', ...told)).toMatchObject({ reason: 'Ombestemt' });
    expect(lastFor(outsider, 'TransferWithdrawn', ...told)).toBeUndefined();
  });

  it('tells that what he had should never have been added', () => {
    const facts = paalUpTo(before);
    const mistaken = then(at(8), gpBerg, {
      type: 'EnteredInError',
      data: {
        eventId: lastOf(facts, 'MeasureAdded'),
        reason: 'Feil pasient',
        corrected: { type: 'MeasureAdded', measureId: check, responsible: nordlys },
      },
    });
    expect(lastFor(limitedTo(nordlys), 'EnteredInError', mistaken)).toMatchObject({ reason: 'Feil pasient' });
    expect(lastFor(outsider, 'EnteredInError', mistaken)).toBeUndefined();
  });

  it('does not tell what a measure was called before it came to him, nor since it left him', () => {
    const rename = (hour: number, title: string) =>
      then(at(hour), gpBerg, { type: 'MeasureUpdated', data: { measureId: check, changes: { title } } });
    const called = (title: string, from: Party) => has({ ...theCheck, title }, from);
    const told = [
      ...[rename(8, 'Før'), rename(9, 'Da')],
      takenOver(legevakten, called('Da', nordlys)),
      rename(11, 'Mens'),
      { ...takenOver(aas, called('Mens', legevakten)), at: at(12) },
      rename(13, 'Etter'),
    ];
    const seen = JSON.stringify(entriesFor(limitedTo(legevakten), ...told));
    for (const word of ['Da', 'Mens']) expect(seen).toContain(`«${word}»`);
    expect(seen).not.toMatch(/Før|Etter|Årlig/);
    const { sight } = sightOf(paalUpTo(before, ...told), limitedTo(legevakten));
    expect(namesKnownTo(sight, sight.now)('measures', check)).toBeUndefined();
    expect(namesKnownTo(sight, { revision: 20, at: at(11) })('measures', check)).toBe('Mens');
  });
});

describe('an offer, for a limited reader', () => {
  const both = [has(theDrops, paal), has(theCheck, nordlys)];

  it('is whole for who is asked, who asks, and who has all of it', () => {
    const transfer = transferAt(at(8), offered(aas, both, eyeLie));
    for (const unit of [aas, nordlys]) expect(transferFor(transfer, limitedTo(unit))).toBe(transfer);
    const own = transferAt(at(8), offered(aas, [has(theCheck, nordlys)]));
    expect(transferFor(own, limitedTo(nordlys))).toBe(own);
  });

  it('is there for who has some of it, with that alone and without its words', () => {
    const answers = [offered(aas, both), declined(aas, both, 9)];
    const part = transferFor(transferAt(at(10), ...answers), limitedTo(nordlys));
    expect(part?.subjects).toEqual([
      {
        measureId: check,
        title: theCheck.title,
        from: nordlys,
        state: 'declined',
        answeredAt: at(9),
        answeredBy: specialistAas,
      },
    ]);
    expect(JSON.stringify(part)).not.toMatch(/Derfor|Nei|Glemmer/);
  });

  it('is none of anybody else’s', () => {
    expect(transferFor(transferAt(at(8), offered(aas, both)), outsider)).toBeNull();
  });

  it.each([
    ['is open', at(9), [offered(aas, both)], true],
    ['has been declined', at(10), [offered(aas, both), declined(aas, both, 9)], false],
    [
      'has been accepted in part',
      at(11),
      [offered(aas, both), declined(aas, both.slice(1), 9), accepted(aas, both.slice(0, 1), 10)],
      true,
    ],
    ['has not been answered in time', deadline, [offered(aas, both)], false],
  ] as const)('that %s: its note is for the receiver or not', (_, now, told, isShown) => {
    const shown = transferFor(transferAt(now, ...told), limitedTo(aas));
    expect(shown?.reason).toBe('Derfor');
    expect(shown?.handover).toEqual(isShown ? handover : undefined);
    const { sight, entries } = sightOf(paalUpTo(before, ...told), limitedTo(aas));
    const entry = [...entries.values()].find(({ type }) => type === 'TransferOffered');
    const shownEntry = entryFor({ ...sight, now: { ...sight.now, at: now } }, given(entry));
    expect(JSON.stringify(shownEntry).includes('Glemmer')).toBe(isShown);
  });
});

describe('an offer that was answered bit by bit', () => {
  const both = [has(theDrops, paal), has(theCheck, nordlys)];
  const other = { ...specialistAas, name: 'Bakke' };

  it('tells of each subject who answered and when, and of the whole who answered last', () => {
    const told = [
      offered(aas, both),
      declined(aas, both.slice(0, 1), 9),
      { ...accepted(aas, both.slice(1), 10), by: other },
    ];
    const transfer = transferAt(at(11), ...told);
    expect(transfer.subjects).toMatchObject([
      { state: 'declined', answeredAt: at(9), answeredBy: specialistAas, answerReason: 'Nei kl. 9' },
      { state: 'accepted', answeredAt: at(10), answeredBy: other },
    ]);
    expect(transfer).toMatchObject({ state: 'partly-accepted', answeredAt: at(10), answeredBy: other });
    expect(transfer).not.toHaveProperty('answerReason');
  });

  it('has no answer for what is open', () => {
    const transfer = transferAt(at(11), offered(aas, both), declined(aas, both.slice(0, 1), 9));
    expect(transfer.subjects[1]).not.toHaveProperty('answeredAt');
  });
});

describe('the notices of a bundle', () => {
  const both = [has(theDrops, paal), has(theCheck, nordlys)];
  const noticeFor = (unit: Party & { readonly kind: 'provider' }, ...told: readonly ToldPlan[]) =>
    [...fold(worklist, paalUpTo(before, ...told)).entries.values()]
      .filter((entry): entry is NoticeEntry => entry.list === 'notice')
      .find(({ party }) => party === `provider:${unit.providerId}`)?.text.nb;

  it('tell who had some of it of that, and the whole to who asked', () => {
    const told = [offered(aas, both), declined(aas, both, 9)];
    expect(noticeFor(nordlys, ...told)).toBe(
      'Øyelegene Aas har sagt nei til å overta «Årlig kontroll hos øyelege». Nordlys sykehus, øyeavdelingen har fortsatt ansvaret.',
    );
    const asker = noticeFor({ kind: 'provider', ...solsidenOf(gpBerg) }, ...told);
    expect(asker).toContain('«Øyedråper daglig» og «Årlig kontroll hos øyelege»: «Nei kl. 9»');
  });

  it('tell who has lost some of it of that alone', () => {
    expect(noticeFor(nordlys, takenOver(legevakten, ...both))).toBe(
      'Fjordbyen legevakt har overtatt ansvaret for «Årlig kontroll hos øyelege» fra Nordlys sykehus, øyeavdelingen.',
    );
  });
});

const solsidenOf = ({ providerId, unit }: Actor) => ({ providerId: given(providerId), name: given(unit) });
