import { exportTables } from '../../features/backup/export';
import { readManifest, savedWorld, verifiedManifest } from '../../features/backup/read-export';
import { restoreCommittee } from '../../features/backup/restore-committee';
import { restoreTables } from '../../features/backup/restore';
import { stateAt } from '../../features/backup/state-at';
import { verifySavedFiles } from '../../features/backup/bring-files';
import { openArchive, openTarget } from './archives';
import { instant, OperatorFault, text, type Command } from './command';
import { openFiles } from './files';
import { requireNoDemo } from './no-demo';
import { isDeployed, openTables } from './tables';
import { brought, saved } from './told-files';
import { withoutConsumer } from './without-consumer';

const now = () => new Date();

export const backup: Command = {
  summary: '完整导出（含附件）到文件夹或 s3://桶/前缀 · a full export, files included',
  needs: ['to'],
  takes: ['at'],
  async run({ tables, options, say }) {
    const archive = await openTarget(text(options, 'to'));
    // The copies of a point stand as they stood then, however late they are saved.
    const then = options['at'] === undefined ? now : () => instant(options, 'at');
    const manifest = await exportTables(tables.everyRow, { archive, now: then, files: await openFiles(options) });
    for (const [table, { rows, hash }] of Object.entries(manifest.tables))
      say(`${table.padEnd(12)} ${rows} 行 rows  ${hash}`);
    for (const line of saved(manifest)) say(line);
  },
};

export const restore: Command = {
  summary: '把导出恢复到空表 · an export into empty tables',
  needs: ['from'],
  flags: ['accept-missing'],
  changes: true,
  opensTables: true,
  async run({ options, say }) {
    const archive = await openArchive(text(options, 'from'));
    const manifest = await verifiedManifest(archive);
    requireNoDemo(options, await savedWorld(archive, manifest));
    if (options['accept-missing'] !== true) await verifySavedFiles(archive, manifest);
    // Only now: nothing begins a data folder that a broken export would leave empty.
    const tables = await openTables(options, { mustExist: false });
    try {
      const files = await openFiles(options);
      const restored = await withoutConsumer(options, () => restoreTables(tables, { archive, manifest, files }));
      for (const line of brought(restored.brought)) say(line);
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
  flags: ['accept-missing'],
  changes: true,
  async run({ tables, options, say }) {
    const archive = await openArchive(text(options, 'from'));
    const committee = text(options, 'committee');
    const manifest = await readManifest(archive);
    const { demo } = await savedWorld(archive, manifest);
    if (demo.includes(committee)) requireNoDemo(options, { demo: [committee], real: [] });
    if (options['accept-missing'] !== true) await verifySavedFiles(archive, manifest, committee);
    const files = await openFiles(options);
    const { putBack, removed, ...done } = await withoutConsumer(options, () =>
      restoreCommittee(tables, { archive, committee, files, now }),
    );
    for (const line of brought(done.brought)) say(line);
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
    const files = isDeployed(options) ? await openFiles(options) : undefined;
    const made = await stateAt({ base, changes, into, files, at: at.toISOString(), acceptGap });
    for (const [table, { rows }] of Object.entries(made.tables)) say(`${table.padEnd(12)} ${rows} 行 rows`);
    say(`截至 ${made.endedAt} 的状态。 The state as of then.`);
    for (const line of saved(made)) say(line);
    say('账号不在变更流中，取自基础导出。 Accounts are in no stream: theirs are those of the base.');
  },
};
