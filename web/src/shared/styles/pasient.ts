import '@fontsource-variable/inter/wght.css';
import '@digdir/designsystemet-css';
import './themes/pasient.css';
import './portal.css';
