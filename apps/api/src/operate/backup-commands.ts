import { exportTables } from '../backup/export';
import { BrokenExport } from '../backup/read-export';
import { LoginTaken, NotInExport, restoreCommittee } from '../backup/restore-committee';
import { restoreTables, TablesNotEmpty } from '../backup/restore';
import { stateAt } from '../backup/state-at';
import { openArchive } from './archives';
import { OperatorFault, text, type Command } from './command';

const now = () => new Date();

export const backup: Command = {
  summary: '完整导出到文件夹或 s3://桶/前缀 · a full export',
  needs: ['to'],
  async run({ tables, options, say }) {
    const archive = await openArchive(text(options, 'to'));
    const { tables: saved } = await exportTables(tables.everyRow, { archive, now });
    for (const [table, { rows, hash }] of Object.entries(saved)) say(`${table.padEnd(12)} ${rows} 行 rows  ${hash}`);
  },
};

export const restore: Command = {
  summary: '把导出恢复到空表 · an export into empty tables',
  needs: ['from'],
  changes: true,
  async run({ tables, options, say }) {
    const archive = await openArchive(text(options, 'from'));
    const { endedAt, tables: saved } = await explaining(restoreTables(tables, { archive }));
    for (const [table, { rows }] of Object.entries(saved)) say(`${table.padEnd(12)} ${rows} 行 rows`);
    say(`已恢复到 ${endedAt} 的导出。 Restored; the scorecards are rebuilt.`);
  },
};

export const restoreOne: Command = {
  summary: '只恢复一个政协，其他不动 · one committee, and nothing of others',
  needs: ['from', 'committee'],
  changes: true,
  async run({ tables, options, say }) {
    const archive = await openArchive(text(options, 'from'));
    const committee = text(options, 'committee');
    const { putBack, removed } = await explaining(restoreCommittee(tables, { archive, committee, now }));
    say(`${committee}：恢复 ${putBack} 行，移除 ${removed} 行。 ${putBack} rows put back, ${removed} removed.`);
  },
};

export const stateAtCommand: Command = {
  summary: '由基础导出和变更存档还原某一时刻 · a base export and the changes, as of an instant',
  needs: ['from', 'changes', 'at', 'to'],
  leavesTables: true,
  async run({ options, say }) {
    const at = new Date(text(options, 'at'));
    if (Number.isNaN(at.getTime()))
      throw new OperatorFault('--at 须是时刻，如 2026-11-26T10:00:00+08:00。', '--at is no instant.');
    const [base, changes, into] = await Promise.all(
      ['from', 'changes', 'to'].map((name) => openArchive(text(options, name))),
    );
    if (!base || !changes || !into) return;
    const made = await explaining(stateAt({ base, changes, into, at: at.toISOString() }));
    for (const [table, { rows }] of Object.entries(made.tables)) say(`${table.padEnd(12)} ${rows} 行 rows`);
    say('账号不在变更流中，取自基础导出。 Accounts are in no stream: theirs are those of the base.');
  },
};

async function explaining<Result>(work: Promise<Result>): Promise<Result> {
  return work.catch((error: unknown) => {
    if (error instanceof BrokenExport) throw new OperatorFault('导出不完整或被改动，没有写入任何数据。', error.message);
    if (error instanceof NotInExport)
      throw new OperatorFault(
        '这份导出里没有这个政协，没有写入任何数据；请检查标识，或换一份更晚的导出。',
        error.message,
      );
    if (error instanceof LoginTaken)
      throw new OperatorFault('有用户名已被其他政协使用，没有写入任何数据；请先让对方改名。', error.message);
    if (error instanceof TablesNotEmpty)
      throw new OperatorFault(`表 ${error.table} 不是空的，没有写入任何数据；请恢复到新的空表。`, error.message);
    throw error;
  });
}
