import type { State } from './state';
import { isSigned, type SignKey } from './signature';

export interface PullOptions {
  /** By which the hub signs its calls. */
  key: SignKey;
  /** Read anew for each call: another process keeps it. */
  state: () => State | Promise<State>;
  now?: () => Date;
}

const rowsOfPage = 50;
const answer = (status: number, body: object): Response => Response.json(body, { status });

/** 拉取: answers a hub that fetches instead of being told, in its own form: `?GXSJ=…&YS=1`, what changed since, by pages. */
export function pullHandler({
  key,
  state,
  now = () => new Date(),
}: PullOptions): (request: Request) => Promise<Response> {
  const seen = new Map<string, number>();
  return async (request) => {
    const { pathname, search, searchParams } = new URL(request.url);
    const call = { method: request.method, path: pathname + search, body: '' };
    if (!isSigned(key, call, request.headers, now(), seen)) return answer(401, { code: '401', message: '验签未通过' });
    if (request.method !== 'GET') return answer(405, { code: '405', message: '只支持 GET' });

    const since = searchParams.get('GXSJ') ?? '';
    const page = Number(searchParams.get('YS') ?? 1);
    if (!Number.isInteger(page) || page < 1) return answer(400, { code: '400', message: '页数从 1 起' });
    const { records } = await state();
    const rows = Object.values(records)
      .map(({ record }) => record)
      .filter(({ GXSJ = '' }) => GXSJ >= since)
      .toSorted((one, other) => compare(one['GXSJ'], other['GXSJ']) || compare(one['WBBH'], other['WBBH']));
    const from = (page - 1) * rowsOfPage;
    return answer(200, { code: '0', data: { ZS: rows.length, YS: page, rows: rows.slice(from, from + rowsOfPage) } });
  };
}

const compare = (one = '', other = ''): number => (one < other ? -1 : one > other ? 1 : 0);
