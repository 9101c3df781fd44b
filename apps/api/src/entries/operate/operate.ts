import type { CommandName } from '@lianluo/tables/operator-rights';
import { parseArgs } from 'node:util';
import { requireWhole } from '../../floor/storage/restore-mark';
import { OperatorFault, type Command, type Options } from './command';
import { commands } from './commands';
import { noTables, openTables } from './tables';

/** 运维: does the command that the arguments name. Whether they named one. */
export async function operate([name = '', ...args]: readonly string[], say: (line: string) => void): Promise<boolean> {
  const command = Object.hasOwn(commands, name) ? commands[name as CommandName] : undefined;
  if (!command) {
    help(say);
    return name === '' || name === 'help';
  }
  const options = read(args, command);
  requireMeant(options);
  const missing = command.needs.filter((need) => options[need] === undefined);
  if (missing.length > 0)
    throw new OperatorFault(`缺少 ${missing.map((each) => `--${each}`).join('、')}。`, `${name} needs them.`);
  if (command.changes && options['yes'] !== true)
    throw new OperatorFault(`${name} 会改动数据，确认后请加 --yes。`, 'It changes what lasts: say --yes.');

  const tables = command.leavesTables || command.opensTables ? await noTables() : await openTables(options);
  try {
    await requireWhole(tables.storage);
    await command.run({ tables, options, say });
  } finally {
    await tables.storage.close();
  }
  return true;
}

function read(args: readonly string[], { needs, takes = [], flags = [] }: Command): Options {
  const names = [...needs, ...takes, 'stage', 'endpoint'];
  try {
    return parseArgs({
      args: [...args],
      options: {
        ...Object.fromEntries(names.map((each) => [each, { type: 'string' as const }])),
        ...Object.fromEntries([...flags, 'yes'].map((each) => [each, { type: 'boolean' as const }])),
      },
    }).values;
  } catch (error) {
    throw new OperatorFault('参数不对。', error instanceof Error ? error.message : '');
  }
}

/** Options that hold an address of the web. */
const addresses = ['endpoint', 'site'];

/** A variable of the shell that is not set leaves an empty value, which would mean this folder, or every committee. */
function requireMeant(options: Options): void {
  for (const [name, value] of Object.entries(options)) {
    if (value === '')
      throw new OperatorFault(`--${name} 是空的，什么都没有做。`, `--${name} is empty: nothing was done.`);
    if (addresses.includes(name) && !/^https?:\/\/[^/]/.test(String(value)))
      throw new OperatorFault(
        `--${name} 须以 http:// 或 https:// 开头，什么都没有做。`,
        `--${name} is no address of the web: nothing was done.`,
      );
  }
}

function help(say: (line: string) => void): void {
  say('用法 Usage: npm run operate -- <命令 command> [--stage prod | --endpoint http://… ] [--yes] …');
  say('不写 --stage 时操作本机数据文件夹（DATA_DIR，默认 .local）。Without --stage: the data folder of this machine.');
  for (const [name, { summary, needs, takes = [], flags = [] }] of Object.entries(commands))
    say(
      `  ${name.padEnd(20)} ${summary}\n${' '.repeat(23)}${[...needs.map((each) => `--${each}`), ...[...takes, ...flags].map((each) => `[--${each}]`)].join(' ')}`,
    );
}
