import '../shared/styles/kliniker';
import './auditor.css';
import { startPortal } from '../shared/shell/start-portal';
import { Pages } from './pages';
import { texts } from './texts';

void startPortal({ base: '/revisor', texts, pages: <Pages /> });
