import { onGrownStores } from '../../support/stores/on-grown-stores';

onGrownStores('Access', () => jest.requireActual('../access.e2e.spec'));
