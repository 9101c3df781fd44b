import type { itemFiles } from '@lianluo/contract/file';
import type { ItemFile } from '@lianluo/domain/file/file';
import type { FileKind } from '@lianluo/domain/file/file-kinds';
import type { FileOn } from '@lianluo/domain/file/file-places';
import { partsOf } from '@lianluo/domain/file/parts';
import { mostEntries } from '@lianluo/domain/text/limits';
import type { AnswerFor, Call, Scope } from '../../floor/context';
import { partSeconds } from '../../floor/files/files';
import { commit } from '../../floor/http/commit';
import { TryLater } from '../../floor/http/problem';
import { filesOf } from './file.store';
import { openFilesOf, savingOpen, type OpenFile } from './open-file.store';
import { requireFits } from './room';

type Endpoint = ReturnType<typeof itemFiles>['add'];

/** A call that tells of a file, whatever it is to hang on. */
type Announcing = Scope & Pick<Call<Endpoint>, 'body'>;

/** On what a call's files hang. */
interface Hung {
  kind: FileKind;
  item: { id: string };
  on: FileOn;
}

const retryAfterSeconds = 60;

/** 附上附件: announces a file. Who asks for the same again, after a line was cut, is told which parts are still missing. */
export async function addFile(call: Announcing, found: Hung): Promise<AnswerFor<Endpoint>> {
  const { storage, actor, committee, instant } = call;
  const { name, bytes, sha256, paper } = call.body;
  const { kind, item, on } = found;
  const [ready, open] = await Promise.all([
    filesOf(storage, committee.id, item.id),
    openFilesOf(storage, committee.id, actor.id),
  ]);
  const isSame = (each: OpenFile) =>
    !each.refused && each.kind === kind && each.item === item.id && each.on === on && isAnnounced(each, call.body);
  const before = open.find(isSame);
  if (!before)
    requireRoom(
      ready,
      open.filter((each) => !each.refused),
      { kind, item: item.id, bytes },
    );

  const { id: by, name: byName, role } = actor;
  const file: OpenFile = {
    ...(before ?? {
      id: `${item.id}-${call.newId()}`,
      committee: committee.id,
      kind,
      item: item.id,
      on,
      name,
      bytes,
      sha256,
    }),
    paper: paper ?? before?.paper,
    by: { id: by, name: byName, role },
    at: before?.at ?? instant,
    ...(before && { updatedAt: instant }),
    version: (before?.version ?? 0) + 1,
  };
  const parts = await partsOfFile(call, file);
  const [first] = parts;
  return commit(call, [savingOpen(file, before, instant)], {
    body: {
      id: file.id,
      // What is announced has a byte, and so a part.
      upload: { method: 'PUT', url: first?.url ?? '', headers: first?.headers ?? {} },
      parts,
      expiresAt: new Date(Date.parse(instant) + partSeconds * 1000).toISOString(),
    },
    headers: { location: `/api/v1/committees/${committee.id}/files/${file.id}` },
  });
}

const isAnnounced = (file: OpenFile, said: { name: string; bytes: number; sha256?: string | undefined }): boolean =>
  file.name === said.name && file.bytes === said.bytes && file.sha256 === said.sha256;

/** What is on its way has its place already. */
function requireRoom(
  ready: readonly ItemFile[],
  open: readonly OpenFile[],
  { kind, item, bytes }: Pick<OpenFile, 'kind' | 'item' | 'bytes'>,
): void {
  if (open.length >= mostEntries.filesOnTheirWay) throw new TryLater('file.too-many-open', retryAfterSeconds);
  const there = [...ready, ...open.filter((each) => each.kind === kind && each.item === item)];
  requireFits(there, bytes);
}

async function partsOfFile(call: Scope, { committee, id, bytes, sha256 }: OpenFile) {
  const files = await call.files();
  const place = { committee, id };
  const parts = partsOf(bytes);
  const [addresses, received] = await Promise.all([files.address(place, parts, sha256), files.received(place, parts)]);
  return addresses.map((part) => ({ ...part, received: received.includes(part.number) }));
}
