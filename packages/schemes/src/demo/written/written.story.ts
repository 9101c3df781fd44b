import { officeDay } from '../office-days';
import { at } from '../random';
import { Clock, say, type Scene } from '../scene';
import type { KindStory, Stage } from '../story';

/** One item and the steps it takes, a day apart. */
interface Written {
  kind: 'reports' | 'speeches' | 'motions';
  name: string;
  body: object;
  steps: readonly (readonly [action: string, body: (day: string) => object])[];
}

const nothing = (): object => ({});

/** Entered and taken along its steps, so that the last of them falls on the last day of the office. */
function play(scene: Scene, { kind, name, body, steps }: Written): void {
  const path = `/committees/${scene.committee}/${kind}`;
  const clock = new Clock(scene, officeDay(scene.lastDay, -steps.length), 20);
  say(scene, clock, { as: scene.clerk, method: 'POST', path, save: name, body });
  for (const [action, input] of steps) {
    clock.pass(1);
    say(scene, clock, {
      as: scene.clerk,
      method: 'POST',
      path: `${path}/{${name}}/actions/${action}`,
      touch: name,
      body: input(clock.day),
    });
  }
}

const tell = ({ scene, streets, today }: Stage): void => {
  const street = at(streets, 0);
  const member = `@${at(street.members, 0)}`;
  const year = today.slice(0, 4);
  play(scene, {
    kind: 'reports',
    name: 'wr-plan',
    body: {
      type: 'plan',
      subject: { kind: 'unit', id: `@${street.unit}` },
      period: year,
      content: '一、每月走访一次联系的社区；二、每季度开一次微协商；三、全年办成实事六件。',
    },
    steps: [
      ['submit', nothing],
      ['accept', nothing],
    ],
  });
  play(scene, {
    kind: 'speeches',
    name: 'ws-canteen',
    body: {
      title: '关于办好家门口的养老食堂',
      unit: `@${street.unit}`,
      members: [member],
      wanted: 'oral',
      content: '养老食堂要办得久，先要算得清账。建议按用餐人次补助，允许周边居民付费用餐。',
    },
    steps: [
      ['submit', nothing],
      ['select', () => ({ form: 'oral' })],
      ['deliver', (deliveredOn) => ({ deliveredOn })],
    ],
  });
  play(scene, {
    kind: 'motions',
    name: 'wm-renewal',
    body: {
      title: '关于加快老旧小区改造的建议案',
      unit: `@${street.unit}`,
      members: [member],
      drafter: '城建和环境资源委员会',
      content: '一、统筹水、电、气、暖和通信管线，先地下后地上；二、建立居民出资和专项资金相结合的办法。',
    },
    steps: [
      ['submit', nothing],
      ['consider', (consideredOn) => ({ consideredOn, considered: 'pass' })],
      ['adopt', (adoptedOn) => ({ adoptedOn, adoptedAt: '常委会专题议政会议' })],
    ],
  });
};

/** 履职材料、大会发言、建议案 */
export const writtenStory: KindStory = { thisYear: { qindu: tell } };
