import '../shared/styles/kliniker';
import './operator.css';
import { startPortal } from '../shared/shell/start-portal';
import { Pages } from './pages';
import { texts } from './texts';

void startPortal({ base: '/drift', texts, pages: <Pages /> });
