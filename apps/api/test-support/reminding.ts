import type { RemindedResult } from '@lianluo/contract/reminder';
import type { Answered, Client } from './client';

type Sent = RemindedResult & { code?: string; errors?: { pointer: string; code: string }[] };

/** 催办 of one item, as somebody of an office sends it. */
export const remind = (
  client: Client,
  item: { kind: string; id: string; to?: readonly string[] },
  more: object = {},
  { committee = 'qindu', key }: { committee?: string; key?: string } = {},
): Promise<Answered<Sent>> =>
  client.post<Sent>(
    `/committees/${committee}/reminders`,
    { items: [item], kind: 'reminder', text: '请抓紧办理。', ...more },
    key === undefined ? {} : { idempotencyKey: key },
  );

/** Who was reminded, in the order of the answer; whoever was not, with the code. */
export const outcomes = ({ body }: Answered<Sent>): string[] =>
  body.items.flatMap(({ sent, code }) =>
    sent.length === 0 ? [code ?? ''] : sent.map(({ to, ok, code: why }) => `${to.name} ${ok ? 'ok' : why}`),
  );
