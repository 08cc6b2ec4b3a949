import type { JSONWebKeySet } from 'jose';

const timeoutMs = 5_000;

/** Fetches an issuer's keys from where its metadata (OpenID Connect Discovery) says that they are. */
export function discoverKeys(issuer: string, fetcher: typeof fetch = fetch): () => Promise<JSONWebKeySet> {
  return async () => {
    const metadata = await fetchJson(
      `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
      fetcher,
    );
    // Discovery § 4.3: metadata of another issuer is an attack or a mistake.
    if (metadata['issuer'] !== issuer) throw new Error(`The metadata of ${issuer} names another issuer`);
    const keys = await fetchJson(String(metadata['jwks_uri']), fetcher);
    // Its form is checked by jose, which takes it for what it is.
    return keys as unknown as JSONWebKeySet;
  };
}

async function fetchJson(url: string, fetcher: typeof fetch): Promise<Readonly<Record<string, unknown>>> {
  if (!url.startsWith('https://')) throw new Error(`Keys are fetched by https only, not from ${url}`);
  const response = await fetcher(url, { signal: AbortSignal.timeout(timeoutMs), redirect: 'error' });
  if (!response.ok) throw new Error(`${url} answered ${String(response.status)}`);
  const body: unknown = await response.json();
  if (typeof body !== 'object' || body === null) throw new Error(`${url} answered no JSON object`);
  return { ...body };
}
