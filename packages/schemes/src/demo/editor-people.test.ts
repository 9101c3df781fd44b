import { readParty } from '@lianluo/domain/import/party';
import { describe, expect, it } from 'vitest';
import { demoWorld } from './demo-world';
import { qinduRoster } from './qindu/roster';
import { isInvented } from './people/people';

interface Person {
  committee: string;
  name: string;
  sector: string;
  level: string;
  post: string;
  party: string;
  partyMember: boolean;
}

const world = demoWorld('2026-11-23');

const entered = (list: string) =>
  world.calls.flatMap(({ path, body }) => {
    const [, committee, its] = /^\/committees\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
    return its === list ? [{ ...(body as object), committee } as unknown as Person] : [];
  });
const members = entered('members');
const [leaders, others] = [
  members.filter(({ post }) => post.includes('政协')),
  members.filter(({ post }) => !post.includes('政协')),
];

/** What a body is by its name, and the posts such a body has. */
const bodies: readonly (readonly [body: RegExp, posts: RegExp])[] = [
  [
    /(中学|小学|学校|幼教集团|职业教育中心|老年大学|体校|党校)$/,
    /(教师|讲师|教练员|教务主任|实训处主任|保教主任|年级组长|副校长)$/,
  ],
  [
    /(医院|保健院|卫生服务中心|疾控中心)$/,
    /(医师|护师|护理部主任|药剂科主任|副院长|卫生服务中心副主任|疾控中心副主任)$/,
  ],
  [/公司$/, /(经理|财务总监|总经理助理|工程师|工会副主席|车间主任|班组长|技师|调度员|店长)$/],
  [/合作社$/, /(理事|副理事长|技术员|农艺师|兽医师)$/],
  [/(协会|学会|联谊会)$/, /(理事|副会长|副主席|副秘书长)$/],
  [/(总工会|妇联|侨联|科协|社科联)$/, /(部长|副主席)$/],
  [/^团[区县市]委$/, /(部长|副书记)$/],
  [/(局|档案馆|供销社|研究室)$/, /(科长|副局长|馆员|副馆长|副主任)$/],
  [/(文化馆|图书馆|剧团)$/, /(馆员|副馆长|演员|副团长)$/],
  [/(律师事务所|法律援助中心|公证处)$/, /(律师|公证员|副主任)$/],
  [/(站|研究所|科技服务中心|农场)$/, /(工程师|农艺师|研究员|技术员|副站长|副主任)$/],
  [/(福利院|养老服务中心|社会工作服务中心|创业园)$/, /(社工师|主管|副院长|副主任)$/],
  [/(体育中心|融媒体中心|地方志办公室|书店|旅行社)$/, /(教练员|记者|编辑|副主任|部门经理|店长|副总经理)$/],
];
const placeAndTitle = (post: string): [place: string, title: string] => {
  for (let end = post.length - 1; end > 1; end--) {
    const place = post.slice(0, end);
    const kind = bodies.find(([body]) => body.test(place));
    if (kind?.[1].test(post)) return [place, post.slice(end)];
  }
  return ['', post];
};

describe('an editor who reads the roster', () => {
  it('finds no Party member where there is none, and a 政治面貌 that fits the sector', () => {
    const outside = /^(民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|无党派人士|宗教界)$/;

    expect(members.filter(({ sector, partyMember }) => outside.test(sector) && partyMember)).toEqual([]);
    expect(members.filter(({ sector, partyMember }) => sector === '中国共产党' && !partyMember)).toEqual([]);
    expect(members.filter(({ party, partyMember }) => readParty(party) !== partyMember)).toEqual([]);
    expect(
      members.filter(
        ({ sector, party }) => outside.test(sector) && sector !== '宗教界' && !party.startsWith(sector.slice(0, 2)),
      ),
    ).toEqual([]);
    expect(new Set(members.filter(({ sector }) => sector === '宗教界').map(({ party }) => party))).toEqual(
      new Set(['群众']),
    );
  });

  it('finds posts that fit the body they stand with', () => {
    expect(others.length).toBeGreaterThan(600);
    expect(others.filter(({ post }) => placeAndTitle(post)[0] === '').map(({ post }) => post)).toEqual([]);
  });

  it('finds a body of another region in no committee', () => {
    const foreign: Record<string, RegExp> = { 区: /县/, 县: /(?<!社)[区市](?!场)/, 市: /(?<!社)[区县]/ };
    const regionOf = new Map(
      [...world.cities, ...world.counties].map(({ id, name }) => [id, /([区县市])政协$/.exec(name)?.[1] ?? '']),
    );
    expect(others.filter(({ committee, post }) => foreign[regionOf.get(committee) ?? '']?.test(post) ?? true)).toEqual(
      [],
    );
  });

  it('finds one head and at most two deputies of a body, and one person to a post of a leader', () => {
    const held = new Map<string, number>();
    for (const { committee, post } of others)
      held.set(`${committee} ${post}`, (held.get(`${committee} ${post}`) ?? 0) + 1);
    const most = (post: string) => {
      const [, title] = placeAndTitle(post.split(' ')[1] ?? '');
      if (/^副?(主任|研究)?(医师|馆员|研究员)$/.test(title)) return Infinity;
      if (title.startsWith('副') || title.endsWith('副主席')) return 2;
      return /(长|主任|总监|助理)$/.test(title) && !/(组长|科长|部长)$/.test(title) ? 1 : Infinity;
    };
    expect([...held].filter(([post, count]) => count > most(post))).toEqual([]);

    const chairs = leaders
      .map(({ committee, post }) => `${committee} ${post}`)
      .filter((post) => /党组(副?书记|成员、秘书长)/.test(post));
    expect(new Set(chairs).size).toBe(chairs.length);
    for (const committee of new Set(members.map((each) => each.committee))) {
      const deputies = leaders.filter((each) => each.committee === committee && each.level === 'vice-chair');
      expect(deputies.filter(({ post }) => post.includes('党组副书记'))).toHaveLength(1);
      expect(deputies.filter(({ partyMember }) => !partyMember).length).toBeGreaterThan(0);
      // Whoever is not in the Party is not in its group.
      expect(deputies.filter(({ post, partyMember }) => post.includes('党组') !== partyMember)).toEqual([]);
    }
  });

  it('knows none of the people: every name was drawn from the lists of the demo', () => {
    const rostered = new Set(qinduRoster.match(/\p{Script=Han}+(?=\*? \d{8} )/gu));
    const named = [
      ...members,
      ...entered('informants'),
      ...entered('units').flatMap((unit) => {
        const { convener, officers } = unit as unknown as { convener?: Person; officers: Person[] };
        return [...(convener ? [convener] : []), ...officers];
      }),
    ].map(({ name }) => name);

    expect(named.length).toBeGreaterThan(800);
    expect(named.filter((name) => !rostered.has(name) && !isInvented(name))).toEqual([]);
  });

  it('meets nobody in two places', () => {
    const names = [...members, ...entered('informants')].map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([]);
  });
});
