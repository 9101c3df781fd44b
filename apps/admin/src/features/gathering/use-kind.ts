import { isKind, kinds } from '@lianluo/domain/work/kinds';
import type { Kind } from '@lianluo/domain/work/kind';
import { useRoute } from 'vue-router';

/** The kind whose page is on screen, for what 活动、读书、协商 share. */
export function useKind(): Kind {
  const name = useRoute().meta['menu'];
  if (typeof name !== 'string' || !isKind(name)) throw new Error(`${String(name)} is no kind.`);
  return kinds[name];
}
