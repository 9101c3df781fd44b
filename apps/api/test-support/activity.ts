import type { ConsultationView } from '@lianluo/contract/consultation';
import type { GatheringView } from '@lianluo/contract/gathering';
import type { ListOf } from '@lianluo/contract/common';
import type { MemberView } from '@lianluo/contract/member';
import type { OpinionView } from '@lianluo/contract/opinion';
import type { UnitView } from '@lianluo/contract/unit';
import { attendanceStates } from '@lianluo/domain/gathering/attendance';
import { wasHeld } from '@lianluo/domain/gathering/gathering.facts';
import { adoptionLevels } from '@lianluo/domain/opinion/opinion';
import { kindNames, kinds, type KindName } from '@lianluo/domain/work/kinds';
import fc from 'fast-check';
import type { Client } from './client';
import { pointFor } from './consultation/point-for';
import { draftOf, inputOf } from './kind-bodies';
import type { World } from './world';

/** One thing somebody does: which, and three numbers that choose what with. */
export interface Move {
  what: (typeof deeds)[number];
  a: number;
  b: number;
  c: number;
}

const deeds = [
  'record',
  'record',
  'step',
  'step',
  'step',
  'step',
  'step',
  'adopt',
  'void',
  'change',
  'discard',
  'plan',
  'run',
  'run',
  'place',
  'stations',
] as const;

export const moves = (count: number): fc.Arbitrary<Move[]> =>
  fc.array(fc.record({ what: fc.constantFrom(...deeds), a: fc.nat(9999), b: fc.nat(9999), c: fc.nat(9999) }), {
    minLength: count,
    maxLength: count,
  });

/** The same moves every time. */
export const seededMoves = (count: number, seed: number): Move[] =>
  fc.sample(moves(count), { seed, numRuns: 1 })[0] ?? [];

/** A county whose office does as it is told; what the rules refuse is left undone. */
export interface Activity {
  units: string[];
  members: string[];
  perform: (moves: readonly Move[]) => Promise<void>;
}

const base = '/committees/qindu';
const rhythm = { every: 'month' } as const;
const station = { brand: '秦商量', inCharge: '王主任', rhythm };
const stations = { reading: station, consultation: station, opinion: station };
const titles = ['关于修复路灯的建议', '老旧小区加装电梯', '学校门口交通拥堵', '农贸市场环境整治', '社区养老服务'];
const days = ['2025-11-03', '2025-12-31', '2026-01-01', '2026-02-14', '2026-03-31', '2026-04-01', '2026-05-19'];

export async function activityIn(world: World): Promise<Activity> {
  const made = async <Of>(path: string, body: object): Promise<Of> =>
    (await world.as('demo.qindu').post<Of>(base + path, body)).body;
  const units = [world.unit];
  for (const name of ['渭滨街道联络组', '古渡街道联络组'])
    units.push((await made<UnitView>('/units', { name, type: 'liaison-group', stations })).id);
  const members: string[] = [];
  for (const name of ['李红', '王强', '赵敏', '单雄', '仇英'])
    members.push((await made<MemberView>('/members', { name, sector: '教育界' })).id);
  const opinions: string[] = [];
  /** Of every kind, opinions among them. */
  const planned: { kind: KindName; path: string }[] = [];
  let turns = 0;
  // Every list that is picked from has something in it.
  const pick = <Of>(from: readonly Of[], number: number): Of => from[number % from.length] as Of;

  return {
    units,
    members,
    async perform(todo) {
      const office = world.as('demo.qindu');
      for (const move of todo) await perform(office, move);
    },
  };

  async function perform(office: Client, { what, a, b, c }: Move): Promise<void> {
    const today = new Date(world.deps.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
    const opinion = opinions.length > 0 ? `${base}/opinions/${pick(opinions, a)}` : undefined;
    const plan = planned.length > 0 ? pick(planned, a) : undefined;
    const past = days.filter((day) => day <= today);
    switch (what) {
      case 'record': {
        const authors = [
          b % 3 === 0 ? { name: '张三' } : { member: pick(members, b) },
          ...(c % 4 === 0 ? [{ member: pick(members, c) }] : []),
        ];
        const reportedOn = [...days, today].filter((day) => day <= today);
        const { status, body } = await office.post<OpinionView>(`${base}/opinions`, {
          title: `${pick(titles, a)}${b}`,
          content: { situation: `第${c}号情况`, suggestion: '尽快办理' },
          ...(a % 5 > 0 && { unit: pick(units, a) }),
          authors,
          fastLane: c % 3 === 0,
          reportedOn: pick(reportedOn, c),
        });
        expectAnswer(status, body);
        opinions.push(body.id);
        return;
      }
      case 'plan': {
        // Each kind and each unit in turn, so that none has to wait for its luck.
        const kind = pick(kindNames, turns++);
        const unit = pick(units, planned.filter((each) => each.kind === kind).length);
        const given = { word: '读书会', unit, member: pick(members, c), day: pick(past, c) };
        // An issue holds what is ready for it, one or two of them.
        const items = kind === 'issues' && { items: await ready(office, a) };
        const draft = { ...draftOf(kind, given), ...items };
        const { status, body } = await office.post<{ id: string }>(`${base}/${kind}`, draft);
        expectAnswer(status, body);
        if (status === 201) planned.push({ kind, path: `${base}/${kind}/${body.id}` });
        return;
      }
      case 'step':
        return opinion === undefined ? undefined : stepOn(office, { kind: 'opinions', path: opinion }, b, c, past);
      case 'run':
        return plan === undefined ? undefined : stepOn(office, plan, b, c, past);
      case 'adopt':
        return send(office, 'POST', `${opinion}/adoptions`, { level: pick(adoptionLevels, b), adoptedOn: today });
      case 'void': {
        const { adoptions } = (await office.get<Partial<OpinionView>>(String(opinion))).body;
        const record = adoptions?.length ? pick(adoptions, b).id : 'none';
        return send(office, 'POST', `${opinion}/adoptions/${record}/void`, { reason: '登记错了' });
      }
      case 'change':
        return changed(office, 'PATCH', String(opinion), {
          ...(b % 2 === 0 && { unit: pick(units, b) }),
          ...(c % 2 === 0 && { authors: [{ member: pick(members, c) }] }),
          reportedOn: pick(past, c),
        });
      case 'discard':
        return changed(office, 'DELETE', String(opinion));
      case 'place':
        return changed(office, 'PATCH', `${base}/members/${pick(members, a)}`, {
          status: pick(['active', 'active', 'resigned'], b),
          placements: [{ group: pick(units, c), basis: 'work', from: pick(days, b) }],
        });
      case 'stations':
        return changed(office, 'PATCH', `${base}/units/${pick(units, a)}`, { stations: b % 2 === 0 ? stations : null });
    }
  }

  async function ready(office: Client, a: number): Promise<string[]> {
    const status = pick(['signed', 'reviewed', 'edited'], a);
    const { body } = await office.get<ListOf<OpinionView>>(`${base}/opinions?limit=2&status=${status}`);
    return body.items.map(({ id }) => id);
  }

  async function stepOn(
    office: Client,
    { kind, path }: { kind: KindName; path: string },
    b: number,
    c: number,
    past: readonly string[],
  ): Promise<void> {
    const { body } = await office.get<OpinionView & Partial<GatheringView> & Partial<Pick<ConsultationView, 'points'>>>(
      path,
    );
    if (c % 3 === 0 && body.attendance && wasHeld(body)) return attended(office, path, b, c);
    // What is thrown away or corrected has calls of its own.
    const steps = (body.allowedActions ?? []).filter(({ action }) => action !== 'change' && action !== 'discard');
    if (steps.length === 0) return;
    // What stands at its beginning is led on: most steps of some kinds lead nowhere else.
    const { initial, steps: course } = kinds[kind];
    const onward = body.status === initial ? steps.filter(({ action }) => !course[action]?.to.includes(initial)) : [];
    const { action } = pick(onward.length > 0 ? onward : steps, b);
    const handling = body.handlingUnits?.length ? pick(body.handlingUnits, c).id : 'none';
    const points = pointFor(action, body.points);
    const known = { handling, points, opinions: opinions.length > 0 ? pick(opinions, c) : 'none' };
    const given = { word: '理由', unit: pick(units, c), member: pick(members, c), day: pick(past, c), known };
    await send(
      office,
      'POST',
      `${path}/actions/${action}`,
      { ...inputOf(kind, action, given), ...other(action, c) },
      body.version,
    );
  }

  /** Some lines of a list are told, and somebody is taken out of it. */
  function attended(office: Client, path: string, b: number, c: number): Promise<void> {
    const [one, other, gone] = [pick(members, b), pick(members, b + 1), pick(members, b + 2)];
    return changed(office, 'PATCH', `${path}/attendance`, {
      lines: [
        { member: one, state: pick(attendanceStates, c), ...(c % 2 === 0 && { spoke: 'oral' }) },
        { member: other, state: pick(attendanceStates, c + 1), halfDays: c % 7 },
      ],
      ...(c % 4 === 0 && { remove: [gone] }),
    });
  }

  /** Where a step goes another way with another input. */
  function other(action: string, c: number): object {
    if (action === 'transfer' && c % 2 > 0)
      return { mode: 'joint', handlingUnits: [{ name: '甲局' }, { name: '乙局' }] };
    return action === 'check-reply' && c % 3 === 0 ? { pass: false } : {};
  }

  async function changed(office: Client, method: string, path: string, body?: object): Promise<void> {
    const { version } = await office.get(path);
    await send(office, method, path, body, version);
  }
}

async function send(office: Client, method: string, path: string, body?: object, version?: number): Promise<void> {
  const answered = await office.send(method, path, body, version === undefined ? {} : { version });
  if (answered.status !== 404) expectAnswer(answered.status, answered.body);
}

/** What rules say of a field: that what it names is gone or not ready, that its day lies before another's. */
const ruled: ReadonlySet<string> = new Set([
  'item.unknown',
  'issue.item-not-ready',
  'opinion.in-issue',
  'day.too-early',
  'day.order',
]);

/** A rule may say no; what we sent was well formed. */
function expectAnswer(status: number, body: unknown): void {
  if (status < 300 || status === 409) return;
  const { errors } = body as { errors?: { code: string }[] };
  if (status === 422 && errors?.every(({ code }) => ruled.has(code))) return;
  if (status === 412) return;
  throw new Error(`${status} ${JSON.stringify(body)}`);
}
