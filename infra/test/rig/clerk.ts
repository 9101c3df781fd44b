import { expect } from 'vitest';
import type { Office } from './office';

interface Opinion {
  id: string;
  number: string;
  status: string;
  reportedOn: string;
  handlingUnits: { id: string }[];
}

export async function record(clerk: Office, unit: string) {
  const base = (await clerk<{ user: { committee: string } }>('GET', '/session')).body.user.committee;
  const path = `/committees/${base}/opinions`;
  const { status, body, version } = await clerk<Opinion>('POST', path, {
    title: '关于规范滨江路早市的建议',
    content: { situation: '早市占用非机动车道。', analysis: '周边缺少菜市场。', suggestion: '划定临时摊位。' },
    unit,
    authors: [{ name: '某居民', kind: 'public' }],
  });
  expect(status).toBe(201);
  return { path: `${path}/${body.id}`, version };
}

export function stepping({ path, version }: { path: string; version: number }) {
  let seen = version;
  return async (who: Office, action: string, body: object = {}): Promise<Opinion> => {
    const answer = await who<Opinion>('POST', `${path}/actions/${action}`, body, { 'if-match': `"v${seen}"` });
    expect([action, answer.status, answer.body]).toMatchObject([action, 200, {}]);
    seen = answer.version;
    return answer.body;
  };
}

export async function figures(clerk: Office): Promise<Map<string, number>> {
  const { committee } = (await clerk<{ user: { committee: string } }>('GET', '/session')).body.user;
  const { body } = await clerk<{ figures: { key: string; value: number }[] }>(
    'GET',
    `/committees/${committee}/overview`,
  );
  return new Map(body.figures.map(({ key, value }) => [key, value]));
}
