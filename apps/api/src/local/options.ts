import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { LocalFault } from './fault';

/** Where the tables are: in the data folder, in DynamoDB Local with its files there, or at an endpoint that runs already. */
export type Engine = { name: 'embedded' } | { name: 'dynamodb-local' } | { name: 'dynamodb'; endpoint: string };

export interface LocalOptions {
  port: number;
  folder: string;
  engine: Engine;
  demo: boolean;
}

export function readOptions(args: readonly string[], env: NodeJS.ProcessEnv): LocalOptions {
  return {
    port: portOf(env['PORT'] || '8787'),
    folder: resolve(env['DATA_DIR'] || '.local'),
    engine: engineOf(args, env['DYNAMODB_ENDPOINT'] || undefined),
    demo: env['LIANLUO_DEMO'] !== 'none',
  };
}

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new LocalFault(`PORT=${text} 不是端口号。`, `PORT=${text} is not a port.`);
}

function engineOf(args: readonly string[], endpoint: string | undefined): Engine {
  if (wantsDynamoDbLocal(args)) return { name: 'dynamodb-local' };
  return endpoint === undefined ? { name: 'embedded' } : { name: 'dynamodb', endpoint };
}

function wantsDynamoDbLocal(args: readonly string[]): boolean {
  try {
    return (
      parseArgs({ args: [...args], options: { 'dynamodb-local': { type: 'boolean' } } }).values['dynamodb-local'] ??
      false
    );
  } catch {
    throw new LocalFault(
      `不认识的参数：${args.join(' ')}。`,
      `Unknown arguments: ${args.join(' ')}; only --dynamodb-local is known.`,
    );
  }
}
