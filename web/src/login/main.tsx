import '../shared/styles/pasient';
import { startPortal } from '../shared/shell/start-portal';
import { LoginPage } from './login-page';
import { texts } from './texts';

void startPortal({ base: '/', texts, pages: <LoginPage /> });
