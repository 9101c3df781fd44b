import type { Endpoint } from '@lianluo/contract/endpoint';
import { administratorOf } from '@lianluo/domain/committee/user';
import type { Role } from '@lianluo/domain/permission';
import type { KindSample } from './kind-sample';
import { kindSamples } from './kind-samples';

/** Somebody who calls, as api.md's “Who calls” and its rules on sessions see them. */
export interface Principal {
  name: string;
  /** Nobody without. */
  role?: Role;
  committee?: string;
  /** Signed in, but with a one-time password still to be changed. */
  mustChange?: boolean;
}

/** What a call names: a committee, whether the thing is there, and what keeps it from some. */
export interface Target {
  name: string;
  committee: string;
  isThere: boolean;
  /** A work item of another unit than the operator's. */
  otherUnit?: boolean;
  issued?: boolean;
}

/** What an answer may be: refused with one of these statuses, or let through. */
export type Expected = readonly (401 | 403 | 404)[] | 'through';

const managers: readonly Role[] = [administratorOf('city'), administratorOf('county')];
const county = (committee: string) => committee === 'qindu' || committee === 'xincheng';

/** api.md, “Who calls” and “Order of refusals”: 401, then 404, then 403. */
export function expected(endpoint: Endpoint, who: Principal, target: Target): Expected {
  if (!who.role) return [401];
  const { path } = endpoint;
  // 预置方案 are everybody's, where there is one of the name.
  if (path === '/schemes/{id}' && !target.isThere) return [404];
  if (!path.includes('{c}')) return gate(endpoint, who, mayWithoutCommittee(endpoint, who.role));

  const own = who.committee === target.committee;
  const above =
    (who.role === 'city-administrator' || mayOfficer(endpoint, who.role) !== undefined) && county(target.committee);
  if (!own && !above) return [404];
  if (/\{(id|record|kind|scored|year)\}/.test(path) && !target.isThere) return [404];
  // Of what is scored an operator sees the own unit; the samples are units.
  if (path.includes('/{scored}') && who.role === 'unit-operator' && target.otherUnit) return [404];
  // What was granted is there for whoever may know of whom it was granted to, and no city's.
  if (path.includes('/grants/{id}') && (above || (who.role === 'unit-operator' && target.otherUnit))) return [404];
  // Nothing is late in a year that is not locked; an objection is there for whoever may know of whom it speaks.
  if (path.includes('/corrections/{id}')) return [404];
  if (path.includes('/objections/{id}') && who.role === 'unit-operator' && target.otherUnit) return [404];
  // Nobody has made a 演练县 here, which a city is told.
  if (
    path.includes('/rehearsal') &&
    !makesRehearsal(endpoint) &&
    !(readsRehearsal(endpoint) && !county(target.committee))
  )
    return [404];
  // A record of who was reminded is there for whoever may know of its item, an activity here.
  if (path.includes('/reminders/{id}') && (above || (who.role === 'unit-operator' && target.otherUnit))) return [404];
  // An upload is its sender's alone, and so is an entry of an inbox or a dry run: the administrators', here.
  if (/\/(uploads|inbox|dry-runs)\/\{id\}/.test(path) && !(own && managers.includes(who.role))) return [404];
  if (isItem(path)) {
    if (who.role === 'unit-operator' && (target.otherUnit || kindOf(path)?.byOffice)) return [404];
    if (above && !(target.issued && kindOf(path)?.shownBelow)) return [404];
    if (path.includes('{record}') && !target.issued) return [404];
    // What a county did within itself is no other's to know.
    if (above && path.includes('/steps/{record}')) return [404];
  }
  // What is on its way is its sender's alone; nobody here sends anything.
  if (path.includes('/files/{id}/parts/')) return [404];
  // A file is there for whoever is shown what it hangs on.
  if (path.includes('{c}/files/{id}')) {
    if (who.role === 'unit-operator' && target.otherUnit) return [404];
    if (above && !target.issued) return [404];
  }
  // A letter is there for whoever reads its item, and from outside of the house where it was sent there.
  if (path.includes('/letters/{id}')) {
    if (who.role === 'unit-operator' && target.otherUnit) return [404];
    if (above && !target.issued) return [404];
  }
  return gate(endpoint, who, mayOfficer(endpoint, who.role) ?? (own ? mayOwn(endpoint, who.role) : mayBelow(endpoint)));
}

/**
 * 三员 and the keys of their city and its counties: both see them, the security administrator confirms, the audit administrator
 * reads their use. Nothing where an officer has nothing to do with it at all.
 */
function mayOfficer({ path, method }: Endpoint, role: Role): boolean | undefined {
  if (!/\/api-keys?(-uses)?(\/|$)/.test(path)) return undefined;
  const confirms = /\/actions\/(confirm|refuse)$/.test(path);
  const audits = path.endsWith('/api-key-uses');
  if (role === 'security-administrator') return confirms || (method === 'get' && !audits) || undefined;
  if (role === 'audit-administrator') return method === 'get' || undefined;
  return undefined;
}

const readsRehearsal = ({ operationId }: Endpoint): boolean => operationId === 'rehearsal.read';
const makesRehearsal = ({ operationId }: Endpoint): boolean => operationId === 'rehearsal.create';

const gate = ({ path }: Endpoint, { mustChange }: Principal, may: boolean): Expected =>
  may && (!mustChange || path.startsWith('/session')) ? 'through' : [403];

const kindName = (path: string): string => path.split('/')[3] ?? '';
/** What is said of the kind that a path is of. */
const kindOf = (path: string): KindSample | undefined =>
  (kindSamples as Readonly<Record<string, KindSample>>)[kindName(path)];
const isItem = (path: string) => kindOf(path) !== undefined && path.includes('/{id}');

function mayWithoutCommittee({ path, method }: Endpoint, role: Role): boolean {
  // POST /committees: the city administrator manages the city's committees.
  return path === '/committees' && method === 'post' ? role === 'city-administrator' : true;
}

/** A city on a county's paths: overview, units, members, opinions from issued on; every other county write 403. */
function mayBelow({ path, method }: Endpoint): boolean {
  if (path === '/committees/{c}') return true;
  // The city lets a county's administrators in again: nobody in the county can do that for the last of them.
  if (/\/administrators(\/|$)/.test(path)) return true;
  if (method !== 'get') return false;
  if (path.includes('{c}/files/{id}')) return true;
  // A city reads how its counties' units stand; the members, of whom lists are where nothing is said, it does not.
  if (path === '/committees/{c}/scores/quotas/{scored}') return true;
  if (/\/scores\/assessments(\/\{scored\})?$/.test(path)) return true;
  if (/\/appraisals(\/\{year\})?$/.test(path)) return true;
  // A county's numbers are its city's to see; the proposals behind them are not.
  if (path === '/committees/{c}/proposal-report') return true;
  return (
    kindOf(path)?.shownBelow ?? /^\/committees\/\{c\}\/(overview|units|members|letters\/\{id\}|scheme)(\/|$)/.test(path)
  );
}

function mayOwn(endpoint: Endpoint, role: Role): boolean {
  switch (role) {
    case 'city-administrator':
    case 'county-administrator':
      if (makesRehearsal(endpoint)) return role === 'city-administrator';
      // Nobody confirms or audits their own keys.
      return !/\/api-keys\/\{id\}\/actions\/(confirm|refuse)$|\/api-key-uses$/.test(endpoint.path);
    case 'county-clerk':
      return mayClerk(endpoint);
    case 'unit-operator':
      return mayOperator(endpoint);
    case 'security-administrator':
    case 'audit-administrator':
      return false;
  }
}

/** Everything but `review`, `sign`, users and settings. */
function mayClerk({ path, method }: Endpoint): boolean {
  // The samples are an administrator's, shared with everybody.
  if (path.endsWith('/views/{id}') || path.endsWith('/rehearsal')) return false;
  if (/\/(users|administrators|webhooks|api-keys|api-key-uses)(\/|$)/.test(path)) return false;
  if (path === '/committees/{c}' || path.endsWith('/access')) return method === 'get';
  // 考核办法 likewise.
  if (/\/scheme(\/|$)/.test(path)) return method === 'get';
  // 办理时限 is laid down, and moved for one item, by the administrators; anybody of the office asks.
  if (/\/deadlines$|\/deadline\/(extension\/decision|pause|resume)$/.test(path)) return false;
  // 年度考核 is run by them, and looked over by everybody.
  if (path.endsWith('/appraisals/{year}')) return method === 'get';
  if (/\/appraisals\/.*\/actions\//.test(path)) return false;
  // So is what is granted with somebody else's approval.
  return !/\/actions\/(review|sign)$|\/grants\/\{id\}\/actions\/(approve|decline)$/.test(path);
}

/** What operators read of their committee beside the work, as lists and one by one; of tasks and speeches those of their unit. */
const readByOperators: ReadonlySet<string> = new Set([
  '',
  '/overview',
  '/proposal-report',
  '/waiting',
  '/units',
  '/members',
  '/informants',
  '/topics',
  '/topics/plan',
  '/books',
  '/reading-groups',
  '/calendar',
  '/speech-order',
  '/task-settlement',
  '/task-showing',
  '/scheme',
  '/scheme/versions',
  '/scheme/differences',
  '/scheme/offered',
  '/scores/quotas',
  '/scores/points',
  '/scores/stars',
  '/scores/ranking',
  '/scores/assessments',
  '/scores/grants',
]);

/** Own unit's items: create, change, and the steps that are a unit's; whoever may take one on one item may take it on many. */
function mayOperator({ path, method }: Endpoint): boolean {
  const kind = kindOf(path);
  if (kind) {
    const [, action] = /\/actions\/([a-z-]+)$/.exec(path) ?? [];
    if (action !== undefined) return kind.byUnit.includes(action);
    // What is drafted for all groups at once is the office's.
    if (path.endsWith('/programme')) return method === 'get';
    if (kind.byOffice && method !== 'get') return false;
    const [, part] = /\/\{id\}\/([a-z-]+)/.exec(path) ?? [];
    // What hangs on a record is the office's to add, as the record is.
    if (/\{(id|record)\}\/files$/.test(path)) return method === 'get' || part === 'files' || part === 'steps';
    if (part === 'deadline') return method === 'get' || path.endsWith('/extension');
    return (
      part === undefined ||
      part === 'timeline' ||
      part === 'papers' ||
      part === 'reminders' ||
      (kind.readByUnit ?? []).includes(part)
    );
  }
  if (/\/(views|phrases)$/.test(path) || path.startsWith('/committees/{c}/inbox')) return true;
  if (path.includes('/letters/{id}')) return method === 'get';
  // The samples were attached by the office.
  if (path.includes('{c}/files/{id}')) return method === 'get' || path.endsWith('/complete');
  if (path.endsWith('/scores/what-if')) return true;
  // The own sheet and its evidence, and what is granted to the own unit and its people.
  if (/\/scores\/(assessments\/\{scored\}\/(files|actions\/fill)|grants(\/\{id\}\/actions\/withdraw)?)$/.test(path))
    return true;
  if (path.endsWith('/objections')) return true;
  if (/\/appraisals(\/|$)/.test(path)) return method === 'get';
  const read = /^\/committees\/\{c\}(.*?)(\/\{(?:id|scored)\})?$/.exec(path)?.[1];
  return method === 'get' && read !== undefined && readByOperators.has(read);
}
