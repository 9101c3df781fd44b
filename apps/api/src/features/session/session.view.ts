import type { SessionView } from '@lianluo/contract/session';
import type { Committee } from '@lianluo/domain/committee/committee';
import type { User } from '@lianluo/domain/committee/user';
import { permissionsOf } from '@lianluo/domain/permission';
import { committeesUnder, countiesOf } from '../../floor/committee/counties';
import type { Dependencies } from '../../floor/context';

/** Who is signed in, where they may go, and what they may do in their own committee. */
export async function sessionView(
  deps: Pick<Dependencies, 'storage'>,
  user: User,
  home: Committee,
): Promise<SessionView> {
  // Whoever has a right in the counties below is told of them: the city's administrator and its officers.
  const reaches = permissionsOf(user.roles, 'below').length > 0;
  const permissions = permissionsOf(user.roles, 'own', { duties: home.duties, user: user.id });
  // Keys of the 演练县 are watched like any: an officer is told of it too, and nobody else, for it counts nowhere.
  const isOfficer = permissions.includes('key:confirm') || permissions.includes('key:audit');
  const below = isOfficer ? committeesUnder : countiesOf;
  const counties = reaches ? await below(deps, home.id) : [];
  return {
    user: {
      id: user.id,
      username: user.username,
      name: user.name,
      roles: [...user.roles],
      committee: user.committee,
      unit: user.unit ?? null,
    },
    committees: [home, ...counties].map(({ id, name, fullName, level, demo, term, rehearsal, soonDays }) => ({
      id,
      name,
      level,
      demo,
      ...(fullName && { fullName }),
      ...(term && { term: term.number }),
      ...(rehearsal && { rehearsal }),
      ...(soonDays !== undefined && { soonDays }),
    })),
    permissions: [...permissions],
    mustChangePassword: user.mustChangePassword,
  };
}
