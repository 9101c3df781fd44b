import { dayOf } from '@lianluo/domain/calendar/day';
import { createApp } from '../app';
import { cityIds } from '../../floor/committee/cities';
import { folderFiles } from '../../floor/files/folder-files';
import { starting } from '../../features/health/health';
import { resumeLocks } from '../../features/appraisal/resume-locks';
import { resumeMoves } from '../../features/deadline/resume-moves';
import { startDrops } from '../../features/drop/start-drops';
import { resumeImports } from '../../features/import/resume-imports';
import type { DocumentSource } from '../../features/openapi/openapi.routes';
import { issueSetupToken } from '../../floor/account/setup-token';
import { serveSpa } from '../site/serve-spa';
import { site } from '../site/site';
import type { Storage } from '../../floor/storage/table';
import { partsIn } from '../demo/load-part';
import { announcement, demoProgress, invitation } from './announce';
import { background } from './background';
import { filesFolderIn, keptSecret, makeDataFolder } from './data-folder';
import { runJob } from '../run-job';
import { sendAllDue } from '../../engine/webhook/send-due';
import { delivering } from './delivering';
import { localDependencies, logProblem } from './dependencies';
import { engineIn } from './engines';
import { incoming, notOurs } from './incoming';
import { recountOnce } from '../../engine/scorecard/figures-state';
import { takeOverOnce } from '../../engine/take-over-once';
import { loadBehind } from './load-behind';
import { listen, type Answering } from './listen';
import { demoAsked, readOptions } from './options';
import { prepareTables } from './prepare-tables';
import { sheetThreads } from './sheet-threads';
import { throughMemory } from './through-memory';
import type { Leaving } from './until-stopped';

const resumedEveryMs = 5 * 60_000;
const dueEveryMs = 60_000;

export interface Built {
  /** Where the built SPA is. */
  pages: string;
  /** What a thread for sheets runs. */
  thread: URL;
  /** What a thread for the demo world runs. */
  demoThread: URL;
  document: DocumentSource;
}

/** API and SPA on one port, on tables of this machine: listens at once and answers when everything is there. */
export async function runLocal(built: Built, leaving: Leaving): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env);
  let waitingFor = 'tables';
  let answer: Answering = (request) => notYet(request, waitingFor);
  const { port, stop } = await listen(options.port, (request, address) => answer(request, address));
  leaving.push(stop);

  await makeDataFolder(options.folder);
  const secret = await keptSecret(options.folder);
  const engine = engineIn(options.folder, options.engine);
  leaving.push(() => engine.stop());
  const jobs = background(logProblem);

  const sheets = sheetThreads(built.thread);
  leaving.push(sheets.stop);

  const deliveries = delivering((job) => runJob(deps, job), logProblem);
  const dependenciesOn = (tables: Storage) =>
    localDependencies(tables, {
      secret,
      run: jobs.run,
      deliver: deliveries.take,
      log: logProblem,
      sheets,
      receivers: options.receivers,
      files: async () => folderFiles(filesFolderIn(options.folder)),
    });
  let isNew = false;
  const demo = demoAsked(options.demo);
  const { storage, everyRow, state } = await prepareTables({ engine, demo: demo.front.length > 0, load });
  leaving.push(() => storage.close());
  // What runs then finds the tables closed, which is no fault.
  leaving.push(jobs.stop);

  const deps = dependenciesOn(storage);
  // What is taken over is added to the cards, so they are this release's first.
  if (await recountOnce(deps, { isNew })) await takeOverOnce(deps);
  await deps.settled();
  await resumeImports(deps);
  await resumeMoves(deps);
  await resumeLocks(deps);
  leaving.push(deliveries.stop);
  await sendAllDue(deps);
  jobs.every(dueEveryMs, async () => void (await sendAllDue(deps)));
  // As the clock does on AWS: a commit whose answer was lost has no job, and its office waits.
  jobs.every(resumedEveryMs, async () => {
    await resumeImports(deps);
    await startDrops(deps);
    await resumeMoves(deps);
    await resumeLocks(deps);
  });
  const app = createApp(deps, built.document);
  const answerSite = site(app, await serveSpa(built.pages));
  const front = { ...options, port };
  answer = (request, address) => {
    const asked = incoming(request, address, front);
    return asked ? answerSite(asked.request, asked.caller) : notOurs(deps.newId());
  };
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  process.stdout.write(announcement(port, state === 'loaded' ? (await partsIn(storage)).whole : []));
  // Nobody can sign in yet, so whoever started this must be able to make those who can.
  if (state !== 'loaded' && (await cityIds(storage)).length === 0)
    process.stdout.write(invitation(port, await issueSetupToken(deps)));
  if (state === 'loaded') {
    const today = dayOf(new Date());
    const behind = loadBehind({ deps, everyRow, parts: demo.behind, today, thread: built.demoThread, say });
    leaving.push(behind.stop);
  }

  async function load(tables: Storage): Promise<void> {
    // The demo world is large, and a start that finds it there does without.
    const { loadDemo } = await import('../demo/load-demo');
    const show = demoProgress((text) => void process.stdout.write(text));
    const onProgress = (done: number, total: number) => {
      waitingFor = `demo world, ${Math.floor((done / Math.max(total, 1)) * 100)} %`;
      show(done, total);
    };
    const play = (on: Storage) =>
      loadDemo(dependenciesOn(on), { today: dayOf(new Date()), parts: demo.front, onProgress });
    await (engine.isRemote ? throughMemory(tables, play) : play(tables));
    await jobs.idle();
    isNew = true;
  }
}

/** A browser asks again by itself. */
function notYet(request: Request, waitingFor: string): Response {
  if (new URL(request.url).pathname === '/health') return starting(waitingFor);
  return new Response(`正在准备，请稍候…… Starting; waiting for: ${waitingFor}.\n`, {
    status: 503,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      'retry-after': '1',
      refresh: '1',
    },
  });
}
