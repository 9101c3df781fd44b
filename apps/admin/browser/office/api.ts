import { expect, type Page } from '@playwright/test';

interface Call {
  body?: object;
  version?: number;
}

/** A call of the API by the person whose browser it is, for what a test needs and does not test. */
export async function call<Answer>(page: Page, line: `${string} /${string}`, given: Call = {}): Promise<Answer> {
  const [method = '', path = ''] = line.split(' ');
  const origin = new URL(page.url()).origin;
  const answer = await page.request.fetch(`/api/v1${path}`, {
    method,
    headers: {
      origin,
      ...(method === 'POST' && { 'idempotency-key': crypto.randomUUID() }),
      ...(given.version !== undefined && { 'if-match': `"v${given.version}"` }),
    },
    ...(given.body && { data: given.body }),
  });
  expect(answer.ok(), `${line}: ${answer.status()} ${await answer.text()}`).toBe(true);
  // The caller says what the endpoint answers.
  return (answer.status() === 204 ? undefined : await answer.json()) as Answer;
}
