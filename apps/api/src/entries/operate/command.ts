import type { OperatorTables } from '../../floor/storage/operator-tables';

/** What a command is given: the tables, its options, and where it may write to. */
export interface Running {
  /** Opened, unless the command leaves them alone. */
  tables: OperatorTables;
  options: Options;
  say: (line: string) => void;
}

export type Options = Readonly<Record<string, string | boolean | undefined>>;

export interface Command {
  /** In Chinese and English, for the help. */
  summary: string;
  /** Those it cannot do without. */
  needs: readonly string[];
  /** Those it may have beside. */
  takes?: readonly string[];
  /** Those that are said or not, and have no value. */
  flags?: readonly string[];
  /** It works on files or on a service alone, and the tables may be in use by others. */
  leavesTables?: true;
  /** It opens the tables by itself, late: they may not be there yet, or hold half of a restore. */
  opensTables?: true;
  /** It changes what lasts, so it wants `--yes`. */
  changes?: true;
  run: (running: Running) => Promise<void>;
}

/** A command that cannot go on, in a sentence for the person at the keyboard. */
export class OperatorFault extends Error {
  override readonly name = 'OperatorFault';

  constructor(zh: string, en: string) {
    super(`${zh} ${en}`);
  }
}

export const text = (options: Options, name: string): string => String(options[name] ?? '');

/** An option that names an instant, as `2026-11-26T10:00:00+08:00`. */
export function instant(options: Options, name: string): Date {
  const at = new Date(text(options, name));
  if (!Number.isNaN(at.getTime())) return at;
  throw new OperatorFault(`--${name} 须是时刻，如 2026-11-26T10:00:00+08:00。`, `--${name} is no instant.`);
}
