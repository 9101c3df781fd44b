import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foundCity, type City } from '../rig/city';
import { originKeyBefore, startDeployment, type Deployment } from '../rig/deployment';
import type { EventVersion } from '../rig/gateway';
import { figures, record, stepping } from '../rig/clerk';
import { siteOrigin } from '../rig/office';

// What the stack deploys, run: the asset out of the cloud assembly, under AWS's runtime client, on tables of its template.
describe.each<[EventVersion, string]>([
  ['v2', 'dev'],
  ['v1', 'cn-dev'],
])('behind an API that sends events of version %s', (version, stage) => {
  let deployment: Deployment;
  let city: City;
  let base: string;
  beforeAll(async () => {
    deployment = await startDeployment({ version, stage, archives: true });
    city = await foundCity(deployment.url, await deployment.setupToken());
    base = `/committees/${city.county}`;
  }, 120_000);
  afterAll(() => deployment?.stop(), 30_000);

  test('an opinion lives its whole life, and the figures follow by the streams', { timeout: 60_000 }, async () => {
    const { administrator, clerk } = city;
    const unit = await clerk<{ id: string }>('POST', `${base}/units`, {
      name: '滨江街道政协联络组',
      type: 'liaison-group',
    });
    const before = await figures(clerk);

    const step = stepping(await record(clerk, unit.body.id));
    await step(clerk, 'submit');
    await step(clerk, 'edit', { title: '关于规范滨江路早市管理的建议' });
    await step(administrator, 'review', { comment: '内容属实，同意。' });
    await step(administrator, 'sign');
    const issued = await step(clerk, 'issue', { recipients: ['区委办'] });
    expect(issued.number).toBe('第1期（总第1期）');
    const transferred = await step(clerk, 'transfer', { mode: 'sole', handlingUnits: [{ name: '区城市管理局' }] });
    const handlingUnit = transferred.handlingUnits[0]?.id;
    await step(clerk, 'sign-for', { handlingUnit });
    await step(clerk, 'reply', { handlingUnit, text: '已划定临时摊位六十个。' });
    await step(clerk, 'check-reply', { handlingUnit, pass: true });
    await step(clerk, 'feedback', { text: '已向作者反馈。' });
    const archived = await step(clerk, 'archive');
    expect(archived.status).toBe('archived');
    const adopted = { level: 'province', outlet: '《社情民意》第 61 期', adoptedOn: issued.reportedOn };
    expect((await clerk('POST', `${base}/opinions/${issued.id}/adoptions`, adopted)).status).toBe(201);

    await deployment.drain();
    const after = await figures(clerk);
    for (const key of ['opinions.submitted', 'opinions.issued', 'opinions.adopted.province'])
      expect([key, (after.get(key) ?? 0) - (before.get(key) ?? 0)]).toEqual([key, 1]);
    const timeline = await clerk<{ items: { action: string }[] }>('GET', `${base}/opinions/${issued.id}/timeline`);
    expect(timeline.body.items.map(({ action }) => action)).toEqual(
      'record submit edit review sign issue transfer sign-for reply check-reply feedback archive adopt'.split(' '),
    );
    expect(deployment.deadLetters()).toEqual([]);
  });

  test('a list is searched by initials, filtered and paged, with every value of a repeated name', async () => {
    const { clerk } = city;
    const found = await clerk<{ items: unknown[] }>('GET', `${base}/opinions?q=zaoshi`);
    expect([found.status, found.body.items.length]).toEqual([200, 1]);
    expect((await clerk('GET', `${base}/opinions?limit=1&limit=2`)).status).toBe(422);
    expect((await clerk('GET', `${base}/opinions?status=archived&limit=1`)).status).toBe(200);
  });

  test(
    'a roster is imported by the job that reads the queue, and comes out again as Excel',
    { timeout: 60_000 },
    async () => {
      const { clerk } = city;
      const digits = '甲乙丙丁戊己庚辛壬癸';
      const rows = Array.from(
        { length: 60 },
        (_, i) => `王${digits[Math.floor(i / 10)]}${digits[i % 10]},教育界,区第一中学教师,1990000${1000 + i}`,
      );
      const uploaded = await deployment.upload(
        clerk,
        `${base}/imports`,
        '委员.csv',
        ['姓名,界别,单位及职务,联系电话', ...rows].join('\n'),
      );
      expect(uploaded.status).toBe(202);
      await deployment.runJobs();
      const path = `${base}/imports/${uploaded.id}`;
      expect((await clerk('GET', path)).body).toMatchObject({ status: 'ready', totals: { new: 60, error: 0 } });
      expect((await clerk('POST', `${path}/actions/commit`, { mode: 'valid' })).status).toBe(202);
      await deployment.runJobs();
      expect((await clerk('GET', path)).body).toMatchObject({ status: 'committed' });
      expect((await clerk<{ total: number }>('GET', `${base}/members`)).body.total).toBe(60);
      // That they came into sight is counted by a job, which the consumer of the stream leaves in the queue.
      await deployment.drain();
      await deployment.runJobs();
      const { body: overview } = await clerk<{ asOf: string }>('GET', `${base}/overview`);
      expect(Date.now() - Date.parse(overview.asOf)).toBeLessThan(5_000);

      const sheet = await deployment.download(clerk, 'POST', `${base}/exports`, { kind: 'members', filter: {} });
      // Every .xlsx is a zip.
      expect([sheet.status, sheet.bytes.subarray(0, 2).toString()]).toEqual([200, 'PK']);
      expect(sheet.headers.get('content-disposition')).toContain('.xlsx');
    },
  );

  test(
    'the audit trail is sealed, the night finds nothing wrong, and a changed entry is named',
    { timeout: 60_000 },
    async () => {
      await deployment.drain();
      const verified = async () => {
        const before = deployment.log().length;
        await deployment.wake('verify-audit');
        // What a function writes arrives a moment after its answer.
        await expect
          .poll(() => linesOf(deployment.log().slice(before)).some(({ message }) => message === 'audits verified'))
          .toBe(true);
        return linesOf(deployment.log().slice(before));
      };

      const clean = await verified();
      const own = clean.find(({ committee }) => committee === city.county);
      expect(own).toMatchObject({ message: 'audit verified', faults: [] });
      expect(own?.['entries']).toBeGreaterThan(13);
      expect(clean.find(({ message }) => message === 'audits verified')).toMatchObject({ broken: 0 });

      const forged = await deployment.forgeEntry(`${city.county}#opinions#`);
      await deployment.drain();
      await expect
        .poll(() => linesOf(deployment.log()).find(({ message }) => message === 'the journal was changed'))
        .toMatchObject({ JournalChanged: 1, changed: [{ what: 'changed', where: forged }] });
      const broken = await verified();
      expect(broken.find(({ committee }) => committee === city.county)).toMatchObject({
        level: 'error',
        faults: [{ what: 'entry-changed', where: forged }],
      });
      expect(broken.find(({ message }) => message === 'audits verified')).toMatchObject({ broken: 1 });
    },
  );

  test('the archive of changes holds the newest state of every opinion', async () => {
    await deployment.drain();
    const { body: list } = await city.clerk<{ items: { id: string; version: number }[] }>('GET', `${base}/opinions`);

    const newest = new Map<string, number>();
    for (const [name, bytes] of deployment.archived())
      if (name.startsWith('changes/ledger/'))
        for (const { key, after } of linesOf(gunzipSync(bytes).toString()) as unknown as Kept[])
          newest.set(key.sk, Math.max(newest.get(key.sk) ?? 0, after?.version ?? 0));

    expect(list.items.length).toBeGreaterThan(0);
    for (const { id, version } of list.items) expect([id, newest.get(id)]).toEqual([id, version]);
  });

  test('an import that lost its job is taken up by the clock', { timeout: 60_000 }, async () => {
    const uploaded = await deployment.upload(city.clerk, `${base}/imports`, '委员.csv', '姓名,界别\n王早,教育界');
    deployment.loseJobs();

    await deployment.wake('resume-imports');
    await deployment.runJobs();

    expect((await city.clerk('GET', `${base}/imports/${uploaded.id}`)).body).toMatchObject({ status: 'ready' });
  });

  test('the page comes from the function with every security header, and round the edge there is nothing', async () => {
    const page = await fetch(`${deployment.url}/opinions`);
    expect([page.status, page.headers.get('x-frame-options')]).toEqual([200, 'DENY']);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(page.headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/);
    expect(await page.text()).toContain('联络');

    const statusWith = async (key: string) =>
      ((await deployment.invokeRaw('/health', { 'x-origin-key': key })) as { statusCode: number }).statusCode;
    expect(await statusWith('guessed')).toBe(404);
    // While a deployment turns the key, some places of the edge still send the one before.
    expect(await statusWith(originKeyBefore)).toBe(200);
    const foreign = await city.clerk(
      'POST',
      `${base}/units`,
      { name: '别处来的' },
      { origin: 'https://elsewhere.example' },
    );
    expect(foreign.body).toMatchObject({ status: 403, code: 'session.foreign-origin' });
  });

  test('the log tells who asked for what by ids, and nothing personal', async () => {
    const answered = linesOf(deployment.log()).filter(({ message }) => message === 'answered');
    expect(answered.length).toBeGreaterThan(20);
    expect(answered.find(({ operation }) => operation === 'opinions.record')).toMatchObject({
      committee: city.county,
      user: expect.stringMatching(/^\w{16}$/),
      requestId: expect.stringMatching(/^\w{16}$/),
      // By it the viewer's address is found in the log of the firewall, where alone it stands.
      edgeId: expect.stringMatching(/^edge-/),
      status: 201,
      ms: expect.any(Number),
    });
    // What an alarm counts is in the same line, beside the stage it is counted by.
    expect(answered.find(({ code }) => code === 'session.foreign-origin')).toMatchObject({
      Denied: 1,
      Stage: expect.any(String),
    });
    for (const secret of ['早市', '王甲甲', '19900001000', 'Riverside', '203.0.113.7', siteOrigin.slice(8), 'jiangnan'])
      expect(deployment.log()).not.toContain(secret);
  });
});

interface Kept {
  key: { sk: string };
  after?: { version: number };
}

/** The lines of JSON in a text. */
const linesOf = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>);
