import type { GrantView } from '@lianluo/contract/grants';
import type { Rules } from '@lianluo/domain/scheme/scheme';
import type { Client } from '../client';

/** Rules by which units may be granted something, once somebody else has approved it. */
export const withGranted = (rules: Rules): Rules => ({
  ...rules,
  points: {
    ...rules.points,
    unit: {
      tree: {
        id: 'granted-points',
        heading: '联络组积分',
        of: [{ id: 'praise', granted: '受到表彰', most: 5000, needs: 'evidence-and-approval', source: '本会规定' }],
      },
      bands: [],
    },
  },
});

export const aGrant = (unit: string, text = '样本佐证') => ({
  subject: { kind: 'unit', id: unit },
  node: 'praise',
  points: 1,
  on: '2026-05-20',
  evidence: { text },
});

/** One that waits, by its id. */
export async function plantGrant(office: Client, committee: string, unit: string, text: string): Promise<string> {
  const { status, body } = await office.post<GrantView>(`/committees/${committee}/scores/grants`, aGrant(unit, text));
  if (status !== 201) throw new Error(`Nothing was granted: ${JSON.stringify(body)}`);
  return body.id;
}
