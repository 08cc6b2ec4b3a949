import { onGrownStores } from '../../support/stores/on-grown-stores';

onGrownStores('The plan as it was', () => jest.requireActual('../looking-back-plan.e2e.spec'));
