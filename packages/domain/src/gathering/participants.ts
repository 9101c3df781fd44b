import { wasThere } from './attendance';
import { withoutTelephone } from '../text/without-telephone';

/** Who took part and is on no roster. */
export const participantKinds = { department: '部门', expert: '专家', public: '群众', other: '其他' } as const;
export type ParticipantKind = keyof typeof participantKinds;

/** 委员以外的参加人员: somebody or a body by name, so many without one, or both. */
export interface Participant {
  kind: ParticipantKind;
  name?: string | undefined;
  /** 人数; one where only a name is given. */
  count?: number | undefined;
  /** 列席 */
  sittingIn?: boolean | undefined;
}

interface TakenPartIn {
  attendance: readonly { state: string }[];
  participants: readonly Participant[];
}

const countOf = ({ count = 1 }: Participant): number => count;

/** 参加人数: members who came and everybody else. */
export const peopleOf = (item: TakenPartIn): number =>
  item.participants.reduce((sum, each) => sum + countOf(each), item.attendance.filter(wasThere).length);

/** 区住建局2人、群众20人、王某（列席） */
export const participantsText = (participants: readonly Participant[]): string =>
  participants
    .map(({ kind, name = participantKinds[kind], count, sittingIn }) => {
      const number = count === undefined ? '' : `${count}人`;
      return `${name}${number}${sittingIn ? '（列席）' : ''}`;
    })
    .join('、');

const kindWords: readonly (readonly [ParticipantKind, RegExp])[] = [
  ['expert', /专家|学者|教授|律师|顾问|工程师/],
  ['public', /群众|居民|村民|市民|业主|商户|家长|网民/],
  ['department', /部门|单位|街道|社区|政府|学校|医院|公司|中心|银行|[局办委院所站厅处部镇乡村]$/],
];

/** What a sheet says of them in one cell. */
export function readParticipants(written: string): Participant[] {
  return written.split(/[、，,;；\n]/).flatMap((piece): Participant[] => {
    const told = withoutTelephone(piece);
    const name = told.replaceAll(/[(（]?列席[)）]?[:：]?/g, '').trim();
    const [, called = name, digits] = /^(.*?)[(（]?(\d{1,5})余?[人名位][)）]?$/.exec(name) ?? [];
    const count = digits === undefined ? undefined : Number(digits);
    if (called === '' && !count) return [];
    const kind = kindWords.find(([, form]) => form.test(called))?.[0] ?? 'other';
    const isKindAlone = called === '' || called === participantKinds[kind];
    return [
      {
        kind,
        ...(!(isKindAlone && count) && called !== '' && { name: called }),
        ...(count && { count }),
        ...(told.includes('列席') && { sittingIn: true }),
      },
    ];
  });
}
