import { cityIds } from '../committee/cities';
import { countiesOf } from '../committee/counties';
import { resumeImports } from '../import/resume-imports';
import { noCommittee } from '../journal/security';
import { verifySeals } from '../journal/verify-seals';
import { lambdaDependencies } from './dependencies';
import { setting } from './environment';
import { log, logMetrics } from './log';
import { readSecret } from './secrets';

// The clock answers no list, so it signs no cursor.
const deps = lambdaDependencies('');

const tasks = {
  /** Imports whose job was lost on the way to the queue or cut short. */
  'resume-imports': () => resumeImports(deps),
  'verify-audit': verifyAudit,
};

/** What happens at a time: each rule names its task. */
export const handler = ({ task }: { task: keyof typeof tasks }): Promise<void> => tasks[task]();

/** 夜间核验: every committee's audit trail against its seals. What is broken is named in the log and raises an alarm. */
async function verifyAudit(): Promise<void> {
  const key = await readSecret(setting('SEAL_SECRET_ID'));
  let broken = 0;
  const committees = [noCommittee];
  for (const city of await cityIds(deps.storage))
    committees.push(city, ...(await countiesOf(deps, city)).map(({ id }) => id));
  for (const committee of committees) {
    const { faults, ...counts } = await verifySeals({ storage: deps.storage, key, committee });
    if (faults.length > 0) broken += 1;
    log({
      level: faults.length > 0 ? 'error' : 'info',
      message: 'audit verified',
      committee,
      ...counts,
      faults: faults.slice(0, 20),
    });
  }
  logMetrics({ AuditBroken: broken }, { message: 'audits verified' });
}
