import { officeDay } from '../office-days';
import { Clock, say } from '../scene';
import type { KindStory, Stage } from '../story';

interface ArrivalPlan {
  name: string;
  county: string;
  docNumber: string;
  title: string;
  situation: string;
  suggestion: string;
  /** How many office days ago it came in. */
  ago: number;
  /** What the city did with it, a day or two later. */
  done?: readonly [action: string, body: object];
  isDraft?: true;
}

/** What counties sent on paper; what Qindu hands up here arrives by itself. */
const plans: readonly ArrivalPlan[] = [
  {
    name: 'ar-draft',
    county: '长清区政协',
    docNumber: '长政协信字11号',
    title: '关于加强山区群众饮水设施冬季管护的建议',
    situation: '入冬后部分山区集中供水点管道冻裂，维修等待时间较长，群众要到邻村取水，老人户尤为不便。',
    suggestion: '一是入冬前对裸露管道统一保温；二是镇街储备抢修材料；三是公布维修电话，两日内修复。',
    ago: 0,
    isDraft: true,
  },
  {
    name: 'ar-waiting',
    county: '延川县政协',
    docNumber: '延政协信字23号',
    title: '关于完善苹果产地冷链设施的建议',
    situation: '苹果集中上市时冷库库容不足，果农只能低价销售，合作社自建冷库用地和用电手续办理周期长。',
    suggestion: '一是统筹规划产地冷库布点；二是落实农业用电价格；三是简化设施农业用地备案。',
    ago: 2,
  },
  {
    name: 'ar-accepted',
    county: '延川县政协',
    docNumber: '延政协信字19号',
    title: '关于规范农村客运班线运营的建议',
    situation: '部分农村客运班线减班、停班，赶集和就医群众候车时间超过两小时，学生周末返校多搭乘私家车。',
    suggestion: '一是核定最低班次并给予补贴；二是推行预约响应式客运；三是集市日、返校日加密班次。',
    ago: 14,
    done: ['accept', {}],
  },
  {
    name: 'ar-passed-on',
    county: '新城区政协',
    docNumber: '新政协信字31号',
    title: '关于统一背街小巷路灯报修渠道的建议',
    situation: '背街小巷路灯分属市政、街道和产权单位管理，居民报修电话不一，互相转办，平均修复要十天以上。',
    suggestion: '一是公布统一报修电话；二是明确牵头单位和修复时限；三是对无主路灯先修后认。',
    ago: 21,
    done: ['pass-on', { to: '市城市管理局' }],
  },
  {
    name: 'ar-returned',
    county: '长清区政协',
    docNumber: '长政协信字8号',
    title: '关于改善集市环境的建议',
    situation: '镇上集市逢集占道经营，散集后垃圾清运不及时，周边住户反映较多，希望能有固定场地。',
    suggestion: '一是划定固定场地；二是散集后两小时内清运。',
    ago: 30,
    done: ['return', { reason: '反映的情况较笼统，请补充集市名称、占道长度和清运频次后重新上报。' }],
  },
  {
    name: 'ar-withdrawn',
    county: '新城区政协',
    docNumber: '新政协信字27号',
    title: '关于调整公交候车亭位置的建议',
    situation: '道路改造后候车亭仍在原处，乘客要在机动车道边候车，早晚高峰存在安全隐患，社区多次反映。',
    suggestion: '一是随道路改造同步迁移候车亭；二是迁移前设置临时护栏。',
    ago: 36,
    done: ['withdraw', { reason: '来稿单位来函说明问题已经解决，要求撤回。' }],
  },
];

/** 来稿 of the city */
export const arrivalStory: KindStory = {
  thisYear: {
    'demo-city'({ scene }: Stage) {
      const path = `/committees/${scene.committee}/arrivals`;
      for (const { name, ago, done, isDraft, ...body } of plans) {
        const clock = new Clock(scene, officeDay(scene.lastDay, -ago));
        const step = (action: string, given: object) =>
          say(scene, clock, {
            as: scene.clerk,
            method: 'POST',
            path: `${path}/{${name}}/actions/${action}`,
            touch: name,
            body: given,
          });
        const submittedOn = officeDay(clock.day, -2);
        say(scene, clock, {
          as: scene.clerk,
          method: 'POST',
          path,
          save: name,
          body: { ...body, way: 'paper', submittedOn },
        });
        if (isDraft) continue;
        clock.pass(0);
        step('receive', {});
        if (!done) continue;
        clock.pass(scene.random.int(1, 3));
        step(...done);
      }
    },
  },
  replayed: { made: { accept: { became: { kind: 'opinions', item: 'taken-in' } } } },
};
