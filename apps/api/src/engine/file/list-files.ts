import type { itemFiles } from '@lianluo/contract/file';
import { seesFilesOn, type FileOn } from '@lianluo/domain/file/file-places';
import { kinds } from '@lianluo/domain/work/kinds';
import type { AnswerFor, Scope } from '../../floor/context';
import { filesOf } from './file.store';
import { fileView } from './file.view';
import type { FoundHung } from './hung.routes';
import { openFilesOf } from './open-file.store';

type Endpoint = ReturnType<typeof itemFiles>['list'];

/** What hangs on an item, on whatever of it this caller is shown, or on one record; and what they have on its way there. */
export async function listFiles(call: Scope, { kind, item, on }: FoundHung): Promise<AnswerFor<Endpoint>> {
  const { storage, actor, committee } = call;
  const [ready, open] = await Promise.all([
    filesOf(storage, committee.id, item.id),
    openFilesOf(storage, committee.id, actor.id),
  ]);
  const isAsked = (each: { on: FileOn }) => on === 'item' || each.on === on;
  const shown = ready.filter((each) => isAsked(each) && seesFilesOn(kinds[kind], item, each.on, actor));
  const own = open.filter((each) => each.kind === kind && each.item === item.id && isAsked(each));
  const items = await Promise.all([...shown, ...own].map((each) => fileView(call, each)));
  return { body: { items } };
}
