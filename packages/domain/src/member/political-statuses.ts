/** 政治面貌, as the field lists it: each with its full and short names, and with or without 党员, 盟员, 会员, 社员. */
const names = {
  中共党员: ['中共', '中国共产党', '共产党', '共产党员', '中共正式', '中国共产党正式', '正式党员', '党员'],
  中共预备党员: [
    '中共预备',
    '中国共产党预备',
    '共产党预备',
    '预备党员',
    '中共预备期',
    '党员预备期',
    '党员预备',
    '中共党员预备',
  ],
  民革: ['中国国民党革命委员会', '国民党革命委员会'],
  民盟: ['中国民主同盟', '民主同盟'],
  民建: ['中国民主建国会', '民主建国会'],
  民进: ['中国民主促进会', '民主促进会'],
  农工党: ['中国农工民主党', '农工民主党', '农工'],
  致公党: ['中国致公党', '致公'],
  九三学社: ['九三'],
  台盟: ['台湾民主自治同盟'],
  无党派人士: ['无党派', '无党派民主人士', '无党派民主', '无党派代表人士', '无党派代表'],
  群众: ['普通公民', '公民'],
  共青团员: ['团员', '共青团', '中国共产主义青年团团员'],
} as const satisfies Record<string, readonly string[]>;

export type PoliticalStatus = keyof typeof names;
// Object.keys types keys as strings; the object is a closed literal.
export const politicalStatuses = Object.keys(names) as PoliticalStatus[];

const member = /(党员|成员|盟员|会员|社员)$/;

const known = new Map<string, PoliticalStatus>(
  politicalStatuses.flatMap((status) => [status, ...names[status]].map((name) => [name, status] as const)),
);

/** The one of the list that a word means, without what says 党员 or 盟员 behind it; nothing for a word that is not of the list. */
export const politicalStatusNamed = (word: string): PoliticalStatus | undefined =>
  known.get(word) ?? known.get(word.replace(member, ''));

/** 中共党员, full or on probation. */
export const isOfTheParty = (status: PoliticalStatus): boolean => status === '中共党员' || status === '中共预备党员';
