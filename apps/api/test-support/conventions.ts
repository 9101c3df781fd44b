import type { OpinionView } from '@lianluo/contract/opinion';
import { expect } from 'vitest';
import type { Answered, Client } from './client';

export const draft = { title: '路灯不亮', content: { situation: '夜里很黑' }, authors: [{ name: '张三' }] };

export const opinions = '/committees/qindu/opinions';

export async function recorded(client: Client): Promise<OpinionView> {
  const { status, body } = await client.post<OpinionView>(opinions, draft);
  expect(status).toBe(201);
  return body;
}

export function isProblem({ status, body, headers }: Answered): void {
  expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(body).toMatchObject({ status, type: `/api/v1/problems/${body.code}`, requestId: headers.get('x-request-id') });
  expect(body.title.length).toBeGreaterThan(0);
  expect(body.requestId.length).toBeGreaterThan(0);
}
