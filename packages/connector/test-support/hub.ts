import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TheirRecord } from '../src/mapping';
import { isSigned, type SignKey } from '../src/signature';

/** A hub to test against: judges signatures as the real one does, keeps what it was told, and adopts what a test says. */
export interface StandInHub {
  url: string;
  key: SignKey;
  /** By our id. */
  records: Map<string, TheirRecord & { YWLSH: string }>;
  /** How often each record came. */
  pushed: string[];
  withdrawn: string[];
  adoptions: TheirRecord[];
  /** Answers to come that are lost on their way, after the hub has done what it was asked. */
  losesAnswers: number;
  stop: () => Promise<void>;
}

const required = ['WBBH', 'XZQH', 'XXBT', 'BSRQ', 'GXSJ', 'BLZT'];
const rowsOfPage = 2;

export async function openHub(key: SignKey): Promise<StandInHub> {
  const seen = new Map<string, number>();
  const hub: StandInHub = {
    url: '',
    key,
    records: new Map(),
    pushed: [],
    withdrawn: [],
    adoptions: [],
    losesAnswers: 0,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };

  const server = createServer(async (request, answer) => {
    const body = await textOf(request);
    const { method = '', url = '', headers } = request;
    const signed = new Headers(Object.entries(headers).map(([name, value]) => [name, String(value)]));
    const isRight = isSigned(key, { method, path: url, body }, signed, new Date(), seen);
    const told = isRight ? answerTo(hub, method, url, body) : { code: '401', message: '验签未通过' };
    if (hub.losesAnswers > 0) {
      hub.losesAnswers -= 1;
      answer.destroy();
      return;
    }
    answer.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(told));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  // It listens on a port, so its address is one.
  hub.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return hub;
}

function answerTo(hub: StandInHub, method: string, url: string, body: string): object {
  const { pathname, searchParams } = new URL(url, 'http://hub');
  if (method === 'GET' && pathname === '/open/v1/adoptions') {
    const from = Number(searchParams.get('WZ') ?? 0);
    const rows = hub.adoptions.slice(from, from + rowsOfPage);
    return { code: '0', data: { rows, next: String(from + rows.length) } };
  }
  const record = JSON.parse(body) as TheirRecord;
  const id = record['WBBH'] ?? '';
  if (pathname === '/open/v1/records/withdraw') {
    hub.withdrawn.push(id);
    return hub.records.delete(id) ? { code: '0' } : { code: '404', message: '没有这条信息' };
  }
  const missing = required.find((each) => !record[each]);
  if (missing) return { code: '422', message: `缺少 ${missing}` };
  const YWLSH = hub.records.get(id)?.YWLSH ?? `QSL${String(hub.records.size + 1).padStart(6, '0')}`;
  hub.pushed.push(id);
  hub.records.set(id, { ...record, YWLSH });
  return { code: '0', data: { YWLSH } };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
