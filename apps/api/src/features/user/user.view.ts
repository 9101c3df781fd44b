import type { AdministratorView, UserView } from '@lianluo/contract/user';
import type { Committee } from '@lianluo/domain/committee/committee';
import { dutiesOf } from '@lianluo/domain/committee/duties';
import type { User } from '@lianluo/domain/committee/user';

export const userView = (user: User, committee: Pick<Committee, 'duties'>): UserView => ({
  id: user.id,
  username: user.username,
  name: user.name,
  roles: [...user.roles],
  unit: user.unit ?? null,
  post: user.post ?? null,
  duties: dutiesOf(committee, user.id),
  active: user.active,
  mustChangePassword: user.mustChangePassword,
  createdAt: user.createdAt,
  updatedAt: user.updatedAt ?? user.createdAt,
  version: user.version,
});

export const administratorView = ({
  id,
  username,
  name,
  active,
  createdAt,
  updatedAt = createdAt,
  version,
}: User): AdministratorView => ({
  id,
  username,
  name,
  active,
  updatedAt,
  version,
});
