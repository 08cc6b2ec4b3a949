import { StoreRefuses } from '../../../src/application/ports/event-store';
import { UnsafeReadStore } from '../../../src/infrastructure/mongodb/connection/safety';
import { openMongoReadStore } from '../../../src/infrastructure/mongodb/read-store';
import { describeOnSecantus } from '../../support/mongodb/on-mongodb';
import { urlOf } from './fixture';

describeOnSecantus('a connection string', (server) => {
  it.each(['w=1', 'w=0', 'journal=false', 'readConcernLevel=local', 'readPreference=secondary'])(
    'that asks for less than is promised (%s) is refused, unless that is allowed',
    async (weaker) => {
      const url = `${urlOf(server().port)}&${weaker}`;
      await expect(openMongoReadStore(url)).rejects.toThrow(UnsafeReadStore);
      const store = await openMongoReadStore(url, { allowSingle: true });
      await store.close();
    },
  );

  it.each(['w=majority&journal=true', 'readConcernLevel=majority', 'readPreference=primary'])(
    'that asks for just that (%s) is taken',
    async (enough) => {
      const store = await openMongoReadStore(`${urlOf(server().port)}&${enough}`);
      await store.close();
    },
  );

  it('that names a replica set of which no server is one says so: the server is there, and need not be looked for', async () => {
    const url = `mongodb://127.0.0.1:${String(server().port)}/sammen?replicaSet=of-others`;
    await expect(openMongoReadStore(url, { timing: { selectionMs: 1_000 } })).rejects.toThrow(
      /no server in the replica set that the connection string names/,
    );
  });

  it.each([
    '',
    'mongo://127.0.0.1',
    'mongodb://user:secret@127.0.0.1:99999',
    'mongodb://127.0.0.1/x?nonsense=1',
  ])('that is none (%j) is refused without repeating it', async (url) => {
    const refusal = openMongoReadStore(url);
    await expect(refusal).rejects.toThrow(TypeError);
    await expect(refusal).rejects.not.toThrow(/secret/);
  });
});

describeOnSecantus('a server that asks for a password', (server) => {
  beforeAll(async () => {
    await server().kill();
    await server().start(['--auth']);
  }, 40_000);

  it('and does not know it is told as such: it need not be looked for', async () => {
    const url = `mongodb://sammen:wrong@127.0.0.1:${String(server().port)}/sammen?directConnection=true`;
    const refusal = openMongoReadStore(url);
    await expect(refusal).rejects.toThrow(StoreRefuses);
    await expect(refusal).rejects.toThrow(/^MongoDB refuses the user or the password/);
  });
});

describeOnSecantus('a single server without replicas', (server) => {
  beforeAll(async () => {
    await server().kill();
    await server().start(['--standalone']);
  }, 40_000);

  it('is refused with the way out', async () => {
    await expect(openMongoReadStore(urlOf(server().port))).rejects.toThrow(/READ_STORE_ALLOW_SINGLE=1/);
  });

  it('is taken where that is allowed', async () => {
    const store = await openMongoReadStore(urlOf(server().port), { allowSingle: true });
    expect(await store.generations('plan-view')).toEqual([]);
    await store.close();
  });
});
