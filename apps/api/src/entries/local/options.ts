import { BlockList, isIP } from 'node:net';
import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { demoParts, partsOf, type DemoPart } from '@lianluo/schemes/demo/parts';
import { readReceivers, type Receivers } from '../../floor/receivers';
import { LocalFault } from './fault';

/** Where the tables are: in the data folder, in DynamoDB Local with its files there, or at an endpoint that runs already. */
export type Engine = { name: 'embedded' } | { name: 'dynamodb-local' } | { name: 'dynamodb'; endpoint: string };

/** 演示数据: none, all of it (the first committees at once and the others behind), or these committees and no others, all at once. */
export type DemoWanted = 'none' | 'all' | readonly string[];

export interface LocalOptions {
  port: number;
  folder: string;
  engine: Engine;
  demo: DemoWanted;
  /** `PUBLIC_ORIGIN`: the address people type, where a proxy stands in front. */
  publicOrigin: URL | undefined;
  /** `WEBHOOK_RECEIVERS`: hosts, addresses and ranges inside the house that webhooks may reach. */
  receivers: Receivers;
  /** `TRUST_PROXY`: addresses of proxies that may say who calls. None are trusted without. */
  proxies: BlockList;
}

export function readOptions(args: readonly string[], env: NodeJS.ProcessEnv): LocalOptions {
  const { isLocalDynamo, demo } = readArguments(args);
  return {
    port: portOf(env['PORT'] || '8787'),
    folder: resolve(env['DATA_DIR'] || '.local'),
    engine: engineOf(isLocalDynamo, env['DYNAMODB_ENDPOINT'] || undefined),
    demo: demoOf(demo ?? (env['LIANLUO_DEMO'] || 'all')),
    publicOrigin: originOf(env['PUBLIC_ORIGIN'] || undefined),
    proxies: proxiesOf(env['TRUST_PROXY'] || ''),
    receivers: receiversOf(env['WEBHOOK_RECEIVERS'] || ''),
  };
}

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new LocalFault(`PORT=${text} 不是端口号。`, `PORT=${text} is not a port.`);
}

function originOf(text: string | undefined): URL | undefined {
  if (text === undefined) return undefined;
  const origin = URL.canParse(text) ? new URL(text) : undefined;
  if (origin && /^https?:$/.test(origin.protocol) && origin.pathname === '/' && !origin.search) return origin;
  throw new LocalFault(
    `PUBLIC_ORIGIN=${text} 不是网址，应形如 https://lianluo.example.gov.cn。`,
    `PUBLIC_ORIGIN=${text} is not an origin like https://lianluo.example.gov.cn.`,
  );
}

function proxiesOf(text: string): BlockList {
  const proxies = new BlockList();
  for (const each of text.split(',').map((part) => part.trim())) {
    if (each === '') continue;
    const parts = (each === 'loopback' ? loopback : [each]).map((part) => part.split('/'));
    for (const [address = '', length] of parts) {
      const version = isIP(address);
      const most = version === 6 ? 128 : 32;
      const bits = length === undefined ? most : /^\d+$/.test(length) ? Number(length) : Infinity;
      if (version === 0 || bits > most)
        throw new LocalFault(
          `TRUST_PROXY=${text} 中的 ${each} 不是地址或网段，应形如 loopback 或 10.0.0.5,10.1.0.0/16。`,
          `${each} in TRUST_PROXY is no address or range like loopback or 10.0.0.5,10.1.0.0/16.`,
        );
      proxies.addSubnet(address, bits, version === 6 ? 'ipv6' : 'ipv4');
    }
  }
  return proxies;
}

function receiversOf(text: string): Receivers {
  try {
    return readReceivers(text);
  } catch (error) {
    throw new LocalFault(
      `WEBHOOK_RECEIVERS=${text} 应为主机名、地址或网段，以逗号分隔，如 hub.office.lan,10.1.0.0/16。`,
      `WEBHOOK_RECEIVERS: ${error instanceof Error ? error.message : text}`,
    );
  }
}

const loopback = ['127.0.0.0/8', '::1/128'];

function engineOf(isLocalDynamo: boolean, endpoint: string | undefined): Engine {
  if (isLocalDynamo) return { name: 'dynamodb-local' };
  return endpoint === undefined ? { name: 'embedded' } : { name: 'dynamodb', endpoint };
}

function readArguments(args: readonly string[]): { isLocalDynamo: boolean; demo: string | undefined } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { 'dynamodb-local': { type: 'boolean' }, demo: { type: 'string' } },
    });
    return { isLocalDynamo: values['dynamodb-local'] ?? false, demo: values.demo };
  } catch {
    throw new LocalFault(
      `不认识的参数：${args.join(' ')}。`,
      `Unknown arguments: ${args.join(' ')}; only --demo and --dynamodb-local are known.`,
    );
  }
}

function demoOf(text: string): DemoWanted {
  if (text === 'none' || text === 'all') return text;
  const ids = text.split(',').map((each) => each.trim());
  const known = demoParts.flatMap(({ committees }) => committees);
  for (const id of ids)
    if (!known.includes(id))
      throw new LocalFault(
        `演示数据里没有 ${id}，可用 none、all 或以下单位（以逗号分隔）：${known.join(' ')}。`,
        `The demo world has no ${id}: none, all, or any of these with commas between.`,
      );
  return ids;
}

/** What of the demo world is loaded before the first answer, and what behind it. What is named is all there is, and there at once. */
export function demoAsked(wanted: DemoWanted): Record<'front' | 'behind', readonly DemoPart[]> {
  if (wanted === 'none') return { front: [], behind: [] };
  if (wanted === 'all') return { front: demoParts.slice(0, 1), behind: demoParts };
  return { front: partsOf(wanted), behind: [] };
}
