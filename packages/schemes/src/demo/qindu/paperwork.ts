import type { DemoCall } from '../call';
import { officeDay } from '../office-days';
import { random } from '../random';
import { scannedInstruction, scannedReply } from '../scans';
import { Clock, say, type Scene } from '../scene';

/** 机关代字 of the office's letters, one for each group. */
const codes = { letter: '秦政协函', assignment: '秦政协交', supervision: '秦政协督', reminder: '秦政协催' };

/** What is laid down once, when the year begins: how letters are numbered, and that good deeds are confirmed in seven days. */
export function layDownPaperwork(scene: Scene, yearStart: string): void {
  const clock = new Clock(scene, officeDay(yearStart, 0), 20);
  const path = `/committees/${scene.committee}`;
  const as = scene.administrator;
  const series = Object.entries(codes).map(([group, code]) => ({ group, code }));
  say(scene, clock, { as, method: 'PUT', path: `${path}/letter-series`, fresh: 'letter-series', body: { series } });
  clock.pass(0, 4);
  const deadlines = [{ kind: 'deeds', action: 'confirm', days: 7 }];
  say(scene, clock, {
    as,
    method: 'PUT',
    path: `${path}/deadlines`,
    touch: `committee-${scene.committee}`,
    body: { deadlines },
  });
}

/** 文书、附件、催办 of an office on its last day: letters and what came back, scans, who was chased, and what is written often. */
export function playPaperwork(given: Scene): void {
  // By its own chances: nothing else of the desk moves.
  const scene: Scene = { ...given, random: random(15) };
  const clock = new Clock(scene, scene.lastDay, 250);
  const does = (call: Omit<DemoCall, 'at' | 'as'> & { as?: string }) => {
    clock.pass(0, 2);
    say(scene, clock, { as: scene.clerk, ...call });
  };
  const base = `/committees/${scene.committee}`;
  const opinion = (name: string) => `${base}/opinions/{o-now-${name}}`;

  for (const unit of [0, 1, 2])
    does({
      method: 'POST',
      path: `${opinion('split-1')}/letters`,
      save: `letter-${unit}`,
      along: ['o-now-split-1'],
      body: {
        paper: 'transfer-letter',
        record: `@o-now-split-1#handlingUnits#${unit}`,
        sentOn: clock.day,
      },
    });
  does({
    method: 'POST',
    path: `${base}/letters/{letter-0}/receipt`,
    body: { returnedOn: clock.day, signer: '办公室收发', text: '已签收，按要求办理。' },
  });

  const chase = (names: readonly string[], kind: 'reminder' | 'supervision', more: object) =>
    does({
      method: 'POST',
      path: `${base}/reminders`,
      body: { items: names.map((name) => ({ kind: 'opinions', id: `@o-now-${name}` })), kind, ...more },
    });
  chase(['signed-for-late', 'signed-for-due'], 'reminder', { text: '请抓紧办理，按时办复。', way: 'slip' });
  chase(['assigned-late'], 'reminder', { text: '请尽快签收。', way: 'message' });
  chase(['issued-2'], 'supervision', {
    text: '请按领导批示要求办理，并报送进展。',
    way: 'slip',
    dueOn: officeDay(scene.lastDay, 10),
  });
  does({ method: 'GET', path: `${opinion('issued-2')}/reminders`, save: 'chased-issued-2' });
  does({
    method: 'POST',
    path: `${base}/reminders/{chased-issued-2#items#0}/answer`,
    body: { text: '已会同街道现场核实，制定整改方案，月底前完成。', answeredOn: clock.day },
  });

  for (const [text, action, shared] of [
    ['一事一报，请将两件事拆分后重新报送。', 'return', true],
    ['请补充涉及户数、具体路段和照片。', 'return', true],
    ['已电话回访反映人，对办理结果表示满意。', 'check-reply', false],
  ] as const)
    does({ method: 'POST', path: `${base}/phrases`, body: { text, shared, uses: [{ kind: 'opinions', action }] } });

  does({
    method: 'POST',
    path: `${opinion('archived-3')}/replies/{o-now-archived-3#handlingUnits#0}/files`,
    body: scan('办复件（演示）.pdf', 'application/pdf', scannedReply(), '演示复〔2026〕12号', '区城市管理局'),
    bytes: scannedReply,
  });
  does({
    method: 'POST',
    path: `${opinion('issued-2')}/instructions/{o-now-issued-2#instructions#0}/files`,
    body: scan('批示件（演示）.png', 'image/png', scannedInstruction()),
    bytes: scannedInstruction,
  });
}

const scan = (name: string, type: string, { length }: Uint8Array, number?: string, from?: string) => ({
  name,
  type,
  bytes: length,
  ...(number && { paper: { number, from } }),
});
