import type { Configuration } from './configuration';

/** What a person sees when the register has started: where it is, and how to begin. */
export function welcome(url: string, { issuer, dataDir, portal, role }: Configuration): string {
  if (role === 'projector') return `\nSammen’s projector is running.   Health ${url}/health/ready\n`;
  const lines = [
    '',
    `Sammen is running.   ${portal === null ? '' : `Portal ${url}   `}API ${url}/api/v1   documentation ${url}/api/docs   data in ${dataDir}`,
  ];
  if (issuer !== 'local') return [...lines, ''].join('\n');
  return [
    ...lines,
    '',
    'Only synthetic persons here. A token for one of them, and a first question:',
    `  TOKEN=$(curl -s ${url}/dev/token -H 'Content-Type: application/json' -d '{"user":"gp-berg"}' | node -pe 'JSON.parse(require("fs").readFileSync(0)).access_token')`,
    `  curl -s ${url}/api/v1/worklist -H "Authorization: Bearer $TOKEN"`,
    `The users: curl -s ${url}/dev/users`,
    '',
  ].join('\n');
}
