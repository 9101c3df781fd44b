import type { SessionView } from '@lianluo/contract/session';
import { officers } from '@lianluo/domain/permission';
import type { RouteLocationRaw, Router } from 'vue-router';

/** The first page of a committee for the person signed in: the desk of a county, the counties of a city. */
export function homeOf(
  session: SessionView | undefined,
  router: Router,
  committee = session?.user.committee,
): RouteLocationRaw {
  if (!session || !committee) return { name: 'sign-in' };
  if (session.user.roles.some((role) => officers.includes(role)))
    return { name: 'officer', params: { committee: session.user.committee } };

  const level = session.committees.find(({ id }) => id === committee)?.level;
  const name = level === 'city' ? 'counties' : 'desk';
  return router.hasRoute(name) ? { name, params: { committee } } : { path: `/c/${committee}/welcome` };
}

/** Where to go after signing in: the page asked for, if it is one of ours. */
export function pageAskedFor(given: unknown, router: Router): RouteLocationRaw {
  if (typeof given !== 'string' || !/^\/(?![/\\])/.test(given)) return { name: 'home' };
  const found = router.resolve(given);
  return found.name === 'missing' || found.name === 'sign-in' ? { name: 'home' } : found.fullPath;
}
