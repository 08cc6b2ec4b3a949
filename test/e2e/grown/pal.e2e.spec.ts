import { onGrownStores } from '../../support/stores/on-grown-stores';

onGrownStores('Pål’s plan', () => jest.requireActual('../pal.e2e.spec'));
