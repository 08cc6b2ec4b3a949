import { answered, http } from '../../api/http';

export const formats = ['pdf', 'csv', 'ndjson'] as const;
export type Format = (typeof formats)[number];

const keptMs = 60_000;

/** Fetches the file in the reader's language, and hands it to the browser to keep. */
export async function download(planId: string, format: Format, knownAt?: string): Promise<void> {
  const query = { format, ...(knownAt !== undefined && { knownAt }) };
  const file: unknown = await answered(
    http.GET('/api/v1/plans/{planId}/responsibility/export', {
      params: { path: { planId }, query },
      parseAs: 'blob',
    }),
  );
  if (!(file instanceof Blob)) throw new TypeError('The register answered without a file.');
  const address = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), {
    href: address,
    download: `ansvar-${planId}.${format}`,
  });
  link.click();
  // Some browsers begin to read it only after this turn.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, keptMs);
}
