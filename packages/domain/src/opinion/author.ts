import { withoutTelephone } from '../text/without-telephone';

/** 反映人: a member of the roster, an informant, or somebody by name. Names are kept as they were at the time. */
export type Author =
  | {
      member: string;
      name: string;
      /** 工作单位及职务 at the time, where the roster had it; a paper takes that of today otherwise. */
      post?: string | undefined;
    }
  | { informant: string; name: string }
  | {
      name: string;
      kind: AuthorKind;
      /** Of somebody of the public; 社会征集 where nothing is said. */
      shownAs?: ShownAs | undefined;
    };

export const authorKinds = [
  'party',
  'federation',
  'organisation',
  'sector',
  'committee',
  'office',
  'county',
  'public',
  'informant',
  'other',
] as const;
export type AuthorKind = (typeof authorKinds)[number];

/** 来源类别 of those who stand on no roster. */
export const authorKindLabels: Record<AuthorKind, string> = {
  party: '民主党派',
  federation: '工商联',
  organisation: '人民团体',
  sector: '界别',
  committee: '专委会',
  office: '机关委室',
  county: '县（市、区）政协',
  public: '社会征集',
  informant: '信息员',
  other: '其他',
};

/** How somebody of the public is called outside of the office. */
export const shownAsLabels = { collected: '不具名（社会征集）', masked: '隐去名字（张某某）', named: '具名' } as const;
export type ShownAs = keyof typeof shownAsLabels;
// Object.keys types keys as strings; the object is a closed literal.
export const waysToShow = Object.keys(shownAsLabels) as ShownAs[];

/** 联名 of several, 集体 of a body; several who only follow one another are neither. */
export const authorships = { joint: '联名', collective: '集体' } as const;
export type Authorship = keyof typeof authorships;

/** An author as a sheet that leaves the office calls them: who did not want to be named is not. */
export function authorName(author: Author): string {
  if (!('kind' in author) || author.kind !== 'public') return withoutTelephone(author.name);
  const masked = author.shownAs === 'masked' ? maskedName(author.name) : undefined;
  return author.shownAs === 'named' ? withoutTelephone(author.name) : (masked ?? authorKindLabels.public);
}

const compoundSurnames =
  /^(?:欧阳|上官|司马|诸葛|司徒|皇甫|尉迟|长孙|慕容|令狐|宇文|夏侯|东方|公孙|端木|轩辕|独孤|南宫)/;
const aName = /^(?:\p{Script=Han}{2,4}|\p{Script=Han}某+)$/u;

/** 张某某; nothing where it is no name of a person: 居民来信 has no surname. */
function maskedName(written: string): string | undefined {
  const name = withoutTelephone(written).replace(/(?:同志|先生|女士)$/, '');
  if (!aName.test(name) || namesNobody.test(name)) return undefined;
  return `${compoundSurnames.exec(name)?.[0] ?? Array.from(name)[0] ?? ''}某某`;
}

const namesNobody = /来信|来电|来访|群众|居民|村民|市民|网民|业主|商户|家长|热线|征集|匿名|代表|社区/;

/** What tells one author from another. */
export function authorKey(author: Author): string {
  if ('member' in author) return `member#${author.member}`;
  return 'informant' in author ? `informant#${author.informant}` : `${author.kind}#${author.name}`;
}
