import type { Client } from './client';
import { enter } from './enter';
import type { Given } from './kind-sample';

/** Lets a committee number its letters, and sends a 反馈单 of an item. */
export async function feedbackSent(
  office: Client,
  committee: string,
  item: { kind: string; id: string },
  to?: string,
): Promise<string> {
  const base = `/committees/${committee}`;
  const { version } = await office.get(`${base}/letter-series`);
  const series = [{ group: 'feedback', code: '政协馈' }];
  if (version === 0) await office.put(`${base}/letter-series`, { series }, { version });
  const order = { paper: 'feedback-slip', sentOn: '2026-05-19', ...(to !== undefined && { to }) };
  const { status, body } = await office.post<{ id: string }>(`${base}/${item.kind}/${item.id}/letters`, order);
  if (status !== 201) throw new Error(`No letter was sent: ${status} ${JSON.stringify(body)}`);
  return body.id;
}

/** A letter about a deed that was done. */
export const aLetterOf = async (office: Client, committee: string, given: Given): Promise<string> =>
  feedbackSent(office, committee, { kind: 'deeds', id: await enter(office, committee, 'deeds', given) });
