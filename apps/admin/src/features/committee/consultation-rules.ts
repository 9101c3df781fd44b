import type { CommitteeView } from '@lianluo/contract/committee';
import type { LinkName } from '@lianluo/domain/consultation/outcome-chain';

type Rules = NonNullable<CommitteeView['consultations']>;

/** One link of the chain as it is entered: what was left empty is an empty text. */
export interface LinkDraft {
  link: LinkName;
  called: string;
  days: number | undefined;
}

export interface RulesForm {
  chain: LinkDraft[];
  noticeDays: number | undefined;
  papersDays: number | undefined;
  remoteRounds: boolean;
}

export const rulesForm = (rules: Rules | undefined): RulesForm => ({
  chain: (rules?.chain ?? []).map(({ link, called = '', days }) => ({ link, called, days })),
  noticeDays: rules?.noticeDays,
  papersDays: rules?.papersDays,
  remoteRounds: rules?.remoteRounds ?? false,
});

/** 协商规则 as they are sent, whole; nothing where nothing is laid down. */
export function rulesOf({ chain, noticeDays, papersDays, remoteRounds }: RulesForm): Rules | null {
  const links = chain.map(({ link, called, days }) => ({
    link,
    ...(called.trim() && { called: called.trim() }),
    ...(days !== undefined && { days }),
  }));
  const rules = {
    ...(links.length > 0 && { chain: links }),
    ...(noticeDays !== undefined && { noticeDays }),
    ...(papersDays !== undefined && { papersDays }),
    ...(remoteRounds && { remoteRounds }),
  };
  return Object.keys(rules).length > 0 ? rules : null;
}
