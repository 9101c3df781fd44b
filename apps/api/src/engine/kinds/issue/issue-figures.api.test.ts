import type { ListOf } from '@lianluo/contract/common';
import type { IssueView } from '@lianluo/contract/issue';
import type { OpinionView } from '@lianluo/contract/opinion';
import type { Overview } from '@lianluo/contract/overview';
import { sourcesOf } from '@lianluo/domain/issue/issue';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deskOf } from '../../../../test-support/desk';
import { openWorld, type World } from '../../../../test-support/world';

/** What is done in a month: opinions issued alone, put together in an issue, left behind, and handled where they came from. */
interface Month {
  alone: number;
  together: readonly number[];
  left: number;
  local: number;
}

const few = fc.nat(2);
const month: fc.Arbitrary<Month> = fc.record({
  alone: few,
  together: fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 2 }),
  left: few,
  local: few,
});

function aDesk(world: World) {
  const office = world.as('demo.qindu');
  const opinions = deskOf(office);
  const issues = deskOf(office, 'qindu', 'issues');
  const upTo = async (body: object, ...steps: string[]): Promise<string> => {
    const { id } = await opinions.record({ unit: world.unit, ...body });
    await opinions.walk(id, ...steps);
    return id;
  };
  const signed = ['submit', 'edit', 'review', 'sign'];

  async function work({ alone, together, left, local }: Month): Promise<void> {
    for (let count = 0; count < alone; count++) await upTo({ fastLane: count === 0 }, ...signed, 'issue');
    for (const size of together) {
      const items = [];
      for (let count = 0; count < size; count++) items.push(await upTo({}, ...signed));
      const { id } = await issues.record({ items });
      await issues.walk(id, 'sign', 'issue');
    }
    for (let count = 0; count < left; count++) await upTo({ fastLane: true }, ...signed);
    for (let count = 0; count < local; count++)
      await opinions.step(await upTo({}, 'submit'), 'handle-locally', { text: '已就地解决' });
  }

  const whole = async <View>(kind: string): Promise<View[]> => {
    const { body } = await office.get<ListOf<{ id: string }>>(`${opinions.path.replace('opinions', kind)}?limit=100`);
    return Promise.all(
      body.items.map(async ({ id }) => (await office.get<View>(`/committees/qindu/${kind}/${id}`)).body),
    );
  };
  const figures = async () => {
    const { body } = await office.get<Overview>('/committees/qindu/overview');
    const valueOf = (key: string) => body.figures.find((each) => each.key === key);
    const [ofOpinions, ofIssues] = [valueOf('opinions.issued'), valueOf('issues.issued')];
    const totalOf = async (list: string | null | undefined) =>
      (await office.get<ListOf<unknown>>(String(list))).body.total;
    return {
      values: [ofOpinions?.value, ofIssues?.value],
      lists: [await totalOf(ofOpinions?.list), await totalOf(ofIssues?.list)],
    };
  };
  return { work, whole, figures };
}

test('in every month 编发 is what stands in an issue, and the issues are those of their list', async () => {
  await fc.assert(
    fc.asyncProperty(fc.tuple(month, month, month), async (plan) => {
      const world = await openWorld({ now: '2025-12-10T09:00:00+08:00' });
      for (const [index, on] of ['2025-12', '2026-01', '2026-02'].entries()) {
        world.setClock(`${on}-12T09:00:00+08:00`);
        // Who signed in the month before is asked again.
        const { work, whole, figures } = aDesk(world);
        await work(plan[index]!);

        const year = on.slice(0, 4);
        const isOf = (span: string) => (each: { issuedOn?: string | undefined }) =>
          each.issuedOn?.startsWith(span) === true;
        const issues = await whole<IssueView>('issues');
        const opinions = await whole<OpinionView>('opinions');
        const standing = issues.flatMap((issue) =>
          sourcesOf(issue).map(({ item }) => `${item} ${issue.id} ${issue.issuedOn}`),
        );
        const { alone, together } = plan[index]!;

        expect(
          opinions
            .filter(({ issuedOn }) => issuedOn)
            .map(({ id, issue, issuedOn }) => `${id} ${issue} ${issuedOn}`)
            .toSorted(),
        ).toEqual(standing.toSorted());
        expect([opinions, issues].map((those) => those.filter(isOf(on)).length)).toEqual([
          together.reduce((sum, size) => sum + size, alone),
          alone + together.length,
        ]);
        const { values, lists } = await figures();
        expect(values).toEqual([opinions, issues].map((those) => those.filter(isOf(year)).length));
        expect(lists).toEqual(values);
      }
    }),
    { seed: 1228, numRuns: 4 },
  );
}, 60_000);
