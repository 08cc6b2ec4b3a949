type Headers = Readonly<Record<string, string>>;

/** A Content-Security-Policy from its directives. */
export const policyOf = (directives: Headers): string =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');

/** An answer of the API is data; whoever opens it in a browser must not be shown more than that. */
const ofData = policyOf({ 'default-src': "'none'", 'frame-ancestors': "'none'" });

/** Swagger's own page has its styles in the page itself. */
const ofDocumentation = policyOf({
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
});

const powerful = [
  'camera',
  'display-capture',
  'geolocation',
  'microphone',
  'payment',
  'publickey-credentials-get',
  'usb',
];

const always: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': powerful.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** What a browser is told about every answer, refusals included. A page of the portal brings a policy of its own. */
export function securityHeaders(path: string): Headers {
  return {
    ...always,
    'Content-Security-Policy': /^\/api\/docs(\/|$)/.test(path) ? ofDocumentation : ofData,
    // Health data is never kept on the way, nor is what opens it.
    ...(/^\/(api|session|dev)(\/|$)/.test(path) && { 'Cache-Control': 'no-store' }),
  };
}
