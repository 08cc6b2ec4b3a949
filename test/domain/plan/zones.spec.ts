import { by } from '../../support/decider-specification';
import { addDrops, defineZone, event, gpBerg, opened, plan, textZone, thePatient, zone } from './paal';
import type { PlanCommand } from '../../../src/domain/plan/commands';
import type { ObservedRange, Zone, ZoneColour } from '../../../src/domain/plan/events';

const approve = by<PlanCommand>(gpBerg, '01-13 12:00', { type: 'ApprovePlan', madeWithPatient: true });
const define = (colour: ZoneColour, content: Zone) => by(gpBerg, '01-13 08:00', defineZone(colour, content));
type Range = Partial<ObservedRange>;
/** A plan whose zones have these ranges, red with a contact. */
const withRanges = (ranges: Partial<Record<ZoneColour, readonly Range[]>>) =>
  plan.given(
    opened,
    ...Object.entries(ranges).map(([colour, of]) =>
      define(colour as ZoneColour, zone('Ring', of, colour === 'red' ? '113' : undefined)),
    ),
  );
const at = (colour: ZoneColour, code: string) => ({ pointer: `/zones/${colour}`, code });

describe('defining a zone', () => {
  const green = zone('Fortsett', [{ to: 18 }]);
  it('records the whole of it', () => {
    plan
      .given(opened)
      .when(define('green', green))
      .then(event('ZoneDefined', { zone: 'green', ...green }));
  });
  it('changes nothing when it is so already', () => {
    plan.given(opened, define('green', green)).when(define('green', green)).thenNothing();
  });
  it('stands in for what it was before', () => {
    const { state } = plan.given(opened, define('green', green), define('green', textZone('Bra')));
    expect(state).toMatchObject({ zones: { green: textZone('Bra') } });
  });
  it.each([
    ['ends where it begins', { from: 18, to: 18 }],
    ['ends before it begins', { from: 18, to: 12 }],
  ])('is refused with a range that %s', (_, range) => {
    plan
      .given(opened)
      .when(define('green', zone('Fortsett', [{ to: 10 }, range])))
      .thenRefused('zone-thresholds-invalid');
  });
  it('can be taken away', () => {
    const removed = plan
      .given(opened, define('green', green))
      .when(by(gpBerg, '01-14 08:00', { type: 'RemoveZone', zone: 'green' }));
    removed.then(event('ZoneRemoved', { zone: 'green' }));
    expect(removed.history.state).toMatchObject({ zones: {} });
  });
  it('cannot be taken away where it is not', () => {
    plan
      .given(opened, define('green', green))
      .when(by(gpBerg, '01-14 08:00', { type: 'RemoveZone', zone: 'red' }))
      .thenRefused('zone-not-found');
  });
});

describe('approving a plan', () => {
  it.each([true, false])('is recorded, made together with the patient: %s', (madeWithPatient) => {
    plan
      .given(opened, by(gpBerg, '01-12 09:00', addDrops))
      .when(by(gpBerg, '01-13 12:00', { type: 'ApprovePlan', madeWithPatient }))
      .then(event('PlanApproved', { madeWithPatient }));
  });
  it('can be done again', () => {
    plan.given(opened, approve).when(approve).thenTypes('PlanApproved');
  });
  it('needs no zones', () => {
    plan.given(opened).when(approve).thenTypes('PlanApproved');
  });
  it('takes zones that are told in words only', () => {
    plan
      .given(opened, define('green', textZone('Bra')), define('red', textZone('Sterke smerter', '113')))
      .when(approve)
      .thenTypes('PlanApproved');
  });
  it.each([
    ['without a contact', textZone('Sterke smerter')],
    ['with an empty contact', textZone('Sterke smerter', '')],
  ])('is refused with a red zone %s', (_, red) => {
    plan
      .given(opened, define('red', red))
      .when(approve)
      .thenRefused('plan-not-ready', [at('red', 'red-zone-without-contact')]);
  });
  it('needs no contact in the other zones', () => {
    plan
      .given(opened, define('yellow', textZone('Sår')))
      .when(approve)
      .thenTypes('PlanApproved');
  });
});

describe('the zones of one observed value', () => {
  it.each<[string, Partial<Record<ZoneColour, readonly Range[]>>]>([
    ['edge to edge', { green: [{ to: 18 }], yellow: [{ from: 18, to: 24 }], red: [{ from: 24 }] }],
    ['with red on both sides', { red: [{ to: 4 }, { from: 24 }], green: [{ from: 4, to: 24 }] }],
    ['in one zone without end', { green: [{}] }],
    ['two values, each covered', { green: [{ to: 18 }, { code: 'puls' }], red: [{ from: 18 }] }],
    ['from zero', { green: [{ to: 0 }], red: [{ from: 0 }] }],
  ])('are ready when they cover the line once: %s', (_, ranges) => {
    withRanges(ranges).when(approve).thenTypes('PlanApproved');
  });
  it('leave a gap below', () => {
    withRanges({ green: [{ from: 5, to: 18 }], red: [{ from: 18 }] })
      .when(approve)
      .thenRefused('plan-not-ready', [at('green', 'zone-gap')]);
  });
  it('leave a gap between', () => {
    withRanges({ green: [{ to: 18 }], red: [{ from: 24 }] })
      .when(approve)
      .thenRefused('plan-not-ready', [at('red', 'zone-gap')]);
  });
  it('leave a gap above', () => {
    withRanges({ green: [{ to: 18 }], red: [{ from: 18, to: 40 }] })
      .when(approve)
      .thenRefused('plan-not-ready', [at('red', 'zone-gap')]);
  });
  it('leave a gap from zero', () => {
    withRanges({ green: [{ to: -1 }], red: [{ from: 0 }] })
      .when(approve)
      .thenRefused('plan-not-ready', [at('red', 'zone-gap')]);
  });
  it('overlap', () => {
    withRanges({ green: [{ to: 20 }], red: [{ from: 18 }] })
      .when(approve)
      .thenRefused('plan-not-ready', [at('red', 'zone-overlap')]);
  });
  it('overlap where both are without end', () => {
    withRanges({ green: [{}], red: [{}] })
      .when(approve)
      .thenRefused('plan-not-ready', [at('red', 'zone-overlap')]);
  });
  it('overlap, and no more than that, where one lies inside another', () => {
    withRanges({ green: [{}], yellow: [{ from: 18, to: 24 }] })
      .when(approve)
      .thenRefused('plan-not-ready', [at('yellow', 'zone-overlap')]);
  });
  it('leave no gap after a zone that lies inside a wider one', () => {
    withRanges({ green: [{ to: 30 }], yellow: [{ from: 18, to: 20 }], red: [{ from: 30 }] })
      .when(approve)
      .thenRefused('plan-not-ready', [at('yellow', 'zone-overlap')]);
  });
  it('are measured in one unit', () => {
    withRanges({ green: [{ to: 18 }], red: [{ from: 18, unit: 'kPa' }] })
      .when(approve)
      .thenRefused('plan-not-ready', [at('red', 'zone-units-differ')]);
  });
  it('are judged value by value, and every finding is told', () => {
    plan
      .given(
        opened,
        define('green', zone('Fortsett', [{ to: 18 }, { code: 'puls', from: 40 }])),
        define('red', zone('Ring', [{ from: 20 }])),
      )
      .when(approve)
      .thenRefused('plan-not-ready', [
        at('red', 'red-zone-without-contact'),
        at('red', 'zone-gap'),
        at('green', 'zone-gap'),
      ]);
  });
  it('of the patient’s own words do not count', () => {
    plan
      .given(
        opened,
        define('green', {
          triggers: [{ text: 'Bra' }, ...zone('', [{ to: 18 }]).triggers],
          action: 'Fortsett',
        }),
        define('yellow', zone('Hvil', [{ from: 18 }])),
      )
      .when(approve)
      .thenTypes('PlanApproved');
  });
  it('no longer count once the zone is taken away', () => {
    plan
      .given(
        opened,
        define('green', zone('Fortsett', [{ to: 18 }])),
        by<PlanCommand>(gpBerg, '01-13 09:00', { type: 'RemoveZone', zone: 'green' }),
      )
      .when(approve)
      .thenTypes('PlanApproved');
  });
});

describe('a plan whose measure somehow lacks a responsible party', () => {
  it('cannot be approved', () => {
    const told = event('MeasureAdded', {
      measureId: 'measure-9' as never,
      part: 'individual',
      title: 'Uten ansvarlig',
      problemIds: [],
      goalIds: [],
    });
    plan
      .given(opened, { told, actor: gpBerg, now: approve.now })
      .when(approve)
      .thenRefused('plan-not-ready', [
        { pointer: '/measures/measure-9', code: 'measure-without-responsible' },
      ]);
  });
  it('is not the case where the patient has it', () => {
    expect(thePatient.kind).toBe('patient');
    plan
      .given(opened, by(gpBerg, '01-12 09:00', addDrops))
      .when(approve)
      .thenTypes('PlanApproved');
  });
});
