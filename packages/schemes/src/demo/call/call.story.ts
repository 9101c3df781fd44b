import type { Day } from '@lianluo/domain/calendar/day';
import { callKind } from '@lianluo/domain/call/call.kind';
import { chargingBegins } from '../issue/issue.story';
import { officeDay } from '../office-days';
import { Clock, say } from '../scene';
import type { KindStory, Stage } from '../story';

interface CallPlan {
  name: string;
  source: string;
  title: string;
  ask: string;
  askedOn: Day;
  deadline: Day;
  /** The day it was closed, where it is. */
  closedOn?: Day;
  isDraft?: true;
}

const plansOf = ({ scene: { lastDay }, yearStart }: Stage): readonly CallPlan[] => {
  const begins = chargingBegins(lastDay, yearStart);
  return [
    {
      name: 'ca-charging',
      source: 'own',
      title: '关于老旧小区电动自行车充电问题的约稿',
      ask: '请围绕设施布点、收费公示、入户充电管理反映实际情况，一事一报，写明小区、户数和数据。',
      askedOn: officeDay(begins, -8),
      deadline: officeDay(begins, 5),
      closedOn: officeDay(begins, 6),
    },
    {
      name: 'ca-care',
      source: 'city-cppcc',
      title: '关于“一老一小”服务和适老化改造的约稿',
      ask: '市政协拟编发专报，请反映养老助餐、普惠托育、加装电梯等方面的新情况新问题，每个联络组至少一条。',
      askedOn: officeDay(lastDay, -11),
      deadline: officeDay(lastDay, 9),
    },
    {
      name: 'ca-plan',
      source: 'own',
      title: '关于明年协商议题的约稿',
      ask: '请结合走访和协商中听到的意见，提出明年适合政协协商的题目和理由。',
      askedOn: lastDay,
      deadline: officeDay(lastDay, 20),
      isDraft: true,
    },
  ];
};

/** 约稿 */
export const callStory: KindStory = {
  thisYear: {
    qindu(stage) {
      const { scene, streets } = stage;
      const path = `/committees/${scene.committee}/${callKind.name}`;
      for (const { name, closedOn, isDraft, ...body } of plansOf(stage)) {
        const step = (clock: Clock, action: string) =>
          say(scene, clock, {
            as: scene.clerk,
            method: 'POST',
            path: `${path}/{${name}}/actions/${action}`,
            touch: name,
            body: {},
          });
        const clock = new Clock(scene, body.askedOn, 10);
        const units = streets.slice(0, 6).map(({ unit }) => `@${unit}`);
        say(scene, clock, { as: scene.clerk, method: 'POST', path, save: name, body: { ...body, units } });
        if (isDraft) continue;
        step(clock.pass(0), 'open');
        if (closedOn) step(new Clock(scene, closedOn), 'close');
      }
    },
  },
};
