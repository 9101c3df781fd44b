import { kindNames } from '@lianluo/domain/work/kinds';
import type { RouteLocationRaw } from 'vue-router';

const pages: readonly string[] = ['units', 'members', ...kindNames, 'waiting'];

/**
 * The page of the list behind a figure: `/committees/qindu/opinions?stage=submitted&year=2026` is the ledger with that filter.
 * Behind what the roster tells stands the member's own page.
 */
export function listRoute(list: string | null | undefined): RouteLocationRaw | undefined {
  const [, of, member] = /^\/committees\/([^/]+)\/members\/([^/?]+)$/.exec(list ?? '') ?? [];
  if (of !== undefined && member !== undefined) return { name: 'member', params: { committee: of, id: member } };
  const [, committee, page, search = ''] = /^\/committees\/([^/]+)\/([a-z-]+)(?:\?(.*))?$/.exec(list ?? '') ?? [];
  if (committee === undefined || page === undefined || !pages.includes(page)) return undefined;
  return { name: page, params: { committee }, query: Object.fromEntries(new URLSearchParams(search)) };
}
