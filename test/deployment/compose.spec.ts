import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parse } from 'yaml';

interface Service {
  readonly image: string;
  readonly restart: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly env_file?: readonly string[];
  readonly ports?: readonly string[];
  readonly networks?: readonly string[];
  readonly network_mode?: string;
  readonly secrets?: readonly string[];
  readonly volumes?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly mem_limit?: string;
  readonly logging?: { readonly options?: Readonly<Record<string, string>> };
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean } | null>>;
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
}

const root = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const compose = parse(read('docker-compose.yml'), { merge: true }) as Compose;
const services = Object.entries(compose.services);
const ours = services.filter(([, { image }]) => image.startsWith('sammen:'));
const dockerfile = read('Dockerfile');

/** What the register reads of its environment: by its name, or what holds it by the name of its file. */
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => read(join('src', path)))
  .join('\n');
const isRead = (variable: string): boolean => {
  const isNamed = (name: string): boolean => new RegExp(`\\b${name}\\b`).test(sources);
  const held = /^(\w+)_FILE$/.exec(variable)?.[1];
  return isNamed(variable) || (held !== undefined && isNamed(held) && sources.includes('}_FILE`'));
};
const namesIn = (pattern: RegExp, text: string): readonly string[] =>
  [...text.matchAll(pattern)].map(([, found]) => found ?? '');

describe('docker-compose.yml', () => {
  it('runs the API and the projector of this version, and the two stores', () => {
    expect(ours.map(([name]) => name)).toEqual(['api', 'projector']);
    const { version } = JSON.parse(read('package.json')) as { readonly version: string };
    expect([...new Set(ours.map(([, { image }]) => image))]).toEqual([`sammen:${version}`]);
  });
  it('sets nothing that the register does not read', () => {
    const set = ours.flatMap(([, { environment }]) => Object.keys(environment ?? {}));
    expect(set).toContain('ROLE');
    expect(set.filter((variable) => !isRead(variable))).toEqual([]);
  });
  it('publishes the API alone, and the stores are on a network that leads nowhere else', () => {
    expect(services.filter(([, { ports }]) => ports).map(([name]) => name)).toEqual(['api']);
    expect(compose.networks['stores']?.internal).toBe(true);
    const isOurs = (name: string): boolean => ours.some(([one]) => one === name);
    for (const [name, { networks, network_mode: mode }] of services)
      if (!isOurs(name)) expect([name, networks ?? mode]).toEqual([name, mode ?? ['stores']]);
  });
  it('lets the register out to the issuer and the collector of traces', () => {
    for (const [name, { networks = [] }] of ours) {
      const leadOut = networks.filter((network) => !compose.networks[network]?.internal);
      expect([name, leadOut]).toEqual([name, [expect.any(String)]]);
    }
  });
  it('lets none that stays up take the memory of the others', () => {
    const lasting = services.filter(([, { restart }]) => restart !== 'no');
    const bounded = lasting.filter(([, { mem_limit: most = '' }]) => /^\d+g$/.test(most));
    expect(bounded.map(([name]) => name)).toEqual(lasting.map(([name]) => name));
  });
  it('asks everything that stays up whether it is well, and waits for it before it is needed', () => {
    const lasting = services.filter(([, { restart }]) => restart !== 'no').map(([name]) => name);
    const asked = services.filter(
      ([name, { healthcheck }]) => healthcheck ?? name in Object.fromEntries(ours),
    );
    expect(asked.map(([name]) => name).sort()).toEqual(lasting.sort());
    for (const [name, { depends_on: needs = {} }] of services) {
      for (const [needed, { condition }] of Object.entries(needs)) {
        const isOnce = compose.services[needed]?.restart === 'no';
        // The replica set is made while its server waits for that to be well.
        const expected = isOnce ? 'service_completed_successfully' : 'service_healthy';
        if (name !== 'documents-set-up') expect([name, needed, condition]).toEqual([name, needed, expected]);
      }
    }
  });
  it('lets no log fill the disk that the stores are on', () => {
    const lasting = services.filter(([, { restart }]) => restart !== 'no');
    const bounded = lasting.filter(([, { logging }]) => logging?.options?.['max-size']);
    expect(bounded.map(([name]) => name)).toEqual(lasting.map(([name]) => name));
  });
  it('names a version of every image', () => {
    const images = [...services.map(([, { image }]) => image), ...namesIn(/^FROM (\S+:\S+)/gm, dockerfile)];
    expect(images.filter((image) => !/:\d+\.\d+\.\d+(-[\w-]+)?$/.test(image))).toEqual([]);
  });
  it('names volumes, secrets and files that there are', () => {
    const mounted = services.flatMap(([, { volumes = [] }]) => volumes.map((one) => one.split(':')[0] ?? ''));
    const files = mounted.filter((one) => one.startsWith('./'));
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
    const named = new Set(mounted.filter((one) => !one.startsWith('./')));
    expect([...named].sort()).toEqual(Object.keys(compose.volumes).sort());
    const used = new Set(services.flatMap(([, { secrets = [] }]) => secrets));
    expect([...used].sort()).toEqual(Object.keys(compose.secrets).sort());
  });
  it('hands out no password but by files, which scripts/compose-secrets.mjs makes and makes once', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sammen-secrets-'));
    const make = () => execFileSync(process.execPath, [join(root, 'scripts/compose-secrets.mjs'), folder]);
    try {
      make();
      const wanted = [
        ...Object.values(compose.secrets).map(({ file }) => file),
        ...services.flatMap(([, { env_file: files = [] }]) => files),
      ];
      expect(readdirSync(folder).sort()).toEqual(wanted.map((file) => basename(file)).sort());
      const before = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
      make();
      expect(readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'))).toEqual(before);
      const [events, documents] = ['event_store_url', 'read_store_url'].map((file) =>
        readFileSync(join(folder, file), 'utf8'),
      );
      expect(events).toMatch(/^esdb:\/\/admin:[\w-]{32}@events:2113\?/);
      expect(documents).toMatch(/^mongodb:\/\/sammen:[\w-]{32}@documents:27017\/sammen\?replicaSet=sammen/);
      // A MongoDB takes no longer key file than this.
      expect(statSync(join(folder, 'mongodb_keyfile')).size).toBeLessThanOrEqual(1025);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    const values = services.flatMap(([, { environment = {} }]) => Object.entries(environment));
    const plain = values.filter(
      ([name, value]) => /PASSWORD|SECRET|TOKEN/.test(name) && !name.endsWith('_FILE') && value,
    );
    expect(plain).toEqual([]);
    expect(read('.gitignore')).toMatch(/^secrets\/$/m);
  });
  it('reaches the stores where their own certificates and names say that they are', () => {
    const script = read('deploy/certificates.sh');
    expect(script).toContain('-dns-names events,localhost');
    const { environment = {}, healthcheck } = compose.services['events'] ?? {};
    for (const path of [environment['EVENTSTORE_CERTIFICATE_FILE'], '/certificates/ca/ca.crt'])
      expect(script).toContain(String(path).replace('/certificates/', ''));
    expect(healthcheck?.test).toContain('https://localhost:2113/health/live');
    expect(read('deploy/replica-set.js')).toContain("host: 'documents:27017'");
  });
});

describe('the Dockerfile', () => {
  const [, ...stages] = dockerfile.split(/^(?=FROM )/m);
  const last = stages.at(-1) ?? '';
  const ignored = read('.dockerignore').split('\n');

  it('copies what there is, or what a stage before has made', () => {
    const copied = namesIn(/^COPY (?!--from)(.+)$/gm, dockerfile).flatMap((line) =>
      line.split(' ').slice(0, -1),
    );
    expect(copied.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(copied.filter((path) => !ignored.includes(`!${path}`))).toEqual([]);
    const made = namesIn(/^COPY --from=\w+ \/app\/(\S+)/gm, dockerfile);
    expect(made).toEqual(['node_modules', 'dist', 'web/dist']);
  });
  it('ships no compiler, no sources and no development dependencies', () => {
    expect(last).not.toMatch(/apt-get|npm |COPY --from=build \/app\/node_modules|COPY src/);
    expect(dockerfile).toMatch(/AS production[\s\S]*npm install --omit=dev/);
  });
  it('starts what the build makes, as a user that is not root, and asks for its health where that is answered', () => {
    const { config } = JSON.parse(read('package.json')) as {
      readonly config: { readonly nodeOptions: readonly string[] };
    };
    const command = JSON.stringify(['node', ...config.nodeOptions, 'dist/src/main.js']).replaceAll(',', ', ');
    expect(last).toContain(`CMD ${command}`);
    expect(existsSync(join(root, 'src/main.ts'))).toBe(true);
    expect(namesIn(/^USER (\S+)/gm, last)).toEqual(['1000']);
    expect(last).toContain("'/health/ready'");
    const health = read('src/interfaces/http/health/health.controller.ts');
    expect(health).toMatch(/@Controller\('health'\)[\s\S]*@Get\('ready'\)/);
  });
  it('sets nothing that the register does not read', () => {
    const set = namesIn(/(\w+)=\S+/g, /^ENV (.+)$/m.exec(last)?.[1] ?? '');
    expect(set.length).toBeGreaterThan(3);
    expect(set.filter((variable) => variable !== 'NODE_ENV' && !isRead(variable))).toEqual([]);
  });
});
