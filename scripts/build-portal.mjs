import { ensureInstalled } from './ensure-built.mjs';
import { ensurePortalBuilt } from './ensure-portal.mjs';

ensureInstalled();
ensurePortalBuilt();
