import { rateWords, type Rate } from './rate';
import { ratedWords, type SessionReport } from './session-report';

/** A table of a report: its heading, its columns, and its rows of cells; `wide` says which column takes what the others leave. */
export interface ReportTable {
  title: string;
  headings: readonly string[];
  rows: readonly (readonly string[])[];
  wide: number;
}

/** 提案工作情况 as the work report prints it: what is said, then the tables, then the rules of the rates. */
export interface ReportPaper {
  title: string;
  organ: string;
  date: string;
  paragraphs: readonly string[];
  tables: readonly ReportTable[];
  notes: readonly string[];
  notice: string | undefined;
}

export function reportPaper(
  { figures, rates, categories, classes, units, satisfaction }: SessionReport,
  { session, organ, date, notice }: { session: string; organ: string; date: string; notice: string | undefined },
): ReportPaper {
  const of = (key: string): number => figures.find((each) => each.key === key)?.value ?? 0;
  const rate = (key: string): Rate | undefined => rates.find((each) => each.key === key);
  const told = (key: string): string => {
    const found = rate(key);
    return found && found.denominator > 0 ? `${found.label}${rateWords(found)}` : '';
  };
  const sentence = (...parts: readonly string[]): string => `${parts.filter((each) => each !== '').join('，')}。`;
  return {
    title: `${session}提案工作情况统计表`,
    organ,
    date,
    notice,
    paragraphs: [
      sentence(
        `${session}共收到提案${of('received')}件`,
        `其中会上${of('received.in-session')}件、平时${of('received.out-of-session')}件`,
        `个人提案${of('received.single')}件、联名提案${of('received.joint')}件、集体提案${of('received.collective')}件`,
      ),
      sentence(
        `经审查，立案${of('filed')}件`,
        told('filed'),
        `不予立案${of('not-filed')}件，并案${of('merged')}件，撤案${of('withdrawn')}件`,
      ),
      sentence(
        `交办${of('assigned')}件，分解为${of('parts')}项办理`,
        `已答复${of('replied')}件`,
        told('replied'),
        told('satisfied.result'),
        told('satisfied.attitude'),
      ),
    ],
    tables: [
      {
        title: '一、按提案分类',
        headings: ['提案分类', '收到', '立案', '已答复'],
        rows: categories.map(({ name, received, filed, replied }) => [name, ...[received, filed, replied].map(String)]),
        wide: 0,
      },
      {
        title: '二、按办理结果',
        headings: ['办理结果', '件数', '占比'],
        rows: classes.map(({ key, label, value }) => {
          const share = rate(`class.${key}`);
          return [label, String(value), share ? rateWords(share) : '—'];
        }),
        wide: 0,
      },
      {
        title: '三、按承办单位',
        headings: ['承办单位', '主办', '协办', '分办', '已答复'],
        rows: units.map(({ name, lead, assist, parts, replied }) => [
          name,
          ...[lead, assist, parts, replied].map(String),
        ]),
        wide: 0,
      },
      {
        title: '四、各项比率',
        headings: ['项目', '比率', '分子', '分母'],
        rows: rates.map((each) => [
          each.label,
          rateWords(each).replace(/（.*$/, ''),
          String(each.numerator),
          String(each.denominator),
        ]),
        wide: 0,
      },
    ].filter(({ rows }) => rows.length > 0),
    notes: [
      `征询意见：对办理态度，${ratedWords(satisfaction.attitude)}；对办理结果，${ratedWords(satisfaction.result)}。`,
      ...rates.map(({ rule }) => rule),
    ],
  };
}
