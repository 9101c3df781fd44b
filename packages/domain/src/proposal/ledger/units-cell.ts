import type { HandlingMode } from '../../handling/handling-unit';
import { mostEntries } from '../../text/limits';
import type { Said } from '../../work/sheet';
import type { AssigningOffice, Handled } from '../handling-unit';
import { namesIn } from './proposers-cell';

/** Through whose office a unit of an old ledger was given it, by what kind of organ it is: the ledger does not say. */
const offices: readonly (readonly [office: AssigningOffice, name: RegExp])[] = [
  ['congress', /人大/],
  ['cppcc', /政协/],
  ['court', /法院/],
  ['procuratorate', /检察院/],
  ['party', /党委|区委|县委|市委|组织部|宣传部|统战部|政法委|纪委|监委|编办|党校/],
];
const officeOf = (name: string): AssigningOffice =>
  offices.find(([, pattern]) => pattern.test(name))?.[0] ?? 'government';

/** As much as a closed ledger says of the handling, day by day where it does. */
export interface ToldHandling {
  mode: HandlingMode | undefined;
  on: string;
  repliedOn: string | undefined;
  class: string | undefined;
}

/** 办理方式, where the sheet does not say: several that lead nobody have a part each. */
function modeFrom(leads: readonly string[], assistants: readonly string[]): HandlingMode | undefined {
  if (leads.length === 0) return undefined;
  if (assistants.length > 0) return 'joint';
  return leads.length > 1 ? 'split' : 'sole';
}

/** 主办：区住建局 协办：区财政局、区城管局 in one cell, or 区住建局（主办） among others: who leads and who assists. */
const roleBefore = /(主办|牵头|分办|承办|协办|会办|配合)(?:单位|部门)?[:：]/;
const roleBehind = /[（(](主办|牵头|协办|会办|配合)(?:单位|部门)?[)）]$/;
const assists = (role: string | undefined): boolean => role !== undefined && /协办|会办|配合/.test(role);

function rolesIn(lead: unknown, assist: unknown): { leads: string[]; assistants: string[] } {
  const roles: { leads: string[]; assistants: string[] } = { leads: [], assistants: [] };
  const take = (written: unknown, role: string) => {
    for (const name of namesIn(written)) {
      const own = roleBehind.exec(name)?.[1] ?? role;
      (assists(own) ? roles.assistants : roles.leads).push(name.replace(roleBehind, ''));
    }
  };
  for (const [cell, role] of [
    [lead, '主办'],
    [assist, '协办'],
  ] as const) {
    // A text that is split by a group gives the group between its parts: what stands before the first has the column's role.
    const [first, ...parts] = typeof cell === 'string' ? cell.split(roleBefore) : [];
    take(first, role);
    for (let at = 0; at < parts.length; at += 2) take(parts[at + 1], parts[at] ?? role);
  }
  const leads = [...new Set(roles.leads)];
  return { leads, assistants: [...new Set(roles.assistants)].filter((name) => !leads.includes(name)) };
}

/** 承办单位 of a closed ledger, each of which has replied. */
export function unitsOf(
  lead: unknown,
  assist: unknown,
  { mode: told, on, repliedOn, class: result }: ToldHandling,
  said: Said,
): { mode?: HandlingMode; handlingUnits: readonly Handled[] } {
  const { leads, assistants } = rolesIn(lead, assist);
  const names = [...new Set([...leads, ...assistants])];
  if (names.length > mostEntries.handlingUnits)
    said.error(
      'read-lead',
      'units.too-many',
      `有${names.length}个承办单位，一件提案最多${mostEntries.handlingUnits}个`,
    );
  const mode = told ?? modeFrom(leads, assistants);
  const since = `${on}T00:00:00+08:00`;
  return {
    ...(mode && names.length > 0 && { mode }),
    handlingUnits: names.map((name, index): Handled => {
      const isLead = mode === 'joint' ? name === leads[0] : mode === 'sole' && index === 0;
      return {
        id: `u${index + 1}`,
        name,
        lead: isLead,
        state: 'passed',
        since,
        assignedAt: since,
        ...(repliedOn !== undefined && { repliedAt: `${repliedOn}T00:00:00+08:00` }),
        via: officeOf(name),
        contacts: [],
        ...(mode === 'split' && { part: { no: index + 1, title: name } }),
        ...(result !== undefined && (isLead || mode === 'split') && { letter: { signer: '', class: result } }),
      };
    }),
  };
}
