import { cityIds } from '../../floor/committee/cities';
import { committeesUnder } from '../../floor/committee/counties';
import { resumeLocks } from '../../features/appraisal/resume-locks';
import { resumeMoves } from '../../features/deadline/resume-moves';
import { startDrops } from '../../features/drop/start-drops';
import { resumeImports } from '../../features/import/resume-imports';
import { resumeJudging } from '../../floor/files/resume-judging';
import { sendAllDue } from '../../engine/webhook/send-due';
import { readSealKeys } from '../../floor/journal/seal-keys';
import { noCommittee } from '../../floor/journal/security';
import { verifyNight } from '../../floor/journal/verify-night';
import { lambdaDependencies } from './dependencies';
import { setting } from './environment';
import { log, logMetrics } from './log';
import { readSecret } from './secrets';

// The clock answers no list, so it signs no cursor.
const deps = lambdaDependencies('');

/** The function has a quarter of an hour; a page of seals takes seconds. */
const verifyingMs = 12 * 60_000;

const tasks = {
  /** Imports whose job was lost on the way to the queue or cut short, files that are due, and deadlines that were changed. */
  'resume-imports': takeUp,
  'verify-audit': verifyAudit,
  /** What is due to webhooks, and what no job was sent for. */
  'send-due': async () => void (await sendAllDue(deps)),
};

/** What happens at a time: each rule names its task. */
export const handler = ({ task }: { task: keyof typeof tasks }): Promise<void> => tasks[task]();

/** One that stands open at one look is at work; an alarm tells when there are some at look after look. */
async function takeUp(): Promise<void> {
  const [imports, files] = [await resumeImports(deps), await resumeJudging(deps)];
  const resumed = imports + files;
  if (resumed > 0) logMetrics({ ImportsResumed: resumed }, { message: 'jobs resumed', imports, files });
  await startDrops(deps);
  await resumeMoves(deps);
  await resumeLocks(deps);
}

/** 夜间核验: every committee's audit trail against its seals. What is broken is named in the log and raises an alarm. */
async function verifyAudit(): Promise<void> {
  const { storage, now } = deps;
  const keys = readSealKeys(await readSecret(setting('SEAL_SECRET_ID')));
  const committees = [noCommittee];
  for (const city of await cityIds(storage))
    committees.push(city, ...(await committeesUnder(deps, city)).map(({ id }) => id));

  const until = Date.now() + verifyingMs;
  const verified = await verifyNight({ storage, keys, now, hasTime: () => Date.now() < until }, committees);
  for (const one of verified) {
    const line = { message: 'audit verified', ...one };
    log(one.faults.length > 0 ? { ...line, level: 'error', problem: 'AuditBroken' } : line);
  }
  logMetrics(
    { AuditUnverified: Math.max(...verified.map(({ unverifiedHours }) => unverifiedHours)) },
    { message: 'audits verified', broken: verified.filter(({ faults }) => faults.length > 0).length },
  );
}
