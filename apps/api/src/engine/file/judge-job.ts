import { Refusal, type RefusalCode } from '@lianluo/domain/refusal';
import type { Dependencies } from '../../floor/context';
import { judge } from '../../floor/files/judge/judge';
import { judgedWrite } from '../../floor/files/judging.store';
import type { JudgeJob } from '../../floor/job';
import { judgeFile } from './judge-file';

/** What a job can do nothing about, however often it is done: whoever sent the file sends it again, or has no room for it. */
const final: readonly RefusalCode[] = ['file.not-arrived', 'file.too-many'];

/** 检查: judges an announced file where the API never carries its bytes. Done twice or cut short, it may be done again. */
export async function judgeJob(deps: Dependencies, job: JudgeJob): Promise<void> {
  try {
    await judgeFile(deps, job, judge);
  } catch (error) {
    if (!(error instanceof Refusal && final.includes(error.code))) throw error;
    deps.log({
      level: 'warn',
      message: 'A file was not taken.',
      committee: job.committee,
      file: job.id,
      code: error.code,
    });
  }
  await deps.storage.write([judgedWrite(job)]);
}
