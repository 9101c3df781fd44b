import type { Committee } from '@lianluo/domain/committee/committee';
import type { User } from '@lianluo/domain/committee/user';
import { scopesInEffect, type ApiKey } from '@lianluo/domain/integration/api-key';
import { permissionsWithin } from '@lianluo/domain/integration/scopes';
import { integrator, type Actor, type Reach } from '@lianluo/domain/permission';
import type { AskingKey } from '../context';
import { actorOf } from './actor-of';

/** A key as the caller it is: its maker's rights, as far as its scopes reach. Every item of work it enters names the key. */
export const userOf = ({ id, name, committee, maker }: ApiKey): User => ({
  ...maker,
  id,
  name,
  username: name,
  committee,
  mustChangePassword: false,
});

export function actingOf(key: ApiKey, home: Committee, reach: Reach): Actor {
  const { post: _post, ...maker } = actorOf(key.maker, home, reach);
  const scopes = scopesInEffect(key);
  return {
    ...maker,
    id: key.id,
    name: key.name,
    role: integrator,
    permissions: permissionsWithin(scopes, maker.permissions),
    writes: scopes.filter((each) => each.endsWith(':write')).map((each) => each.slice(0, -':write'.length)),
  };
}

export const askingOf = (key: ApiKey): AskingKey => ({
  id: key.id,
  name: key.name,
  maker: key.maker.id,
  scopes: scopesInEffect(key),
  committees: key.committees,
  expiresOn: key.expiresOn,
  shown: new Set(),
});
