import type { Cell } from '../sheet/cells';
import type { Author } from '../opinion/author';
import { fold } from '../text/fold';
import { longText, nameText } from '../sheet/cell-text';
import { withoutTelephone } from '../text/without-telephone';
import { authorKindNamed, authorKindOf } from './author-kind';
import { groupBy } from './group-by';

export interface KnownMember {
  id: string;
  name: string;
  sector: string;
}
export interface KnownInformant {
  id: string;
  name: string;
}

export interface AuthorReading {
  authors: readonly Author[];
  /** Names that are neither on the roster nor an informant's; kept as they are. */
  strangers: readonly string[];
  /** Names that several members bear, with these members. */
  unclear: readonly { name: string; members: readonly KnownMember[] }[];
}

const between = /[、，,;；/|\n]/;

/** 区政协委员张三, 张三委员, 执笔：张三 */
const withoutTitle = (name: string): string =>
  name.replace(/^(?:(?:.{0,6}[省市区县旗])?政协)?(?:常委|委员|执笔)[:：]?/, '').replace(/(?:委员|同志)$/, '');

/** Who reported: members by name, with 姓名（界别） where a name is borne twice, informants by name or number. */
export function authorReader(
  members: readonly KnownMember[],
  informants: readonly KnownInformant[],
): (cell: Cell | undefined) => AuthorReading {
  const membersByName = groupBy(members, (member) => fold(member.name));
  const informantsByName = groupBy(informants, (informant) => fold(informant.name));
  /** Whether it is a name that is known, with its 界别 or without. */
  const isKnown = (piece: string): boolean => {
    const name = fold(nameText(piece).replace(/(?:[(（][^)）]*[)）])?(?:等(?:\d+[人名位])?)?$/, ''));
    return membersByName.has(name) || informantsByName.has(name);
  };

  /** 和 stands in names as well, and a space within one: only what leaves known names is a separator. */
  function known(piece: string): readonly string[] | undefined {
    if (isKnown(piece)) return [piece];
    for (const { index, 0: separator } of piece.matchAll(/[和与]|\s+/g)) {
      const rest = isKnown(piece.slice(0, index)) ? known(piece.slice(index + separator.length)) : undefined;
      if (rest) return [piece.slice(0, index), ...rest];
    }
    return undefined;
  }

  const piecesOf = (cell: Cell | undefined): readonly string[] =>
    longText(cell)
      .split(between)
      .flatMap((piece) => known(piece.trim()) ?? [piece]);

  return (cell) => {
    const authors: Author[] = [];
    const strangers: string[] = [];
    const unclear: { name: string; members: readonly KnownMember[] }[] = [];
    for (const piece of piecesOf(cell)) {
      const [, spelled = '', hint] =
        /^(.*?)(?:\(([^)]*)\))?(?:等(?:\d+[人名位])?)?$/.exec(nameText(withoutTelephone(piece))) ?? [];
      const plain = spelled.replace(/^(委员|信息员|特邀信息员)[:：]?(?=[\p{Script=Han}]{2})/u, '');
      const bare = withoutTitle(plain);
      const name = isKnown(plain) || !isKnown(bare) ? plain : bare;
      if (name === '') continue;
      const bearers = membersByName.get(fold(name)) ?? [];
      const meant =
        bearers.length > 1 && hint ? bearers.filter((each) => fold(each.sector).includes(fold(hint))) : bearers;
      const [member] = meant;
      const [informant] = informantsByName.get(fold(name)) ?? [];
      if (member && meant.length === 1) authors.push({ member: member.id, name: member.name });
      else if (bearers.length > 1) unclear.push({ name, members: bearers });
      else if (informant) authors.push({ informant: informant.id, name: informant.name });
      else {
        const kind = (hint && authorKindNamed(hint)) || authorKindOf(name);
        authors.push({ name, kind: kind ?? 'other' });
        if (!kind) strangers.push(name);
      }
    }
    return { authors, strangers, unclear };
  };
}
