import { chainPresets } from '@lianluo/domain/consultation/outcome-chain';
import { expect, test } from 'vitest';
import { rulesForm, rulesOf } from './consultation-rules';

test('what a committee has laid down comes back as it was, and nothing at all is nothing', () => {
  for (const { chain } of chainPresets) {
    const rules = { chain: [...chain], noticeDays: 15, papersDays: 10, remoteRounds: true };
    expect(rulesOf(rulesForm(rules))).toEqual(rules);
  }
  expect(rulesOf(rulesForm(undefined))).toBeNull();
  expect(rulesOf({ ...rulesForm(undefined), noticeDays: 0 })).toEqual({ noticeDays: 0 });
});
