import type { ChainLink, LinkName } from '@lianluo/domain/consultation/outcome-chain';
import { addDays, type Day } from '@lianluo/domain/calendar/day';
import { officeDay } from './office-days';
import { at } from './random';
import { Clock, say, type Scene } from './scene';

/** 约定事项: what was agreed, by whom it is done, and what shows that it was. */
export interface Agreed {
  text: string;
  owner: string;
  /** 销号 */
  evidence?: string;
}

const whom: Partial<Record<LinkName, readonly string[]>> = {
  report: ['市委办公室', '市政府办公室'],
  receive: ['市委办公室'],
  supervise: ['专门委员会'],
  'feed-back': ['承办部门'],
  evaluate: ['主席会议'],
};
const words: Record<LinkName, string> = {
  report: '协商成果已按程序报送。',
  receive: '已受理，转有关部门研办。',
  supervise: '到部门和现场了解办理进度，督促按期答复。',
  'feed-back': '所提意见已采纳，列入工作安排，书面答复附后。',
  evaluate: '采纳充分，落实有时限，评估为满意。',
  hear: '听取落实情况汇报，要求继续跟踪。',
  'look-back': '实地回访，约定事项已落实，群众认可。',
};

/** Takes the outcome of a consultation that was held through its committee's chain, link by link, and ticks off what was agreed. */
export function playOutcome(
  scene: Scene,
  {
    name,
    heldOn,
    chain,
    agreed,
  }: { name: string; heldOn: Day; chain: readonly ChainLink[]; agreed: readonly Agreed[] },
): void {
  const clock = new Clock(scene, officeDay(heldOn, 2));
  const path = `/committees/${scene.committee}/consultations/{${name}}/actions`;
  const step = (action: string, body: object) =>
    say(scene, clock, { as: scene.clerk, method: 'POST', path: `${path}/${action}`, touch: name, body });
  for (const { text, owner } of agreed) {
    step('agree', { text, owner, dueOn: addDays(heldOn, 90) });
    clock.pass(0);
  }
  chain.forEach(({ link }, index) => {
    clock.pass(3);
    const about = at(whom[link] ?? [''], index);
    step(link, {
      on: clock.day,
      text: words[link],
      ...(about !== '' && { whom: about }),
      ...(link === 'report' && { form: 'minutes' }),
      ...(link === 'feed-back' && { adopted: true }),
    });
  });
  agreed.forEach(({ evidence }, index) => {
    if (evidence === undefined) return;
    clock.pass(1);
    step('finish-point', { point: `@${name}#points#${index}`, on: clock.day, evidence });
  });
}
