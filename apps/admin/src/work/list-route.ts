import { kindNames } from '@lianluo/domain/work/kinds';
import type { RouteLocationRaw } from 'vue-router';

const pages: readonly string[] = ['units', 'members', ...kindNames, 'waiting'];

/** The page of the list behind a figure: `/committees/qindu/opinions?stage=submitted&year=2026` is the ledger with that filter. */
export function listRoute(list: string | null | undefined): RouteLocationRaw | undefined {
  const [, committee, page, search = ''] = /^\/committees\/([^/]+)\/([a-z-]+)(?:\?(.*))?$/.exec(list ?? '') ?? [];
  if (committee === undefined || page === undefined || !pages.includes(page)) return undefined;
  return { name: page, params: { committee }, query: Object.fromEntries(new URLSearchParams(search)) };
}
