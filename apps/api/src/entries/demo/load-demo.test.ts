import type { CommitteeSchemeView } from '@lianluo/contract/committee-scheme';
import type { CommitteeView } from '@lianluo/contract/committee';
import type { AnswerOf } from '@lianluo/contract/endpoint';
import { subjectKinds, type explainQuotas, type listQuotas, type SubjectKind } from '@lianluo/contract/scores';
import type { ListOf } from '@lianluo/contract/common';
import type { FileView } from '@lianluo/contract/file';
import type { GridView } from '@lianluo/contract/grid-schemas';
import type { CoverageView, RadarView } from '@lianluo/contract/grid-contact';
import type { LetterSummaryView } from '@lianluo/contract/letter';
import type { OpinionSummary, OpinionView } from '@lianluo/contract/opinion';
import type { PhraseView } from '@lianluo/contract/phrase';
import type { ReminderView } from '@lianluo/contract/reminder';
import type { SuggestionView } from '@lianluo/contract/suggestion';
import type { UserView } from '@lianluo/contract/user';
import type { TimelineView } from '@lianluo/contract/work';
import { demoAccounts, demoCities, demoCounties } from '@lianluo/schemes/demo/accounts';
import { demoFigures } from '@lianluo/schemes/demo/figures';
import { demoParts } from '@lianluo/schemes/demo/parts';
import { presetSchemes } from '@lianluo/schemes/rules/index';
import { beforeAll, describe, expect, test } from 'vitest';
import { courseOf, shacheCourse, shacheTold, toldOf, unitsMet } from '../../../test-support/demo-appraisal';
import { atWork } from '../../../test-support/demo-at-work';
import { demoYears, yearOf } from '../../../test-support/demo-years';
import { shownOf } from '../../../test-support/shown-figure';
import { openWorld, type World } from '../../../test-support/world';

const placeOf = (id: string) => [...demoCities, ...demoCounties].find((each) => each.id === id)?.name;

/** Each part is loaded once, and read by whoever asks for it. */
const loaded = new Map<string, World>();
const worldOf = (part: string) => loaded.get(part)!;

describe.each(demoParts)('$id, loaded through the API', ({ id: part, committees }) => {
  beforeAll(async () => {
    loaded.set(part, await openWorld({ demo: committees, now: '2026-11-23T18:00:00+08:00' }));
  }, 120_000);

  const figures = demoFigures.filter(({ committee }) => committees.includes(committee));
  test.each(figures)('shows what row $row of domain.md counts: $says', async ({ committee, value, orMore, read }) => {
    const shown = await shownOf(worldOf(part).as(`demo.${committee}`), committee, read);
    // “+” is met by at least so many.
    expect(orMore ? Math.min(shown, value) : shown).toBe(value);
  });

  const systems = presetSchemes.filter(({ id, system }) => system !== undefined && committees.includes(id));
  test.each(systems)('counts $id by rules of its own, and shows by which facts', async ({ id, words }) => {
    const office = worldOf(part).as(`demo.${id}`);
    const base = `/committees/${id}`;
    const { body: scheme } = await office.get<CommitteeSchemeView>(`${base}/scheme`);
    expect(scheme.current).toMatchObject({ name: `${placeOf(id)}考核办法`, words, version: 1 });

    for (const subject of subjectKinds) {
      const { body: list } = await office.get<QuotaList>(
        `${base}/scores/quotas?subject=${subject}&period=2026&limit=100`,
      );
      const [busiest] = list.items.toSorted((one, other) => doneIn(other) - doneIn(one));
      if (!busiest) continue;
      const { body: told } = await office.get<QuotasTold>(`${base}/scores/quotas/${busiest.subject.id}?period=2026`);
      expect(told.rules.map(({ rule, period, done, state }) => [rule, period, done, state])).toEqual(
        busiest.rules.map(({ rule, period, done, state }) => [rule, period, done, state]),
      );
      // 人人完成 counts members, and shows what they did.
      const own = told.rules.filter(({ missing }) => !missing);
      expect(own.map(({ facts }) => facts.length > 0)).toEqual(own.map(({ done }) => done > 0));
    }
  });

  test.each(systems)('shows the rules of $id at work: who met, who is at risk, who leads and why', async (scheme) => {
    const { states, duties, leads } = await atWork(worldOf(part).as(`demo.${scheme.id}`), scheme);

    // Both; what is asked once of one committee stands one way or the other.
    expect(['met', 'at-risk'].filter((state) => states.has(state)).length).toBe(Math.min(2, duties));
    expect(duties > 0).toBe(scheme.plans.length > 0);
    const ranked = [...Object.keys(scheme.points), ...(scheme.sheets.length > 0 ? ['sheet'] : [])];
    expect(leads.toSorted(byWhom)).toEqual(ranked.toSorted().map((of) => ({ of, isAhead: true, because: true })));
  });

  const told = Object.entries(demoYears).filter(([id]) => committees.includes(id));
  test.each(told)('shows who met, who lags and who leads in %s this year', async (id, expected) => {
    const office = worldOf(part).as(`demo.${id}`);
    for (const [subject, year] of Object.entries(expected))
      // Object.entries forgets that the names are those of subjects.
      expect(await yearOf(office, id, subject as SubjectKind, year)).toEqual(year);
  });

  test('says that it is a demo, leaves nobody with a one-time password, and no session of the load', async () => {
    const world = worldOf(part);
    const [first] = committees;
    const officer = demoAccounts.find(({ committee, role }) => committee === first && role.endsWith('administrator'));
    const office = world.as(officer!.username);
    const { body: committee } = await office.get<CommitteeView>(`/committees/${first}`);
    const { body: users } = await office.get<ListOf<UserView>>(`/committees/${first}/users`);

    expect(committee.demo).toBe(true);
    expect(users.items.filter(({ mustChangePassword }) => mustChangePassword)).toEqual([]);
    const signedIn = users.items.filter(({ username }) => username !== officer?.username);
    const sessions = signedIn.map(({ id }) => world.storage.count({ table: 'ephemeral', pk: `${first}#${id}` }));
    expect((await Promise.all(sessions)).filter((count) => count > 0)).toEqual([]);
  });
});

const byWhom = (one: { of: string }, other: { of: string }) => (one.of < other.of ? -1 : 1);

type QuotaList = AnswerOf<typeof listQuotas>;
type QuotasTold = AnswerOf<typeof explainQuotas>;
const doneIn = ({ rules }: QuotaList['items'][number]) => rules.reduce((sum, { done }) => sum + done, 0);

describe('the demo world', () => {
  test('has groups of Shache that met their six duties, and others that missed them', async () => {
    const { body } = await worldOf('shache')
      .as('demo.shache')
      .get<QuotaList>('/committees/shache/scores/quotas?subject=unit&period=2026&limit=100');
    const states = new Set(body.items.flatMap(({ rules }) => rules.map(({ state }) => state)));
    // Row 15: 38 groups.
    expect(body.total).toBe(38);
    expect([...states].toSorted()).toEqual(['at-risk', 'met', 'missed']);
  });

  test('has published the last year of Shache, which a late fact would correct, and lets this year of Qindu run', async () => {
    const office = worldOf('shache').as('demo.shache');
    expect(await courseOf(office, 'shache', 2025)).toEqual(shacheCourse);
    expect(await toldOf(office, 'shache', 2025)).toEqual(shacheTold);
    // The city sees it, by last-year.ts of the story, of 38 groups: one did all six; the second five, of which its inspection is
    // a 集体活动 as well, so that six quotas are met; the third three. In rising order.
    expect(await unitsMet(worldOf('shache').as('demo.city'), 'shache', 2025)).toEqual([38, [3, 6, 6]]);
    const { state, group } = await courseOf(worldOf('qindu').as('demo.qindu'), 'qindu', 2026);
    expect([state, group]).toEqual(['running', ['区政协办公室', '区政协秘书长']]);
  });

  test('gives every item its journal', async () => {
    const clerk = worldOf('qindu').as('demo.qindu.clerk');
    const { body: list } = await clerk.get<ListOf<OpinionSummary>>(
      '/committees/qindu/opinions?status=archived&limit=1',
    );
    const [opinion] = list.items;

    const { body } = await clerk.get<TimelineView>(`/committees/qindu/opinions/${opinion!.id}/timeline`);

    expect(body.items.length).toBe(opinion!.version);
    expect(body.items.every(({ at }) => at <= '2026-11-23T23:59:59')).toBe(true);
  });

  test('shows the five levels of Yanchuan without a fault, and how far contact has come', async () => {
    const office = worldOf('yanchuan').as('demo.yanchuan');
    const { body: grid } = await office.get<GridView>('/committees/yanchuan/grid');
    const { body: coverage } = await office.get<CoverageView>('/committees/yanchuan/grid/coverage');

    expect([grid.levels.length, grid.unplaced, grid.faults]).toEqual([5, [], []]);
    expect(coverage.lines.slice(0, 2).map(({ percent, met }) => [percent, met])).toEqual([
      [100, true],
      [100, true],
    ]);
    expect(coverage.lines.slice(2).every(({ percent }) => percent !== null && percent > 50 && percent < 100)).toBe(
      true,
    );
  });

  test('gives every street of Qindu a leader', async () => {
    // Row 10: leaders 包抓指导街道, 10 streets with one group each.
    const { body } = await worldOf('qindu')
      .as('demo.qindu')
      .get<GridView>('/committees/qindu/grid?network=leader-unit');

    const guided = body.nodes.filter(({ level }) => level === 2);
    expect(guided.length).toBeGreaterThanOrEqual(10);
    expect(guided.every(({ parent }) => parent !== undefined)).toBe(true);
  });

  test('has Weinan keep its six contacts with every county it has', async () => {
    const office = worldOf('weinan').as('demo.weinan');
    const { body } = await office.get<CoverageView>('/committees/weinan/grid/coverage?network=six-contacts');
    const { body: counties } = await office.get<ListOf<CommitteeView>>('/committees');

    expect(body.lines.map(({ label, met }) => [label, met])).toEqual([
      ['常委', true],
      ['界别', true],
      ['专委会', true],
      ['县级政协', true],
      ['工作室', true],
      ['委员', true],
    ]);
    expect(body.lines.find(({ key }) => key === 'county')?.total).toBe(counties.total! - 1);
  });

  test('shows which topics of Qindu nobody has touched', async () => {
    const { body } = await worldOf('qindu').as('demo.qindu').get<RadarView>('/committees/qindu/grid/radar?days=180');
    const quiet = body.rows
      .filter(({ type, cells }) => type === 'topic' && cells.every(({ state }) => state === 'never'))
      .map(({ name }) => name);
    expect(quiet.toSorted()).toEqual(['产业链用工', '文物活化利用'].toSorted());
  });

  test('shows a suggestion of Qindu that became an opinion', async () => {
    const office = worldOf('qindu').as('demo.qindu');
    const { body: turned } = await office.get<ListOf<SuggestionView>>('/committees/qindu/suggestions?turned=true');
    const { id = '' } = turned.items[0] ?? {};
    const { body: page } = await office.get<SuggestionView>(`/committees/qindu/suggestions/${id}`);
    const { body: opinion } = await office.get<OpinionView>(`/committees/qindu/opinions/${page.became?.item}`);

    expect([turned.total, opinion.title, opinion.from]).toEqual([1, page.title, { kind: 'suggestions', item: id }]);
  });

  test('shows what surrounds an item of Qindu: letters with a receipt, scans, a date that was extended, an answered slip', async () => {
    const clerk = worldOf('qindu').as('demo.qindu.clerk');
    const { body: letters } = await clerk.get<ListOf<LetterSummaryView>>('/committees/qindu/letters');
    const { body: reminders } = await clerk.get<ListOf<ReminderView>>('/committees/qindu/reminders');
    const { body: phrases } = await clerk.get<ListOf<PhraseView>>('/committees/qindu/phrases');
    const letter = letters.items.find(({ paper }) => paper === 'transfer-letter');
    const { body: timeline } = await clerk.get<TimelineView>(`/committees/qindu/opinions/${letter?.item}/timeline`);
    const { body: archived } = await clerk.get<ListOf<OpinionSummary>>(
      '/committees/qindu/opinions?instructed=true&limit=100',
    );
    const files = await Promise.all(
      archived.items.map(
        async ({ id }) => (await clerk.get<{ items: FileView[] }>(`/committees/qindu/opinions/${id}/files`)).body.items,
      ),
    );

    expect(
      letters.items
        .filter(({ paper }) => paper === 'transfer-letter')
        .map(({ number, state }) => `${number} ${state}`)
        .toSorted(),
    ).toEqual(['秦政协函〔2026〕1号 returned', '秦政协函〔2026〕2号 sent', '秦政协函〔2026〕3号 sent']);
    expect(timeline.items.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['ask-extension', 'grant-extension', 'send-letter', 'return-letter']),
    );
    expect(reminders.items.find(({ kind }) => kind === 'supervision')).toMatchObject({
      state: 'answered',
      letter: { number: '秦政协督〔2026〕1号' },
    });
    expect(
      files
        .flat()
        .map(({ on, state, type }) => [on.split('/')[0], state, type].join(' '))
        .toSorted(),
    ).toEqual(['instructions ready image/png', 'replies ready application/pdf']);
    expect(new Set(phrases.items.map(({ shared }) => shared))).toEqual(new Set([true, false]));
  });
});
