import type { LetterView } from '@lianluo/contract/letter';
import { describe, expect, test } from 'vitest';
import { enter } from '../../../test-support/enter';
import { feedbackSent } from '../../../test-support/letters';
import { openStorages } from '../../../test-support/storage/testing';
import { openWorld } from '../../../test-support/world';

const given = { word: '样本', member: '' };

describe.each(openStorages().filter(([name]) => name !== 'classic'))('on the %s table', (_name, open) => {
  test(
    'of many letters sent at once, about one item and about others, none has a gap or a twin',
    { timeout: 60_000 },
    async () => {
      const world = await openWorld({ storage: (options) => open(options), now: new Date().toISOString() });
      const office = world.as('demo.qindu');
      const { body } = await office.post<{ id: string }>('/committees/qindu/members', {
        name: '李红',
        sector: '教育界',
      });
      const deed = () => enter(office, 'qindu', 'deeds', { ...given, unit: world.unit, member: body.id });
      const items = [await deed(), await deed()];
      const item = (n: number) => ({ kind: 'deeds', id: items[n % items.length]! });
      await feedbackSent(office, 'qindu', item(0));

      const sent = await Promise.all(Array.from({ length: 4 }, (_, n) => feedbackSent(office, 'qindu', item(n))));
      const numbers = await Promise.all(
        sent.map(async (id) => (await office.get<LetterView>(`/committees/qindu/letters/${id}`)).body.no),
      );

      expect(numbers.toSorted((one, other) => one - other)).toEqual([2, 3, 4, 5]);
    },
  );
});
