import { expect, test } from 'vitest';
import { isDueOn } from './drop';

const last = (on: string) => ({ id: 'r', on, at: `${on}T02:00:00Z`, watermark: 'w' });

test.each([
  ['daily', undefined, '2026-05-20', true],
  ['daily', '2026-05-20', '2026-05-20', false],
  ['daily', '2026-05-19', '2026-05-20', true],
  ['monthly', '2026-05-01', '2026-05-31', false],
  ['monthly', '2026-05-31', '2026-06-01', true],
  ['monthly', '2025-06-01', '2026-06-01', true],
] as const)('a %s order that was run on %s is due on %s: %s', (rhythm, on, today, due) => {
  const order = { rhythm, ...(on !== undefined && { last: last(on) }) };
  expect(isDueOn(order, today)).toBe(due);
  expect(isDueOn({ ...order, stopped: 'key.over' as never }, today)).toBe(false);
});
