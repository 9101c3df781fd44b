import { expect, test } from 'vitest';
import {
  importJobs,
  importRefusal,
  importStatuses,
  importStatusLabels,
  importSteps,
  isRunning,
  type ImportStatus,
  type ImportStepName,
} from './batch';

// Written out in the table.
const steps = Object.entries(importSteps) as [ImportStepName, (typeof importSteps)[ImportStepName]][];

/** Where one step or one job leads from a state. */
const next = (status: ImportStatus): ImportStatus[] =>
  isRunning(status)
    ? [...importJobs[status]]
    : steps.flatMap(([name, { to }]) => (importRefusal({ status, wasCommitted: false }, name) ? [] : [to]));

test('every state is on the way of a batch, and only an undone one leads nowhere', () => {
  const reached = new Set<ImportStatus>(['parsing']);
  for (const status of reached) for (const each of next(status)) reached.add(each);

  expect([...reached].sort()).toEqual([...importStatuses].sort());
  expect(importStatuses.filter((status) => next(status).length === 0)).toEqual(['undone']);
});

test('nobody steps in while a job runs, and every step hands the batch to one', () => {
  for (const [name, { to }] of steps) {
    expect([name, isRunning(to)]).toEqual([name, true]);
    for (const status of importStatuses.filter(isRunning))
      expect(importRefusal({ status, wasCommitted: false }, name)).toBe('import.not-now');
  }
});

test('a file that failed at reading is read otherwise; one that failed at writing is not', () => {
  expect(importRefusal({ status: 'failed', wasCommitted: false }, 'read')).toBeUndefined();
  for (const [name] of steps) expect(importRefusal({ status: 'failed', wasCommitted: true }, name)).toBeDefined();
});

test('what is written can be taken back however often somebody asked, and is called so', () => {
  expect(importRefusal({ status: 'committed', wasCommitted: true }, 'undo')).toBeUndefined();
  expect(importStatusLabels.committed).toBe('已导入');
});
