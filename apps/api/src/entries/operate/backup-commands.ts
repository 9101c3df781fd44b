import { exportTables } from '../../features/backup/export';
import { readManifest, savedWorld, verifiedManifest } from '../../features/backup/read-export';
import { restoreCommittee } from '../../features/backup/restore-committee';
import { restoreTables } from '../../features/backup/restore';
import { stateAt } from '../../features/backup/state-at';
import { openArchive, openTarget } from './archives';
import { instant, OperatorFault, text, type Command } from './command';
import { requireNoDemo } from './no-demo';
import { openTables } from './tables';
import { withoutConsumer } from './without-consumer';

const now = () => new Date();

export const backup: Command = {
  summary: '完整导出到文件夹或 s3://桶/前缀 · a full export',
  needs: ['to'],
  takes: ['at'],
  async run({ tables, options, say }) {
    const archive = await openTarget(text(options, 'to'));
    // The copies of a point stand as they stood then, however late they are saved.
    const then = options['at'] === undefined ? now : () => instant(options, 'at');
    const { tables: saved } = await exportTables(tables.everyRow, { archive, now: then });
    for (const [table, { rows, hash }] of Object.entries(saved)) say(`${table.padEnd(12)} ${rows} 行 rows  ${hash}`);
  },
};

export const restore: Command = {
  summary: '把导出恢复到空表 · an export into empty tables',
  needs: ['from'],
  changes: true,
  opensTables: true,
  async run({ options, say }) {
    const archive = await openArchive(text(options, 'from'));
    const manifest = await verifiedManifest(archive);
    requireNoDemo(options, await savedWorld(archive, manifest));
    // Only now: nothing begins a data folder that a broken export would leave empty.
    const tables = await openTables(options, { mustExist: false });
    try {
      await withoutConsumer(options, () => restoreTables(tables, { archive, manifest }));
    } finally {
      await tables.storage.close();
    }
    for (const [table, { rows }] of Object.entries(manifest.tables)) say(`${table.padEnd(12)} ${rows} 行 rows`);
    say(`已恢复到 ${manifest.endedAt} 的导出。 Restored; the scorecards are rebuilt.`);
  },
};

export const restoreOne: Command = {
  summary: '只恢复一个政协，其他不动 · one committee, and nothing of others',
  needs: ['from', 'committee'],
  changes: true,
  async run({ tables, options, say }) {
    const archive = await openArchive(text(options, 'from'));
    const committee = text(options, 'committee');
    const { demo } = await savedWorld(archive, await readManifest(archive));
    if (demo.includes(committee)) requireNoDemo(options, { demo: [committee], real: [] });
    const { putBack, removed } = await withoutConsumer(options, () =>
      restoreCommittee(tables, { archive, committee, now }),
    );
    say(`${committee}：恢复 ${putBack} 行，移除 ${removed} 行。 ${putBack} rows put back, ${removed} removed.`);
  },
};

export const stateAtCommand: Command = {
  summary: '由基础导出和变更存档还原某一时刻 · a base export and the changes, as of an instant',
  needs: ['from', 'changes', 'at', 'to'],
  flags: ['accept-gap'],
  leavesTables: true,
  async run({ options, say }) {
    const at = instant(options, 'at');
    if (at > now()) throw new OperatorFault('--at 还没有到。', '--at is not yet.');
    const [base, changes, into] = await Promise.all([
      openArchive(text(options, 'from')),
      openArchive(text(options, 'changes')),
      openTarget(text(options, 'to')),
    ]);
    const acceptGap = options['accept-gap'] === true;
    const made = await stateAt({ base, changes, into, at: at.toISOString(), acceptGap });
    for (const [table, { rows }] of Object.entries(made.tables)) say(`${table.padEnd(12)} ${rows} 行 rows`);
    say(`截至 ${made.endedAt} 的状态。 The state as of then.`);
    say('账号不在变更流中，取自基础导出。 Accounts are in no stream: theirs are those of the base.');
  },
};
