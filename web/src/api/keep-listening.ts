/** `live`: changes come as they happen. `reconnecting`: they will again soon. `offline`: this device has no network. */
export type LiveState = 'live' | 'reconnecting' | 'offline';

export interface Changed {
  readonly consistencyToken?: string;
}

export interface Listener {
  readonly onState: (state: LiveState) => void;
  readonly onNews: (changed: Changed) => void;
}

const firstWaitMs = 500;
const longestWaitMs = 15_000;

/**
 * Listens at an address of server-sent events, comes back by itself, and catches up with what it missed. A page that nobody
 * sees rests: by HTTP/1.1 a browser has six connections to the register, and each window would keep one. Answers the end.
 */
export function keepListening(address: string, { onState, onNews }: Listener): () => void {
  let source: EventSource | undefined;
  let failures = 0;
  let hasMissed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    clearTimeout(timer);
    source?.close();
  };
  const listen = (): void => {
    stop();
    source = new EventSource(address);
    source.addEventListener('open', () => {
      onState('live');
      if (hasMissed) onNews({});
      hasMissed = false;
      failures = 0;
    });
    source.addEventListener('changed', (event: MessageEvent<string>) => {
      onNews(JSON.parse(event.data) as Changed);
    });
    source.addEventListener('closed', () => {
      // Perhaps the reader may see it no more: the next answer tells.
      onNews({});
      lost();
    });
    source.addEventListener('error', lost);
  };
  const rest = (): void => {
    stop();
    hasMissed = true;
  };
  const lost = (): void => {
    if (!navigator.onLine) onState('offline');
    // What comes back at the first attempt was never gone: the register ends each connection now and then.
    else if (failures > 0) onState('reconnecting');
    rest();
    if (!document.hidden) timer = setTimeout(listen, Math.min(firstWaitMs * 2 ** failures++, longestWaitMs));
  };
  const backOnline = (): void => {
    failures = 0;
    lost();
  };
  const seenOrNot = (): void => {
    if (document.hidden) rest();
    else listen();
  };
  listen();
  const gone = new AbortController();
  const { signal } = gone;
  addEventListener('offline', lost, { signal });
  addEventListener('online', backOnline, { signal });
  document.addEventListener('visibilitychange', seenOrNot, { signal });
  return () => {
    gone.abort();
    stop();
  };
}
