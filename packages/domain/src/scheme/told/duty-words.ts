import { reportTypes } from '../../report/report';
import { contactedLabels, contactorLabels, periodLabels } from '../catalogue/subjects';
import { type Checklist, type ContactDuty, type ReportDuty } from '../language';
import { checkMethods, type Indicator } from '../assessment-sheet';
import { listed, numberWords, pointsWords } from './numbers';
import { parted, saying, sentenceOf, type Piece } from './pieces';
import { unitTypesWords } from './quota-words';
import { anyOf } from './who-words';

/** 政协领导每季度至少联系委员 1 次，联系面达到 100% */
export function contactPieces({ of, whom, who, unitTypes, every, atLeast, coverage }: ContactDuty): Piece[] {
  return parted([
    [
      saying('/of', contactorLabels[of]),
      saying('/every', periodLabels[every]),
      '至少联系',
      namedPiece(saying('/whom', contactedLabels[whom]), who, whom === 'unit' ? unitTypes : undefined),
      ' ',
      saying('/atLeast', numberWords(atLeast)),
      ' 次',
    ],
    ...(coverage === undefined ? [] : [['联系面达到 ', saying('/coverage', numberWords(coverage)), '%']]),
  ]);
}

export const contactSentence = (duty: ContactDuty): string => sentenceOf(contactPieces(duty));

/** Units by their types, members by who they are, or what all of them are called. */
function namedPiece(
  all: Piece,
  who: ReportDuty['who'] | undefined,
  unitTypes: ReportDuty['unitTypes'] | undefined,
): Piece {
  if (unitTypes) return saying('/unitTypes', unitTypesWords(unitTypes));
  return who ? saying('/who', anyOf(who)) : all;
}

export const reportLabel = (type: string): string =>
  // A name that is no type's has no label in the table.
  Object.hasOwn(reportTypes, type) ? reportTypes[type as keyof typeof reportTypes] : '（目录中没有的材料）';

const handsIn: Readonly<Record<ReportDuty['for'], string>> = {
  member: '委员',
  unit: '联络组织',
  committee: '专委会（机关）',
};

/** 联络组织每半年报送 1 份半年工作报告; 其他材料 by what the scheme calls it. */
export const reportPieces = ({ type, label, for: subject, who, unitTypes, every }: ReportDuty): Piece[] => [
  namedPiece(saying('/for', handsIn[subject]), who, subject === 'unit' ? unitTypes : undefined),
  saying('/every', periodLabels[every]),
  '报送 1 份',
  saying('/type', type === 'other' ? `“${label}”` : reportLabel(type)),
];

export const reportSentence = (duty: ReportDuty): string => sentenceOf(reportPieces(duty));

const kindWords: Readonly<Record<Indicator['kind'], (most: string) => string>> = {
  base: (most) => `基本分 ${most}`,
  bonus: (most) => `最多加 ${most}`,
  deduct: (most) => `最多扣 ${most}`,
};

export const evidenceLabels: Readonly<Record<Indicator['evidence'], string>> = {
  none: '不须佐证',
  text: '须附文字说明',
  file: '须附佐证材料',
};

/** What the ids of quotas and nodes are called. */
export interface Named {
  quota: (id: string) => string | undefined;
  node: (id: string) => string | undefined;
}

export const autoWords = (auto: NonNullable<Indicator['auto']>, named: Named): string =>
  'quota' in auto
    ? `按任务“${named.quota(auto.quota) ?? '（方案中没有的任务）'}”完成情况自动计分`
    : `按积分项“${named.node(auto.node) ?? '（方案中没有的积分项）'}”自动计分`;

/** 基本分 10 分，以听、看的方式考核，须附佐证材料，按任务“活动”完成情况自动计分 */
export const indicatorSentence = ({ kind, most, method, evidence, auto }: Indicator, named: Named): string =>
  [
    kindWords[kind](pointsWords(most)),
    ...(method.length === 0 ? [] : [`以${listed(method.map((each) => checkMethods[each]))}的方式考核`]),
    ...(evidence === 'none' ? [] : [evidenceLabels[evidence]]),
    ...(auto ? [autoWords(auto, named)] : []),
  ].join('，');

/** 五统一：规章制度、人员配备、标牌、印章、工作台账 */
export const checklistSentence = ({ name, items }: Checklist): string =>
  `${name}：${listed(items.map(({ label }) => label))}`;
