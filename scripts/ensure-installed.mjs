import { ensureInstalled } from './ensure-built.mjs';

ensureInstalled();
