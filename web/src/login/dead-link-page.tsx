import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { homeOf, readSession } from '../api/session';
import { NothingHere } from '../shared/shell/nothing-here';
import { Entrance } from './entrance';

/** At an address that no audience has: whoever is logged in goes on to his own pages. */
export function DeadLinkPage(): ReactNode {
  const { data: session } = useQuery({ queryKey: ['session'], queryFn: readSession });
  return (
    <Entrance>
      <NothingHere home={session ? homeOf(session.me.role) : '/'} />
    </Entrance>
  );
}
