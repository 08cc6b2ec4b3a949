import { plan } from './things';
import type { Reply, Session } from '../session';

/**
 * Asks for the approval that is refused, the red zone having no contact yet. A refusal is not remembered: when the story
 * is taken up again the contact is there, and the approval would be given a second time. One request is sent either way,
 * so that those after it keep their keys.
 */
export async function approveTooEarly(session: Session): Promise<Reply> {
  const { body } = await session.get('gp-berg', plan(session));
  const { red } = body['zones'] as { readonly red?: { readonly contact?: string } };
  return red?.contact === undefined
    ? session.api.send('gp-berg', 'POST', plan(session, '/approval'), { madeWithPatient: true })
    : session.get('gp-berg', plan(session));
}
