import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page of the portal: who opens it, and words that are there once it has loaded. `{plan}` is Pål’s. */
interface PortalPage {
  readonly name: string;
  readonly user: string | null;
  readonly path: string;
  /** What is pressed first, for a page whose form is what is worth looking at. */
  readonly press?: { readonly nb: string; readonly en: string };
  readonly nb: string;
  readonly en: string;
}

/** The list of `npm run shots` too. The audit trail is looked at for one plan: what other specs do pushes late entries off its first page. */
export const pages = JSON.parse(
  readFileSync(join(__dirname, '../../pages.json'), 'utf8'),
) as readonly PortalPage[];
