import { officialDate } from '../../document/issue-paper';
import { subjectLabels as called } from '../catalogue/subjects';
import type { PointsTable, Stars } from '../language';
import { percentWords } from '../../proposal/report/rate';
import type { QuotaState } from '../quota/state';
import { followWords, starWords } from '../told/band-words';
import { rungs } from './appraisal';
import type { BulletinMatter, BulletinSection, BulletinSubject } from './bulletin-matter';
import type { SubjectResult } from './frozen';

const counter = { member: '名', unit: '个', informant: '名', committee: '个' } as const;
type Kind = keyof typeof counter;
const kinds: readonly Kind[] = ['member', 'unit', 'informant', 'committee'];

const ofKind = ({ subjects }: BulletinMatter, kind: Kind): BulletinSubject[] =>
  subjects.filter((each) => each.kind === kind);
/** Who was there, and so is graded. */
const thereOf = (matter: BulletinMatter, kind: Kind): BulletinSubject[] =>
  ofKind(matter, kind).filter(({ absent }) => !absent);

export function overall(matter: BulletinMatter): BulletinSection {
  const { group, assessments } = matter;
  const counts = (['member', 'unit', 'informant'] as const).flatMap((kind) => {
    const there = thereOf(matter, kind).length;
    return there > 0 ? [`${called[kind]}${there}${counter[kind]}`] : [];
  });
  const first = assessments.filter(({ rung }) => rung === 'first').length;
  const later = assessments.filter(({ rung }) => rung !== 'first');
  const steps = [
    ...(first > 0 ? [`${first}个单位初评`] : []),
    ...later.map(({ rung, on }) => `${rungs[rung]}（${officialDate(on)}）`),
  ];
  return {
    heading: '总体情况',
    paragraphs: [
      ...(counts.length > 0 ? [`参加考核的有${counts.join('、')}。`] : []),
      ...(group.members.length > 0
        ? [
            `考评领导小组由${group.members.map(({ name }) => name).join('、')}组成${group.office ? `，办公室设在${group.office}` : ''}。`,
          ]
        : []),
      ...(steps.length > 0 ? [`考核结果经${steps.join('、')}。`] : []),
    ],
  };
}

/** 等次 with how many have each, where there are any; by name only where the scheme shows the ranking to everybody. */
export function grades(matter: BulletinMatter, kind: 'member' | 'unit' | 'committee'): BulletinSection[] {
  const { scheme } = matter;
  const table = scheme.points[kind];
  const there = thereOf(matter, kind);
  if (!table || table.bands.length === 0 || there.length === 0) return [];
  const of = (band: string) => there.filter(({ result }) => result.grade?.id === band);
  const { bands } = table;
  return [
    {
      heading: `${called[kind]}考核等次`,
      paragraphs: [...(scheme.ranking.shown === 'all' ? named(table, of) : []), ...followed(table, of, kind)],
      table: {
        columns: ['等次', '数量', '占比'],
        rows: bands.map(({ id, name }) => [
          name,
          String(of(id).length),
          percentWords({ numerator: of(id).length, denominator: there.length }),
        ]),
      },
    },
  ];
}

function named({ bands }: PointsTable, of: (band: string) => BulletinSubject[]): string[] {
  const told = [bands[0], ...(bands.length > 1 ? [bands.at(-1)] : [])];
  return told.flatMap((band) => {
    const names = band ? of(band.id).map(({ name }) => name) : [];
    return band && names.length > 0 ? [`考核等次为${band.name}的（${names.length}）：${names.join('、')}。`] : [];
  });
}

const followed = ({ bands }: PointsTable, of: (band: string) => BulletinSubject[], kind: Kind): string[] =>
  bands.flatMap((band) => {
    const count = of(band.id).length;
    return band.follow && count > 0
      ? [`考核等次为${band.name}的${count}${counter[kind]}，按办法${followWords(band.follow)}。`]
      : [];
  });

/** 星级 that somebody may have, from the highest down: those that are earned, those to which a missed quota holds down, and none. */
const levelsOf = ({ from, capped }: Stars): number[] =>
  [...new Set([...from.map(({ stars: each }) => each), ...capped.map(({ most }) => most), 0])].toSorted(
    (one, other) => other - one,
  );

export function stars(matter: BulletinMatter): BulletinSection[] {
  return matter.scheme.stars.flatMap((each) => {
    const { for: kind } = each;
    const there = thereOf(matter, kind);
    if (there.length === 0) return [];
    return [
      {
        heading: `${called[kind]}星级`,
        paragraphs: [],
        table: {
          columns: ['星级', '数量'],
          rows: levelsOf(each).map((level) => [
            starWords(level),
            String(there.filter(({ result }) => (result.stars ?? 0) === level).length),
          ]),
        },
      },
    ];
  });
}

/** 履职任务 plan by plan: who met all of it, and who missed any. */
export function quotas(matter: BulletinMatter): BulletinSection[] {
  const rows = matter.scheme.plans.flatMap(({ name, quotas: asked }) =>
    kinds.flatMap((kind) => {
      const ids = asked.filter((quota) => quota.for.includes(kind)).map(({ id }) => id);
      const judged = thereOf(matter, kind).flatMap(({ result }) => {
        const states = ids.flatMap((id): readonly QuotaState[] => result.quotas?.[id] ?? []);
        const owed = states.filter((state) => state !== 'none' && state !== 'exempt');
        return owed.length > 0 ? [owed.every((state) => state === 'met')] : [];
      });
      if (judged.length === 0) return [];
      const met = judged.filter(Boolean).length;
      return [[name, called[kind], String(judged.length), String(met), String(judged.length - met)]];
    }),
  );
  if (rows.length === 0) return [];
  const columns = ['履职计划', '对象', '应完成', '全部完成', '未全部完成'];
  return [{ heading: '履职任务完成情况', paragraphs: [], table: { columns, rows } }];
}

export function sheets(matter: BulletinMatter): BulletinSection[] {
  const scored = thereOf(matter, 'unit').flatMap(({ name, result: { sheet } }) => (sheet ? [{ name, ...sheet }] : []));
  if (scored.length === 0) return [];
  const ranked =
    matter.scheme.ranking.shown === 'all' ? scored.toSorted((one, other) => other.total - one.total) : scored;
  return [
    {
      heading: '联络组织百分制考核',
      paragraphs: [],
      table: {
        columns: ['联络组织', '得分', '等次'],
        rows: ranked.map(({ name, total, grade }) => [name, String(total), grade?.name ?? '']),
      },
    },
  ];
}

export const correctionsHeading = '锁定后的更正';

/** 更正 since the year was locked, those that were refused too: they stay visible. */
export function corrections({ corrections: all }: BulletinMatter): BulletinSection[] {
  if (all.length === 0) return [];
  return [
    {
      heading: correctionsHeading,
      paragraphs: [],
      table: {
        columns: ['对象', '事项', '决定', '更正前', '更正后', '理由'],
        rows: all.map(({ name, what, accepted, reason, before, after }) => [
          name,
          what,
          accepted ? '予以更正' : '不予更正',
          resultWords(before),
          accepted && after ? resultWords(after) : '',
          reason,
        ]),
      },
    },
  ];
}

/** 62 分，称职，三星 as far as there is any of it. */
const resultWords = ({ value, grade, stars: given, quotas: asked }: SubjectResult): string => {
  const missed = Object.values(asked ?? {})
    .flat()
    .filter((state) => state === 'missed').length;
  return [
    ...(value === undefined ? [] : [`${value} 分`]),
    ...(grade ? [grade.name] : []),
    ...(given ? [starWords(given)] : []),
    ...(missed > 0 ? [`未完成任务 ${missed} 项次`] : []),
  ].join('，');
};
