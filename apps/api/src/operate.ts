import { parseArgs } from 'node:util';
import { explained } from './local/fault';
import { OperatorFault, type Options } from './operate/command';
import { commands } from './operate/commands';
import { serviceFault } from './operate/service-faults';
import { noTables, openTables } from './operate/tables';

const say = (line: string) => void process.stdout.write(`${line}\n`);
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';

try {
  await operate(process.argv.slice(2).filter((each) => each !== '--'));
} catch (error) {
  const isKnown = error instanceof OperatorFault;
  console.error(isKnown ? error.message : (explained(error) ?? serviceFault(error) ?? error));
  process.exitCode = 1;
}

async function operate([name = '', ...args]: readonly string[]): Promise<void> {
  const command = commands[name];
  if (!command) {
    help();
    if (name !== '' && name !== 'help') process.exitCode = 1;
    return;
  }
  const options = read(args, [...command.needs, ...(command.takes ?? [])]);
  const missing = command.needs.filter((need) => options[need] === undefined);
  if (missing.length > 0)
    throw new OperatorFault(`缺少 ${missing.map((each) => `--${each}`).join('、')}。`, `${name} needs them.`);
  if (command.changes && options['yes'] !== true)
    throw new OperatorFault(`${name} 会改动数据，确认后请加 --yes。`, 'It changes what lasts: say --yes.');

  const tables = command.leavesTables ? await noTables() : await openTables(options);
  try {
    await command.run({ tables, options, say });
  } finally {
    await tables.storage.close();
  }
}

function read(args: readonly string[], own: readonly string[]): Options {
  const names = [...own, 'stage', 'endpoint'];
  try {
    return parseArgs({
      args: [...args],
      options: {
        ...Object.fromEntries(names.map((each) => [each, { type: 'string' as const }])),
        yes: { type: 'boolean' as const },
      },
    }).values;
  } catch (error) {
    throw new OperatorFault('参数不对。', error instanceof Error ? error.message : '');
  }
}

function help(): void {
  say('用法 Usage: npm run operate -- <命令 command> [--stage prod | --endpoint http://… ] [--yes] …');
  say('不写 --stage 时操作本机数据文件夹（DATA_DIR，默认 .local）。Without --stage: the data folder of this machine.');
  for (const [name, { summary, needs, takes = [] }] of Object.entries(commands))
    say(
      `  ${name.padEnd(20)} ${summary}\n${' '.repeat(23)}${[...needs.map((each) => `--${each}`), ...takes.map((each) => `[--${each}]`)].join(' ')}`,
    );
}
