import { authorKindLabels, authorKinds, type AuthorKind } from '../opinion/author';

/** 来源类别 by what is written, the first that fits: 团区委 is no 专委会 although it ends like one. */
const words: readonly (readonly [AuthorKind, RegExp])[] = [
  ['informant', /信息员/],
  [
    'party',
    /^(?:民革|民盟|民建|民进|农工|致公|九三|台盟)|国民党革命委员会|民主(?:同盟|建国会|促进会|党派)|农工民主党|致公党|九三学社/,
  ],
  ['federation', /工商联|工商业联合会|商会$/],
  [
    'organisation',
    /总工会|工会$|共青团|^团[区县市旗]委|青联|妇联|妇女联合会|科协|科学技术协会|侨联|台联|文联|残联|社科联|红十字会|计生协|人民团体/,
  ],
  ['sector', /界别?(?:委员|小组|活动组|工作室|别组)?$/],
  [
    'office',
    /^(?:[区县市旗]|本会)?政协?(?:机关|办公室|研究室|综合室|信息中心)|机关委室|^(?:机关|办公室|研究室|综合室|委室)$/,
  ],
  ['county', /[县区市旗]政协(?:委员会|办公室|机关)?$|^政协.+[县区市旗](?:委员会)?(?:办公室)?$/],
  ['public', /社会征集|群众|[居村]民(?!委员会)|市民|网民|业主|商户|热心|来信|来电|来访|12345|公众|匿名/],
  ['committee', /(?:专委会|专门委员会|(?<![居村]民)委员会|(?<!工|党|支|总|街道|[乡镇])委)$/],
];

/** The kind of a reporter who stands on no roster; nothing for a name that tells of none. */
export const authorKindOf = (name: string): AuthorKind | undefined => words.find(([, form]) => form.test(name))?.[0];

/** The kind whose word stands in brackets behind a name, as a ledger of ours prints it. */
export const authorKindNamed = (word: string): AuthorKind | undefined =>
  authorKinds.find((kind) => authorKindLabels[kind] === word);
