import type { Scope } from '../../floor/context';
import type { CommandWrite } from '../../floor/http/commit';
import type { FoundItem } from '../work/find-item';
import { saving } from '../work/ledger.store';

/** What happened to a letter, in the timeline of its item, of which nothing else changes. */
export function notedOn(
  scope: Scope,
  { item, textVersion }: FoundItem,
  action: 'send-letter' | 'return-letter' | 'void-letter',
  note: string,
): CommandWrite[] {
  const next = { ...item, updatedAt: scope.instant, version: item.version + 1 };
  // Who changed the item meanwhile is in nobody's way.
  return saving(scope, item, next, action, { textVersion, note }).map((write) => ({ ...write, refusal: 'again' }));
}
