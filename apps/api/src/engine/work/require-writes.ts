import type { KindName } from '@lianluo/domain/work/kinds';
import type { Scope } from '../../floor/context';

/** Where a call makes an item of another kind than its path names, a key needs the scope of that kind as well. */
export async function requireWrites({ key }: Pick<Scope, 'key'>, kind: KindName): Promise<void> {
  if (key) (await import('../../floor/http/require-scope')).requireKind(key, kind, 'write');
}
