import type { PhraseView } from '@lianluo/contract/phrase';
import type { Actor } from '@lianluo/domain/permission';
import type { Phrase } from '@lianluo/domain/phrase/phrase';
import { stampsOf } from '@lianluo/domain/platform/stamped';

export const phraseView = ({ id, text, uses, shared, by, version, ...more }: Phrase, actor: Actor): PhraseView => ({
  id,
  text,
  uses: uses.map(({ kind, action }) => ({ ...(kind && { kind }), ...(action !== undefined && { action }) })),
  shared,
  by,
  mine: by.id === actor.id,
  ...stampsOf(more),
  version,
});
