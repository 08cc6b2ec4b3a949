import { onGrownStores } from '../../support/stores/on-grown-stores';

onGrownStores('The history', () => jest.requireActual('../looking-back-history.e2e.spec'));
