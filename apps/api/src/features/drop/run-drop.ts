import type { Drop, DropFile, DropRun } from '@lianluo/domain/drop/drop';
import { eventTypes } from '@lianluo/domain/event/event-types';
import { Refusal } from '@lianluo/domain/refusal';
import { readFeed, watermarkOf } from '../../engine/event/event.store';
import type { Dependencies, Scope } from '../../floor/context';
import type { Route } from '../../floor/http/mount';
import type { DropJob } from '../../floor/job';
import { accessEntry } from '../../floor/journal/journal';
import { WriteConflict } from '../../floor/storage/table';
import { dropRow, readDrop, runRow } from './drop.store';
import { keepLines } from './keep-lines';
import { linesOf } from './lines';
import { mayOrder } from './may-order';
import { orderScope } from './order-scope';
import { columnsIn, wholeList } from './whole-list';

/** The list of a collection as the API answers it. */
export type ListRoute = (collection: string) => Promise<Route>;

/** A change is told of by the stream and stamped by whoever wrote it, a little apart. */
const overlapMs = 10 * 60_000;

/**
 * Writes the files of a standing order. The watermark is taken before anything is read: what happens meanwhile is told by the events
 * behind it, and may be in the files already. A run that is cut short leaves nothing that is found, and may be done again.
 */
export async function runDrop(deps: Dependencies, job: DropJob, listRoute: ListRoute): Promise<void> {
  const drop = await readDrop(deps.storage, job.committee, job.id);
  if (!drop || drop.stopped) return;
  const scope = await orderScope(deps, drop);
  if (!scope || !mayOrder(scope, drop.kinds)) return save(deps, { ...drop, stopped: 'drop.key-over' });

  const watermark = await watermarkOf(deps, drop.committee);
  const gone = drop.mode === 'incremental' && drop.last ? await goneSince(scope, drop, drop.last.watermark) : undefined;
  const since = gone && drop.last && new Date(Date.parse(drop.last.at) - overlapMs).toISOString();
  const files: DropFile[] = [];
  for (const kind of drop.kinds) {
    const route = await listRoute(kind);
    const lines = linesOf(drop.format, columnsIn(route));
    files.push(...(await keepLines(scope, { kind, extension: drop.format }, lines, wholeList(scope, route, since))));
  }
  if (gone)
    files.push(
      ...(await keepLines(
        scope,
        { kind: 'gone', extension: drop.format },
        linesOf(drop.format, ['kind', 'id', 'version', 'type', 'at']),
        pagesOf(gone),
      )),
    );
  const run: DropRun = {
    id: deps.newId(),
    mode: gone ? 'incremental' : 'full',
    at: scope.instant,
    watermark,
    ...(gone && drop.last && { after: drop.last.watermark }),
    files,
  };
  await save(deps, { ...drop, last: { id: run.id, on: scope.today, at: run.at, watermark } }, { scope, run });
}

/** What is not there any more for whoever ordered; nothing where that cannot be told, and everything is written instead. */
async function goneSince(scope: Scope, { committee, kinds }: Drop, after: string): Promise<object[] | undefined> {
  const gone = new Map<string, object>();
  let place = after;
  try {
    for (;;) {
      const { events, next } = await readFeed(scope, committee, { after: place, limit: 500 });
      if (events.length === 0) return [...gone.values()];
      for (const { type, at, committee: of, subject } of events) {
        if (of !== committee || !kinds.some((kind) => kind === subject.kind)) continue;
        const name = `${subject.kind} ${subject.id}`;
        if (goneTypes.has(type)) gone.set(name, { ...subject, type, at });
        else gone.delete(name);
      }
      place = next;
    }
  } catch (error) {
    if (error instanceof Refusal && error.code === 'events.expired') return undefined;
    throw error;
  }
}

const goneTypes = new Set(eventTypes.filter(({ isGone }) => isGone).map(({ type }) => type));

async function* pagesOf(items: readonly object[]): AsyncGenerator<readonly object[]> {
  yield items;
}

/** The order as it stands by now, with what was written for it and who was shown what. Where somebody was faster, theirs counts. */
async function save(deps: Dependencies, drop: Drop, done?: { scope: Scope; run: DropRun }): Promise<void> {
  const next: Drop = { ...drop, version: drop.version + 1 };
  const written = done && {
    drop: drop.id,
    run: done.run.id,
    rows: done.run.files.reduce((sum, { count }) => sum + count, 0),
    personal: [...(done.scope.key?.shown ?? [])],
  };
  try {
    await deps.storage.write([
      { table: 'platforms', put: dropRow(next), if: { version: drop.version } },
      ...(done && written
        ? [
            { table: 'ephemeral', put: runRow(drop, done.run, deps.now()) } as const,
            withoutRefusal(accessEntry(done.scope, 'drop.run', written)),
          ]
        : []),
    ]);
  } catch (error) {
    if (!(error instanceof WriteConflict)) throw error;
  }
}

const withoutRefusal = ({ refusal: _refusal, ...write }: ReturnType<typeof accessEntry>) => write;
