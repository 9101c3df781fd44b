import { mostEntries } from '../../text/limits';
import { fold } from '../../text/fold';
import type { KnownNames, Said } from '../../work/sheet';
import type { Proposal, Proposer, ProposerKind } from '../proposal';

/** What a body is by its name: 民盟某某总支 is a party's, 区妇联 an organisation. */
const bodies: readonly (readonly [kind: ProposerKind, name: RegExp])[] = [
  [
    'party',
    /^(?:中国)?(?:国民党革命委员会|民主同盟|民主建国会|民主促进会|农工民主党|致公党)|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟/,
  ],
  ['federation', /工商联|工商业联合会/],
  [
    'special-committee',
    /(?:专门?委员会|专委会|[^组党]委员会|(?:提案|经济|文史|社法|教科|文化|农业|委员工作|联络).{0,6}委)$/,
  ],
  ['group', /组$|小组|联络站|工作室$/],
  ['sector', /界$|界别/],
  ['organisation', /总?工会$|团委$|共青团|妇联|科协|侨联|台联|青联|残联|文联|红十字会|协会$|联合会$|学会$/],
];

/** 李 红 under 王晓明: a name of two characters spread to the width of three. */
const spread = /(?<=^|[、，,;；/／\s])(\p{Script=Han})\s+(\p{Script=Han})(?=$|[、，,;；/／\s（(])/gu;
/** 王晓明 李红 陈思远: names of members with a blank between them; a body's name is longer. */
const spaced = /^\p{Script=Han}{2,3}(?: \p{Script=Han}{2,3})+$/u;

/** The names of one cell: 王晓明、李红（民盟）等3人 → 王晓明, 李红（民盟）. */
export const namesIn = (written: unknown): string[] =>
  typeof written !== 'string'
    ? []
    : written
        .replaceAll(spread, '$1$2')
        .split(/[、，,;；/／\n]|\s{2,}/)
        .flatMap((each) => {
          const words = each.trim().replaceAll(/\s/g, ' ');
          return spaced.test(words) ? words.split(' ') : [each];
        })
        .map((each) =>
          each
            .trim()
            .replace(/等?\d*[人名位]?委员$|等\d*[人名位]?$/, '')
            .trim(),
        )
        .filter((each) => each !== '');

/** 提案者 by their names: members as the roster has them, bodies as they are called; whoever is neither is told. */
export function proposersOf(
  first: unknown,
  others: unknown,
  { proposers: known = [] }: KnownNames,
  said: Said,
): readonly Proposer[] {
  const named = [...new Set([...namesIn(first), ...namesIn(others)])];
  const field = (name: string) => (namesIn(first).includes(name) ? 'proposers' : 'read-signers');
  if (named.length > mostEntries.proposers)
    said.error('proposers', 'proposers.too-many', `有${named.length}个提案者，一件提案最多${mostEntries.proposers}个`);
  return named.flatMap((name, index): Proposer[] => {
    const id = `p${index + 1}`;
    // In a closed ledger whoever stands among the signers has signed, on paper.
    const signing = index === 0 ? {} : { signing: { state: 'confirmed' as const, by: 'paper' as const } };
    const found = [...new Set(known.filter((each) => fold(each.name) === fold(name)).map((each) => each.id))];
    if (found.length > 1) {
      said.error(field(name), 'member.several', `名册里有${found.length}位“${name}”，请写成“姓名（界别）”`);
      return [];
    }
    const [member] = found;
    const called = name.replace(/[（(].*[）)]$/, '');
    if (member !== undefined) return [{ id, name: called, member, ...signing }];
    const kind = bodies.find(([, pattern]) => pattern.test(name))?.[0];
    if (kind) return [{ id, name, kind, sealed: true, ...signing }];
    said.error(
      field(name),
      'proposer.unknown',
      `名册里没有“${name}”，也看不出是哪类单位；是委员的（含已离任的）请先导入名册`,
    );
    return [];
  });
}

/** 提案形式, where the sheet does not say: by who proposes it. */
export const formFrom = (proposers: readonly Proposer[]): Proposal['form'] => {
  const [first] = proposers;
  if (first && !('member' in first)) return 'collective';
  return proposers.length > 1 ? 'joint' : 'single';
};
