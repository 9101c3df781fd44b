import type { Cell } from '../sheet/cells';
import { memberLevels, type MemberLevel } from '../member/member';
import { plainText } from '../sheet/cell-text';

const words: Readonly<Record<string, MemberLevel>> = {
  主席: 'chair',
  副主席: 'vice-chair',
  秘书长: 'secretary-general',
  常委: 'standing',
  常务委员: 'standing',
  常务委员会委员: 'standing',
  委员: 'member',
};

/** 第十届, 十届: of which term. */
const term = /第?[一二三四五六七八九十\d]{1,3}届/;
/** 区政协, 政协秦都区委员会: whose post it is. */
const whose = /^(?:政协.{1,8}[省市区县旗]委员会|(?:.{0,6}[省市区县旗])?(?:政协)?)/;
/** 驻会副主席, 增补委员, 副主席（不驻会）: how somebody holds a post, and not which. */
const how = /^(?:(?:不|非)?驻会|专职|兼职|现任|新增|新任|增补|连任|特邀)/;
const howBehind = /\((?:(?:不|非)?驻会|专职|兼职)\)$/;

/** 常委, 区政协副主席, 政协委员: nothing for a blank or another word. */
function readMemberLevel(cell: Cell | undefined): MemberLevel | undefined {
  const text = plainText(cell);
  return words[text.replace(term, '').replace(whose, '').replace(how, '')] ?? words[text];
}

/** What a committee's own bodies are about: a 主任 of anything else is one of a department or a village. */
const ofCommittee =
  /提案|经济|人口|资源|环境|科教|教科|文卫|文化|文史|学习|社会|法制|社法|民族|宗教|民宗|联谊|港澳台|侨|农业|农村|委员联络|界别|专委/;
const elsewhere = /发改|发展|卫健|国资|居民|村民|社区|业主|管理|管委|街道|镇|(?<!农)村委/;
const special = /^(.{2,20})(委|委员会|专委会)(专职|兼职)?副?主任$/;
const bureau =
  /^(副秘书长|(机关)?党组(书记|副书记|成员)|(办公室|研究室)副?主任|(界别(小?组|活动组)?|委员(活动|学习|界别)?小?组|联络组)?副?(召集人|组长))$/;

function isOffice(written: string): boolean {
  const word = written.replace(/^(.{0,6}[省市区县])?(政协)?/, '') || written;
  if (bureau.test(word)) return true;
  const about = special.exec(word)?.[1];
  return about !== undefined && ofCommittee.test(about) && !elsewhere.test(about);
}

export interface CommitteePost {
  level?: MemberLevel;
  office?: string;
  /** What stands behind the level is none of the committee's own offices that are known. */
  doubtful?: true;
}

/** 政协职务 in a cell: 常委、提案委员会主任 is a level and an office of the committee beside it; nothing for any other word. */
export function readCommitteePost(cell: Cell | undefined): CommitteePost | undefined {
  const whole = readMemberLevel(cell);
  if (whole) return { level: whole };
  const parts = plainText(cell)
    .replace(howBehind, '')
    .split(/[、,;/+()]|兼(?!职)/)
    .filter((part) => part !== '');
  const found = parts.map((part) => readMemberLevel(part));
  const offices = parts.filter((_, index) => found[index] === undefined);
  const level = memberLevels.find((each) => found.includes(each));
  const known = offices.every(isOffice);
  if (parts.length === 0 || !(known || level)) return undefined;
  return {
    ...(level && { level }),
    ...(offices.length > 0 && { office: offices.join('、') }),
    ...(!known && { doubtful: true }),
  };
}
