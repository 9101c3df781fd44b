import { physicalName } from '@lianluo/tables/tables';
import { savedTables } from '../../features/backup/format';
import { pointInTime, type PointInTime } from '../../floor/storage/point-in-time';
import { OperatorFault, instant, type Command, type Options } from './command';
import { locationOf } from './tables';

/**
 * 恢复到某一时刻: copies of the tables that last, beside the stage's own, as they stood at an instant. What reads them names the
 * stage and the same instant.
 */
export const restorePoint: Command = {
  summary: '按时间点恢复出一套旁表，原表不动 · copies of the tables as they stood at an instant',
  needs: ['stage', 'at'],
  leavesTables: true,
  changes: true,
  run: ({ options, say }) =>
    withCopies(options, async (service, copies) => {
      const at = instant(options, 'at');
      for (const { table } of copies) await requireRestorable(service, table, at);
      for (const { table, copy } of copies) await service.begin(table, copy, at);
      say(
        '正在恢复，通常要二十分钟以上；中断后再执行会接着等。 Restoring takes twenty minutes and more; done again it goes on.',
      );
      for (const { copy } of copies) {
        await service.ready(copy);
        say(`  ${copy} ✓`);
      }
    }),
};

/** 删除旁表. They cost as much as the tables themselves, and nothing else is ever called like them. */
export const dropPoint: Command = {
  summary: '删除按时间点恢复出的旁表 · drops the copies of an instant',
  needs: ['stage', 'at'],
  leavesTables: true,
  changes: true,
  run: ({ options, say }) =>
    withCopies(options, async (service, copies) => {
      for (const { copy } of copies) {
        await service.drop(copy);
        say(`  ${copy} ✓`);
      }
    }),
};

async function withCopies(
  options: Options,
  work: (service: PointInTime, copies: readonly { table: string; copy: string }[]) => Promise<void>,
): Promise<void> {
  const beside = locationOf(options);
  const own = locationOf({ ...options, at: undefined });
  const service = pointInTime(own);
  try {
    await work(
      service,
      savedTables.map((name) => ({
        table: physicalName(own.prefix, name),
        copy: physicalName(beside.prefix, name),
      })),
    );
  } finally {
    service.close();
  }
}

async function requireRestorable(service: PointInTime, table: string, at: Date): Promise<void> {
  const restorable = await service.restorable(table);
  if (!restorable)
    throw new OperatorFault(`${table} 没有开启按时间点恢复。`, 'Point-in-time recovery is not switched on for it.');
  const { earliest, latest } = restorable;
  if (at < earliest || at > latest)
    throw new OperatorFault(
      `${table} 只能恢复到 ${earliest.toISOString()} 至 ${latest.toISOString()} 之间。`,
      'The instant is outside of what can be restored.',
    );
}
