import type { Committee } from '@lianluo/domain/committee/committee';
import { houseRulesOf } from '@lianluo/domain/committee/duties';
import type { User } from '@lianluo/domain/committee/user';
import { permissionsOf, type Actor, type Reach } from '@lianluo/domain/permission';

/** A user as rules see them: what they may do follows from their roles and from whom their committee has named for its duties. */
export const actorOf = (
  user: Pick<User, 'id' | 'name' | 'roles' | 'unit' | 'post'>,
  home: Committee,
  reach: Reach,
): Actor => ({
  id: user.id,
  name: user.name,
  // A user has at least one role; the first is the one they act in.
  role: user.roles[0] ?? 'unit-operator',
  committee: home.id,
  // Whoever also holds a wider role is not held to one unit.
  unit: user.roles.every((role) => role === 'unit-operator') ? user.unit : undefined,
  belongsTo: user.unit,
  reach,
  permissions: permissionsOf(user.roles, reach, { duties: home.duties, user: user.id }),
  post: user.post,
  rules: houseRulesOf(home),
});
