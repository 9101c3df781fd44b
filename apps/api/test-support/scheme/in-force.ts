import type { CommitteeSchemeView } from '@lianluo/contract/committee-scheme';
import type { Day } from '@lianluo/domain/calendar/day';
import type { Rules } from '@lianluo/domain/scheme/scheme';
import type { Client } from '../client';

/** Puts a preset in force in a committee, or what is made of its rules. */
export async function putInForce(
  client: Client,
  committee: string,
  preset: string,
  effectiveFrom: Day,
  change?: (rules: Rules) => object,
): Promise<void> {
  const path = `/committees/${committee}/scheme`;
  let { version } = await client.get(path);
  const begun = await client.patch<CommitteeSchemeView>(path, { from: { preset } }, { version });
  ({ version } = begun);
  const { draft } = begun.body;
  if (!draft) throw new Error(`${preset}: ${JSON.stringify(begun.body)}`);
  if (change) ({ version } = await client.patch(path, { rules: change(draft.rules) }, { version }));
  const { status, body } = await client.post(`${path}/actions/publish`, { effectiveFrom }, { version });
  if (status !== 200) throw new Error(`${preset}: ${JSON.stringify(body)}`);
}
