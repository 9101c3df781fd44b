import { createHash } from 'node:crypto';
import type { ItemFile } from '@lianluo/domain/file/file';
import type { FileFault } from '@lianluo/domain/file/file.refusals';
import { fileTypes } from '@lianluo/domain/file/file-types';
import { partsOf } from '@lianluo/domain/file/parts';
import { Refusal } from '@lianluo/domain/refusal';
import type { Dependencies } from '../../floor/context';
import type { Verdict } from '../../floor/files/judge/judge';
import { Again, commit, retrying } from '../../floor/http/commit';
import { hostOf } from './file-host';
import { fileAddress, fileRow, filesOf, readFileRow } from './file.store';
import { requireFits } from './room';
import { readOpenFile, removingOpen, savingOpen, type OpenFile, type OpenPlace } from './open-file.store';

type Judging = Pick<Dependencies, 'storage' | 'settled' | 'files' | 'now'>;
type Judge = (bytes: Uint8Array, name: string) => Promise<Verdict>;

/**
 * Judges what has arrived, and makes it a file of its item or says why not. It may be done twice at once and may end anywhere:
 * the bytes are put to what lasts before anything names them, and only who takes the announced file away has made it one.
 */
export const judgeFile = (deps: Judging, place: OpenPlace, judge: Judge): Promise<ItemFile | OpenFile | undefined> =>
  retrying(async () => {
    const open = await readOpenFile(deps.storage, place);
    if (!open) return readMade(deps, place);
    if (open.refused) return open;
    const files = await deps.files();
    const bytes = await files.read(open, partsOf(open.bytes));
    if (!bytes) {
      // A twin may have made it one and taken away what waited.
      if (await readMade(deps, place)) throw new Again();
      throw new Refusal('file.not-arrived');
    }
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const verdict = isAnnounced(open, bytes, sha256) ? await judge(bytes, open.name) : differs;
    if ('refused' in verdict) return refuse(deps, open, verdict.refused);

    const { type, name } = verdict;
    const held = await holdTo(deps, open, sha256);
    await files.keep(held, bytes, { name, type: fileTypes[type].media, sha256 });
    const made = await make(deps, held, { type, name, sha256 });
    await files.clear(held);
    return made;
  });

const differs: Verdict = { refused: 'file.differs' };

const isAnnounced = (open: OpenFile, bytes: Uint8Array, sha256: string): boolean =>
  bytes.length === open.bytes && (open.sha256 === undefined || open.sha256 === sha256);

/** Parts may be sent anew while a twin judges: what was judged first is this file, and other bytes are not, though nobody told its digest. */
async function holdTo(deps: Judging, open: OpenFile, sha256: string): Promise<OpenFile> {
  if (open.sha256 !== undefined) return open;
  const held: OpenFile = { ...open, sha256, version: open.version + 1 };
  await commit(committing(deps), [savingOpen(held, open, deps.now().toISOString())], {});
  return held;
}

async function readMade({ storage }: Judging, { committee, id }: OpenPlace): Promise<ItemFile | undefined> {
  const [row] = await storage.get([fileAddress({ committee, id })], { consistent: true });
  return row && readFileRow(row);
}

async function refuse(deps: Judging, open: OpenFile, fault: FileFault): Promise<OpenFile> {
  const updatedAt = deps.now().toISOString();
  const refused: OpenFile = { ...open, refused: fault, updatedAt, version: open.version + 1 };
  await commit(committing(deps), [savingOpen(refused, open, updatedAt)], {});
  await (await deps.files()).remove(open);
  return refused;
}

/** The file, the journal entry of what it hangs on and the end of what was announced, in one transaction. */
async function make(
  deps: Judging,
  open: OpenFile,
  judged: Pick<ItemFile, 'type' | 'name' | 'sha256'>,
): Promise<ItemFile | undefined> {
  const { id, committee, kind, item: of, on, bytes, paper, by } = open;
  const host = await hostOf(deps.storage, { committee, kind, item: of });
  if (!host?.hasPlace(on)) return giveUp(deps, open);
  // Whoever attaches another one moves the item on, so that this is judged anew.
  requireFits(await filesOf(deps.storage, committee, of), bytes);
  const at = deps.now().toISOString();
  const { id: user, name } = by;
  const file: ItemFile = {
    id,
    committee,
    kind,
    item: of,
    on,
    bytes,
    ...judged,
    paper,
    by: { id: user, name },
    at,
    version: 1,
  };
  const entering = { actor: by, instant: at, committee: { id: committee } };
  await commit(
    committing(deps),
    [
      { table: 'ledger', put: fileRow(file), if: 'absent', refusal: 'again' },
      removingOpen(open),
      ...host.noting(entering, 'attach', { note: file.name, on }),
    ],
    {},
  );
  return file;
}

/** The item went, or what the file was to hang on. */
async function giveUp(deps: Judging, open: OpenFile): Promise<undefined> {
  await commit(committing(deps), [removingOpen(open)], {});
  await (await deps.files()).remove(open);
}

const committing = ({ storage, settled, now }: Judging) => ({
  storage,
  settled,
  instant: now().toISOString(),
  idempotency: undefined,
  expected: undefined,
});
