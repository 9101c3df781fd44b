import { refusals } from '@lianluo/domain/refusals';
import { rehearsalIdOf } from '@lianluo/domain/committee/rehearsal';
import { demoCities } from '@lianluo/schemes/demo/accounts';
import type { ProblemPage } from '@lianluo/contract/problem-page';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../../../test-support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

test('every code has a page, in both languages, for programs and for people', async () => {
  const stranger = world.stranger();
  for (const code of Object.keys(refusals)) {
    const { status, body } = await stranger.get<ProblemPage>(`/problems/${code}`);
    expect([status, body.code, body.zh.advice.length > 10, body.en.advice.length > 20]).toEqual([
      200,
      code,
      true,
      true,
    ]);
  }
  const { headers, body } = await stranger.get<string>('/problems/version.stale', { headers: { accept: 'text/html' } });
  expect(headers.get('content-type')).toContain('text/html');
  expect(body).toContain(refusals['version.stale'].zh);
  expect((await stranger.get('/problems/never.heard')).status).toBe(404);
});

test('the type of a refusal leads to its page', async () => {
  const { body } = await world.stranger().get('/session');

  expect((await world.stranger().get<ProblemPage>(body.type.replace('/api/v1', ''))).body.code).toBe(body.code);
});

test('the sheets hold every operation and every object', { timeout: 60_000 }, async () => {
  const registry = await world.stranger().get<Uint8Array>('/docs/registry.xlsx');
  const dictionary = await world.stranger().get<Uint8Array>('/docs/dictionary.xlsx');
  const told = (bytes: Uint8Array) =>
    Object.entries(unzipSync(bytes))
      .filter(([name]) => /sheet1|sharedStrings/.test(name))
      .map(([, xml]) => strFromU8(xml))
      .join('');

  expect(told(registry.body)).toContain('opinions.void-adoption');
  expect(told(dictionary.body)).toContain('社情民意信息');
});

test('Bruno gets a call for every operation', async () => {
  const { body } = await world.stranger().get<Uint8Array>('/docs/bruno.zip');
  const files = unzipSync(body);

  const issue = strFromU8(files['社情民意信息/opinions.issue.bru'] ?? new Uint8Array());
  expect(issue).toContain('url: {{base}}/committees/{{c}}/opinions/:id/actions/issue');
  expect(issue).toContain('If-Match');
  const importing = strFromU8(files['导入与导出/imports.create.bru'] ?? new Uint8Array());
  expect(importing).toContain('body: multipartForm');
  expect(importing).toContain('body:multipart-form {\n  kind: members\n  file: @file()\n');
});

test('what is tried is tried on a committee that there is', async () => {
  const region = demoCities[0]?.regionCode ?? '';
  const bruno = unzipSync((await world.stranger().get<Uint8Array>('/docs/bruno.zip')).body);

  expect(strFromU8(bruno['environments/演练县.bru'] ?? new Uint8Array())).toContain(
    `c: ${rehearsalIdOf({ regionCode: region })}\n`,
  );
  const { body: page } = await world.stranger().get<string>('/docs');
  const { body: script } = await world.stranger().get<string>('/docs/try.js');
  expect(page).toContain('name="committee"');
  expect(script).toContain("field('committee').value = new URLSearchParams(location.search).get('committee')");
});

test('the page may load its own script and call its own origin, and nothing else', async () => {
  const { headers } = await world.stranger().get<string>('/docs');
  const script = await world.stranger().get<string>('/docs/try.js');

  expect(headers.get('content-security-policy')).toContain("script-src 'self'; connect-src 'self'");
  expect(script.headers.get('content-type')).toContain('javascript');
  expect(script.body).toContain("credentials: 'omit'");
  expect(script.body).not.toMatch(/localStorage|sessionStorage|document\.cookie|innerHTML/);
});
