import { onGrownStores } from '../../support/stores/on-grown-stores';

onGrownStores('The API', () => jest.requireActual('../api.e2e.spec'));
