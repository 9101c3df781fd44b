import type { Scope } from '../context';

/** One kind of sheet work: a task is a value with a name, so that a thread finds the same one. */
export interface SheetTask<Input, Result> {
  name: string;
  /** What comes in and goes out is plain data; the scope is the caller's, with its tables. */
  run: (scope: Scope, input: Input) => Promise<Result>;
}

/** 表格处理: reading, judging and writing of sheets and documents, which may take seconds and must stop nobody else. */
export interface SheetWork {
  run<Input, Result>(task: SheetTask<Input, Result>, scope: Scope, input: Input): Promise<Result>;
}

/** Where it stands: a function on AWS answers one request at a time, and so does most of a test. */
export const inPlace: SheetWork = { run: (task, scope, input) => task.run(scope, input) };
