import type { Permission } from '@lianluo/domain/permission';
import type { RouteLocationRaw } from 'vue-router';

interface Explained {
  to: RouteLocationRaw;
  permission: Permission;
}

/** The page of an explanation of the API: a quota is opened on the board, a node of the points in 计分说明. */
export function explanationRoute(
  { path, rule }: { path: string; rule: string },
  committee: string,
): Explained | undefined {
  const [, of, what, id, search = ''] =
    /^\/committees\/([^/]+)\/scores\/(quotas|points)\/([^/?]+)(?:\?(.*))?$/.exec(path) ?? [];
  if (of !== committee || id === undefined) return undefined;
  const asked = new URLSearchParams(search);
  const [subject, period] = [asked.get('subject') ?? 'unit', asked.get('period')];
  if (what === 'quotas')
    return {
      to: { name: 'quotas', query: { subject, of: id, rule, ...(period && { period }) } },
      permission: 'overview:read',
    };
  return {
    to: { name: 'points-of', params: { kind: subject, id }, query: period ? { period } : {} },
    permission: 'score:read',
  };
}
