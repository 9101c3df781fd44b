import type { World } from '../../floor/committee/committees';
import { OperatorFault, type Options } from './command';

/** 演示数据 goes to no stage, by no way: the password of its accounts is in every copy of this program. An endpoint is none. */
export function requireNoDemo({ stage, endpoint }: Options, { demo, real }: World): void {
  // Beside an office's own work its accounts are closed.
  if (stage === undefined || endpoint !== undefined || demo.length === 0 || real.length > 0) return;
  throw new OperatorFault(
    `来源是演示数据（${demo.join('、')}），其账号的密码是公开的，不恢复到部署；没有改动任何数据。`,
    'The source is a demo world, whose passwords are public: it goes to no stage.',
  );
}
