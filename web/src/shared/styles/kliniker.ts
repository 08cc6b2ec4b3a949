import '@fontsource-variable/inter/wght.css';
import '@digdir/designsystemet-css';
import './themes/kliniker.css';
import './portal.css';
