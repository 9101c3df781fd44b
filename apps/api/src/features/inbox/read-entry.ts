import type { readEntry as endpoint } from '@lianluo/contract/inbox';
import { readEntryId, type EntryName } from '@lianluo/domain/inbox/box';
import { digestDay } from '@lianluo/domain/inbox/digest';
import { asRead } from '@lianluo/domain/inbox/entry';
import { Refusal } from '@lianluo/domain/refusal';
import { isKind } from '@lianluo/domain/work/kinds';
import { isMine } from '@lianluo/domain/work/turn';
import { kindOfItem } from '@lianluo/domain/work/kinds';
import type { AnswerFor, Call, Scope } from '../../floor/context';
import { commit, type CommandWrite } from '../../floor/http/commit';
import type { Row } from '../../floor/storage/table';
import {
  digestAddress,
  entryAddress,
  entryRow,
  readEntryRow,
  seenAddress,
  seenRow,
} from '../../engine/inbox/inbox.store';
import { isTurnToTidy, tidy } from '../../engine/inbox/enter';
import { headOf } from '../../engine/inbox/turns';
import { isVisible } from '../../engine/work/find-item';
import { readHead } from '../../engine/work/head-row';
import { whoseIs } from './settings';

/** An entry with the row that knows whether it was read; there is none yet of what waits or of a digest that nobody has read. */
interface Found {
  name: EntryName;
  row: Row | undefined;
}

/** Finds an entry of the caller's own; nobody finds another's. A key is told of its maker's that no key may touch it. */
export async function findEntry(asking: Scope, id: string): Promise<Found> {
  const { actor, key } = asking;
  const scope = key ? { ...asking, actor: { ...actor, id: key.maker } } : asking;
  const name = readEntryId(id);
  const found = name && (await (name.box === 'todo' ? findTurn(scope, name) : findKept(scope, name)));
  if (!found) throw new Refusal('not-found');
  return found;
}

async function findTurn(scope: Scope, name: EntryName): Promise<Found | undefined> {
  if (!isKind(name.kind)) return undefined;
  const [head, row] = await scope.storage.get([headOf(scope)(name), seenAddress(whoseIs(scope), name.item)]);
  const item = head && readHead(head);
  return item && isVisible(scope, item) && isMine(kindOfItem(item), item, scope.actor) ? { name, row } : undefined;
}

async function findKept(scope: Scope, name: EntryName): Promise<Found | undefined> {
  const { box, kind, item } = name;
  const whose = whoseIs(scope);
  if (box === 'todo') return undefined;
  if (kind === 'digest') {
    if (box !== 'to-read' || item !== digestDay(scope.calendar, scope.now())) return undefined;
    const [row] = await scope.storage.get([digestAddress(whose)], { consistent: true });
    return { name, row };
  }
  await scope.sequenced();
  const [row] = await scope.storage.get([entryAddress(whose, box, item)], { consistent: true });
  return row && readEntryRow(row).kind === kind ? { name, row } : undefined;
}

/** 标为已阅. What was read already stays so. */
export async function readEntry(call: Call<typeof endpoint>, found: Found): Promise<AnswerFor<typeof endpoint>> {
  const answer = await commit<undefined>(call, writesOf(call, found), {});
  const { box, item } = found.name;
  if (box === 'todo' && !found.row && isTurnToTidy(item)) await tidy(call.storage, whoseIs(call), 'seen', call.now());
  return answer;
}

function writesOf(call: Scope, { name: { box, kind, item }, row }: Found): CommandWrite[] {
  const whose = whoseIs(call);
  const version = (row?.version ?? 0) + 1;
  const unlessMoved = { if: row ? { version: row.version } : ('absent' as const), refusal: 'again' as const };
  if (box === 'todo') return [{ table: 'platforms', put: seenRow(whose, item, call.instant, version), ...unlessMoved }];
  if (kind === 'digest')
    return [{ table: 'platforms', put: { ...digestAddress(whose).key, version, on: item }, ...unlessMoved }];
  const entry = row && readEntryRow(row);
  if (!entry || entry.read) return [];
  return [{ table: 'platforms', put: entryRow(whose, box, asRead(entry), version), ...unlessMoved }];
}
