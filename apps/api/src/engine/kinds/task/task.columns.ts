import type { Assignee, AssigneeKind, Task } from '@lianluo/domain/task/task';
import { taskKind } from '@lianluo/domain/task/task.kind';
import type { Columns } from '../../work/column-codec';
import { plainColumns } from '../../work/plain-columns';
import { shortNames } from '../../work/short-names';

const plain = plainColumns(taskKind as unknown as Parameters<typeof plainColumns>[0]);
const at = shortNames(Object.keys(taskKind.fields)).get('assignee') ?? 'assignee';

/** 任务 as the plain columns have it, but for its 承办方, which most often is the unit whose task it is: a list of fifty stays small. */
export const taskColumns: Columns<Task> = {
  write(item) {
    const columns = plain.write(item);
    const { assignee, unit }: Partial<Task> = item;
    return assignee ? { ...columns, x: { ...columns.x, [at]: written(assignee, unit) } } : columns;
  },
  read(row) {
    const kept = (row['x'] as Readonly<Record<string, unknown>> | undefined)?.[at];
    const read = plain.read(row);
    return typeof kept === 'string' ? { ...read, assignee: readOf(kept, row['u'] as string | undefined) } : read;
  },
};

/** The mark of a sort, by which a row begins. */
const marks: Readonly<Record<AssigneeKind, string>> = {
  member: 'm',
  unit: 'u',
  'special-committee': 's',
  department: 'd',
  committee: 'c',
};
const marked = new Map(Object.entries(marks).map(([kind, mark]) => [mark, kind as AssigneeKind]));
const same = '=';

/** `uid|name`, with a sign for the id that the row has already; nothing before the bar where it stands in no register. */
const written = ({ kind, id = '', name }: Assignee, unit: string | undefined): string =>
  `${marks[kind]}${id !== '' && id === unit ? same : id}|${name}`;

function readOf(kept: string, unit: string | undefined): Assignee {
  const bar = kept.indexOf('|');
  const id = kept.slice(1, bar);
  return {
    kind: marked.get(kept.slice(0, 1)) ?? 'department',
    ...(id !== '' && { id: id === same ? (unit ?? id) : id }),
    name: kept.slice(bar + 1),
  };
}
