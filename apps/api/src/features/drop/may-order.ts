import type { DropKind } from '@lianluo/domain/drop/drop';
import { eventCollection } from '@lianluo/domain/event/event-types';
import { may } from '@lianluo/domain/permission';
import type { Scope } from '../../floor/context';

/** Whether somebody may have these lists written as files: asked when they order it, and again at each run, for rights are taken away. */
export const mayOrder = ({ actor, key }: Pick<Scope, 'actor' | 'key'>, kinds: readonly DropKind[]): boolean =>
  may(actor, 'export:run') &&
  kinds.every((kind) => may(actor, eventCollection(kind).permission) && (!key || key.scopes.includes(`${kind}:read`)));
