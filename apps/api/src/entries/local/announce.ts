import { roleLabels } from '@lianluo/domain/permission';
import { demoAccounts } from '@lianluo/schemes/demo/accounts';
import type { DemoPart } from '@lianluo/schemes/demo/parts';
import { demoPassword } from '../demo/accounts';

const tenth = 10;

/** The demo load in one line: 10% … 100% */
export function demoProgress(write: (text: string) => void): (done: number, total: number) => void {
  const startedAt = Date.now();
  let shown = -1;
  return (done, total) => {
    if (shown < 0) write('正在载入演示数据 Loading the demo world:');
    const reached = total === 0 ? tenth : Math.floor((done / total) * tenth);
    for (let step = Math.max(shown + 1, 1); step <= reached; step++) write(` ${step * tenth}%`);
    if (done === total) write(` (${((Date.now() - startedAt) / 1000).toFixed(1)} s)\n`);
    shown = Math.max(shown, reached);
  };
}

export function announcement(port: number, parts: readonly DemoPart[]): string {
  const address = `http://127.0.0.1:${port}`;
  const lines = [`联络 Lianluo: ${address}`, `接口文档 API reference: ${address}/api/v1/docs`];
  if (parts.length > 0) lines.push(`演示账号 Demo accounts, password ${demoPassword}:`, ...parts.flatMap(accountLines));
  return `${lines.join('\n')}\n`;
}

const widest = Math.max(...demoAccounts.map(({ username }) => username.length));

/** Who may sign in where this part is there, an office a line; the counties that a city only has are one. */
export function accountLines({ id, committees }: DemoPart): string[] {
  const all = demoAccounts.filter(({ committee }) => committees.includes(committee));
  const told = all.filter(({ role, committee }) => committee === id || role !== 'county-administrator');
  const others = all.filter((each) => !told.includes(each)).map(({ username }) => username);
  return [
    ...told.map(({ username, name, role }) => `  ${username.padEnd(widest)}  ${roleLabels[role]} ${name}`),
    ...(others.length > 0 ? [`  ${others.join(' ')}`] : []),
  ];
}

/** Where the first officers are made. The token stands behind the #, which no browser sends and no log keeps. */
export const invitation = (port: number, token: string): string =>
  `首次启用（三天内有效，只能用一次） First set-up, once, within three days:\n  http://127.0.0.1:${port}/setup#${token}\n`;
