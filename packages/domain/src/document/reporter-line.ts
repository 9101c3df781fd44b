import { printedLine } from './plain-paragraphs';

/** 反映人 as a paper names them: a member with their post, an informant, a body by its name, the public without one. */
export type Reporter =
  | { as: 'member'; name: string; post?: string | undefined }
  | { as: 'informant'; name: string }
  | { as: 'body'; name: string }
  | { as: 'public' };

const fromPublic = '根据群众反映整理';

/** Who reported: 区政协委员、某社区书记 甲某某, 区政协委员 乙某某, set apart by full-width spaces. Where nobody is named, the unit that sent it in. */
export function reporterLine(reporters: readonly Reporter[], units: readonly string[], region: string): string {
  const named = reporters.map((each) => printed(each, region)).filter((each) => each !== '');
  const all = named.length > 0 ? named : units.map(printedLine);
  return [...new Set(all)].join('　');
}

function printed(reporter: Reporter, region: string): string {
  switch (reporter.as) {
    case 'member': {
      const post = printedLine(reporter.post ?? '');
      return `${region}政协委员${post && `、${post}`}　${withoutTelephone(reporter.name)}`;
    }
    case 'informant':
      return `${region}政协信息员　${withoutTelephone(reporter.name)}`;
    case 'body':
      return withoutTelephone(reporter.name);
    case 'public':
      return fromPublic;
  }
}

const telephone =
  /[(（][^()（）\d]*\d[\d\s-]{5,}\d\s*[)）]|[,，:：\s]*(?:联系)?(?:电话|手机|方式)?[:：\s]*\+?\d[\d\s-]{5,}\d/g;

/** A telephone that a ledger kept beside a name stays in the office. */
const withoutTelephone = (name: string): string => printedLine(name).replaceAll(telephone, '').trim();
