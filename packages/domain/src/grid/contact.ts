import type { ContactWay, NetworkKind } from './terms';
import type { Day } from '../calendar/day';
import { factsFor, type Fact, type Subject } from '../scorecard/fact';
import type { GridNode } from './network';
import { networks } from './networks';
import { subjectKey, type GridSubject } from './subject';

export const contactWayLabels: Record<ContactWay, string> = {
  visit: '走访',
  call: '电话联系',
  talk: '谈心谈话',
  meeting: '约见',
};

/** 联系记录: somebody saw or spoke to whom they are in charge of in a network. */
export interface Contact {
  id: string;
  network: NetworkKind;
  from: GridSubject;
  to: GridSubject;
  on: Day;
  way: ContactWay;
  /** 年度议题, by id. */
  topics?: readonly string[] | undefined;
  /** 反映的问题 */
  raised?: string | undefined;
  /** 转为社情民意信息 */
  opinion?: string | undefined;
  /** 已作废: it stays with its reason and proves nothing. */
  voided?: { reason: string; by: string; at: string } | undefined;
  /** Who recorded it or, once it is voided, who did that: they do not decide what comes of it in a year that is closed. */
  entered?: { by: string; name: string; at: string } | undefined;
}

/**
 * What a contact proves: `contacts.held` for the committee and both ends, as a reading is held for all who were there,
 * `contacts.made` for the one who went and `contacts.received` for the other, each with who that was to. Only members and units
 * have a card.
 */
export function factsOfContact({ from, to, on, way, topics, voided }: Contact): Fact[] {
  if (voided) return [];
  const members = [from, to].filter(({ type }) => type === 'member').map(({ id }) => id);
  const units = [...new Set([from, to].filter(({ type }) => type === 'unit').map(({ id }) => id))];
  const [first, ...others] = units;
  return [
    ...factsFor('contacts.held', on, { unit: first, members, topics }),
    ...others.map((id) => ({ key: 'contacts.held', on, subject: `unit#${id}` as const })),
    ...cardOf(from).map((subject) => ({ key: 'contacts.made', on, subject, role: to.type })),
    ...cardOf(to).map((subject) => ({ key: 'contacts.received', on, subject, role: from.type })),
  ].map((fact) => ({ ...fact, type: way }));
}

const cardOf = ({ type, id }: GridSubject): Subject[] =>
  type === 'member' || type === 'unit' ? [`${type}#${id}`] : [];

/** 联系关系: who is to contact whom along one link of a network. */
export interface Duty {
  contactor: GridSubject;
  contacted: GridSubject;
  /** The node the link hangs on. */
  node: GridNode;
}

export const dutiesOf = (kind: NetworkKind, nodes: readonly GridNode[]): Duty[] =>
  nodes.flatMap((node): Duty[] => {
    if (!node.parent) return [];
    return networks[kind].contactor === 'parent'
      ? [{ contactor: node.parent, contacted: node.subject, node }]
      : [{ contactor: node.subject, contacted: node.parent, node }];
  });

/** Both ends in one word, to find contacts by. */
export const linkKey = (from: GridSubject, to: GridSubject): string => `${subjectKey(from)} ${subjectKey(to)}`;
