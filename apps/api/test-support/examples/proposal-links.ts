import * as asking from '../proposal/asking';
import type { Stage } from './stage';

type Sent = { links: { token: string; proposer: string }[] } | undefined;

/** Who signs and who rates a proposal does so by a link, once; before and after that the office enters paper. */
export async function playProposalLinks({ play, office, sample, world }: Stage): Promise<void> {
  await asking.allowLinks(world.as('demo.qindu'), true);
  const members = await asking.membersCalled(office, ['宋雅', '高原', '林青', '方言']);
  const proposal = await asking.submitted(office, members, '关于加快老旧小区加装电梯的提案');
  const known = { ...sample, proposals: proposal };
  const step = async (action: string, body: object) =>
    play(`proposals.${action}`, { known, body, version: (await asking.read(office, proposal)).version });
  const by = (sent: Sent, which = 0) => ({
    by: world.stranger(),
    known: { links: sent?.links[which]?.token ?? 'none' },
  });

  const asked = (await play('proposals.send-signing-links', { known, body: {} })) as Sent;
  await play('links.read-signing', by(asked));
  await play('links.answer-signing', { ...by(asked), body: { decision: 'confirm' } });
  for (const { proposer } of asked?.links.slice(1) ?? [])
    await step('confirm-signing', { proposer, state: 'confirmed' });
  await asking.repliedTo(office, proposal);
  const sent = (await play('proposals.send-rating-links', { known, body: {} })) as Sent;
  await play('proposals.links', { known });
  await play('links.read-rating', by(sent));
  const said = { attitude: 'satisfied', result: 'mostly-satisfied', text: '期待早日动工。' };
  await play('links.answer-rating', { ...by(sent), body: said });
  await step('rate', { proposer: sent?.links[1]?.proposer, ...said });
  const rating = (await asking.read(office, proposal)).ratings.at(-1)?.id;
  await step('void-rating', { rating, reason: '录错了人' });
}
