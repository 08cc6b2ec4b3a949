import { onGrownStores } from '../../support/stores/on-grown-stores';

onGrownStores('The responsibility', () => jest.requireActual('../looking-back-responsibility.e2e.spec'));
