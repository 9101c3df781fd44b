import { lookup as systemLookup } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Attempt, DeliveryFault } from '@lianluo/domain/webhook/delivery';
import type { Reachable } from './receiver-url';
import type { Resolve } from '../../floor/receivers';

/** From the first look-up to the last byte. */
const deadlineMs = 10_000;
const mostAnswerBytes = 64 * 1024;
const shownBytes = 1024;

type Told = Omit<Attempt, 'at' | 'ms'>;

/** Connections to one receiver, for as long as one round of deliveries lasts. */
export interface Line {
  post: (body: string, headers: Record<string, string>) => Promise<Omit<Attempt, 'at'>>;
  close: () => void;
}

/** A name that means an address we may not call. All of its addresses are thrown away then: one of them may be the next. */
class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
}

const systemResolve: Resolve = (name) => systemLookup(name, { all: true, verbatim: true });

/** The line connects to an address that was judged and to no other: it is this look-up's answer, and nobody asks again. */
const judged =
  (resolve: Resolve, mayConnect: Reachable['mayConnect']): LookupFunction =>
  (name, { all }, done) => {
    resolve(name).then(
      (addresses) => {
        const [first] = addresses;
        if (!first || !addresses.every(({ address }) => mayConnect(address))) done(new AddressRefused(name), '', 0);
        else if (all) done(null, [...addresses]);
        else done(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => done(error, '', 0),
    );
  };

export function openLine(
  { url, mayConnect }: Reachable,
  {
    resolve = systemResolve,
    atOnce = 8,
    patienceMs = deadlineMs,
  }: { resolve?: Resolve | undefined; atOnce?: number; patienceMs?: number } = {},
): Line {
  const { Agent, request } = url.protocol === 'https:' ? https : http;
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const lookup = judged(resolve, mayConnect);

  const attempt = (body: string, headers: Record<string, string>, tell: (what: Told) => void) => {
    let late = false;
    const sent = request(url, { method: 'POST', headers: headersOf(body, headers), agent, lookup }, (answer) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      const whole = () =>
        end({ status: answer.statusCode, body: shown(chunks), ...retryAfterOf(answer.headers['retry-after']) });
      answer.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        bytes += chunk.length;
        if (bytes < mostAnswerBytes) return;
        // Its status is said; nobody reads more of it.
        whole();
        sent.destroy();
      });
      answer.on('end', () => (answer.complete ? whole() : end({ fault: 'unreachable' })));
      answer.on('error', (error) => end({ fault: faultOf(error, late) }));
    });
    const timer = setTimeout(() => {
      late = true;
      sent.destroy(new Error('late'));
    }, patienceMs);
    const end = (what: Told) => {
      clearTimeout(timer);
      tell(what);
    };
    sent.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      // It was closed between two deliveries, which says nothing of this one.
      if (sent.reusedSocket && error.code === 'ECONNRESET' && !late) attempt(body, headers, tell);
      else tell({ fault: faultOf(error, late) });
    });
    sent.end(body);
  };

  return {
    close: () => agent.destroy(),
    post: (body, headers) =>
      new Promise((told) => {
        const startedAt = performance.now();
        attempt(body, headers, (what) => told({ ...what, ms: Math.round(performance.now() - startedAt) }));
      }),
  };
}

const headersOf = (body: string, headers: Record<string, string>) => ({
  'content-type': 'application/json; charset=utf-8',
  'content-length': Buffer.byteLength(body),
  'user-agent': 'Lianluo-Webhooks/1',
  ...headers,
});

const shown = (chunks: readonly Buffer[]): string =>
  new TextDecoder().decode(Buffer.concat(chunks).subarray(0, shownBytes)).replaceAll('\0', '');

/** Seconds, or a date. */
function retryAfterOf(header: string | undefined): { retryAfter?: number } {
  if (header === undefined) return {};
  const seconds = /^\d{1,9}$/.test(header) ? Number(header) : Math.ceil((Date.parse(header) - Date.now()) / 1000);
  return seconds > 0 ? { retryAfter: seconds } : {};
}

function faultOf(error: NodeJS.ErrnoException, late: boolean): DeliveryFault {
  if (late) return 'timeout';
  if (error instanceof AddressRefused) return 'receiver-refused';
  return /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_|EPROTO|HOSTNAME/i.test(error.code ?? '') ? 'tls' : 'unreachable';
}
