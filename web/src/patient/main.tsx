import '../shared/styles/pasient';
import './patient.css';
import { startPortal } from '../shared/shell/start-portal';
import { Pages } from './pages';
import { texts } from './texts';

void startPortal({ base: '/pasient', texts, pages: <Pages /> });
