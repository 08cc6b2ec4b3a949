import '../shared/styles/pasient';
import { startPortal } from '../shared/shell/start-portal';
import { Pages } from './pages';
import { texts } from './texts';

void startPortal({ base: '/', texts, pages: <Pages /> });
