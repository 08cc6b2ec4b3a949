import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { answered, http } from '../../api/http';
import type { components } from '../../api/schema';
import { projectionsKey } from './use-projections';

type Verified = components['schemas']['Verified'];

export type Operation = 'rebuild' | 'rebuildByHand' | 'verify' | 'compare' | 'switch' | 'cancel' | 'rollback';

const on = (name: string): { readonly params: { readonly path: { readonly name: string } } } => ({
  params: { path: { name } },
});

async function ask(operation: Operation, name: string): Promise<Verified | null> {
  switch (operation) {
    case 'rebuild':
    case 'rebuildByHand': {
      const body = { switch: operation === 'rebuild' ? 'when-built' : 'by-hand' } as const;
      await answered(http.POST('/api/v1/projections/{name}/rebuild', { ...on(name), body }));
      return null;
    }
    case 'verify':
      return answered(http.POST('/api/v1/projections/{name}/verify', on(name)));
    case 'compare':
      return answered(http.POST('/api/v1/projections/{name}/compare', on(name)));
    case 'switch':
      await answered(http.POST('/api/v1/projections/{name}/switch', on(name)));
      return null;
    case 'cancel':
      await answered(http.POST('/api/v1/projections/{name}/cancel', on(name)));
      return null;
    case 'rollback':
      await answered(http.POST('/api/v1/projections/{name}/rollback', on(name)));
      return null;
  }
}

/** What an operator does to one read model. A comparison answers with what is unlike; it is sent once, however long it takes. */
export function useOperation(name: string): UseMutationResult<Verified | null, Error, Operation> {
  const queries = useQueryClient();
  return useMutation({
    retry: false,
    mutationFn: (operation: Operation) => {
      // It shows as under way before it is answered.
      setTimeout(() => void queries.invalidateQueries({ queryKey: projectionsKey }), 250);
      return ask(operation, name);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: projectionsKey }),
  });
}
