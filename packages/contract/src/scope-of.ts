import { isCollection, type ApiScope } from '@lianluo/domain/integration/scopes';
import type { Endpoint } from './endpoint';

/** Paths for people alone: accounts, keys and what is laid down about them, and what somebody is answerable for by name. */
const forPeople: readonly RegExp[] = [
  /^\/(session|setup)(\/|$)/,
  /^\/committees\/\{c\}\/(users|administrators|api-keys|api-key-uses|views|inbox|phrases|classified-matters|deadlines|scheme|appraisals|rehearsal|links)(\/|$)/,
  /\/actions\/(review|sign)$/,
  /\/deadline\/(extension\/decision|pause|resume)$/,
  // 查看受保护资料 asks somebody for a reason; a key has the scope instead.
  /^\/committees\/\{c\}\/(members|concerns)\/\{id\}\/reveal$/,
  /^\/committees\/\{c\}\/opinions\/\{id\}\/access$/,
  // 推演: somebody wonders what would be; 评分、认定 are what somebody answers for by name.
  /^\/committees\/\{c\}\/scores\/what-if$/,
  /^\/committees\/\{c\}\/scores\/(assessments|grants)(\/[^/]+)?\/(actions|notice-document|files)(\/|$)/,
  /^\/committees\/\{c\}\/scores\/grants(\/|$)/,
  // 书面协商: whoever is asked is asked by somebody of the office, each by a link of their own.
  /^\/committees\/\{c\}\/consultations\/\{id\}\/rounds(\/|$)/,
  // 联名确认、征询意见 likewise: no key holds the links by which proposers speak for themselves.
  /^\/committees\/\{c\}\/proposals\/\{id\}\/(signing-links|rating-links|links)$/,
];

type Asked = Pick<Endpoint, 'method' | 'path' | 'permission'>;

/** The scope that a key needs for this call; nothing where no key may make it. It follows from the path and the method. */
export function scopeOf({ method, path, permission }: Asked): ApiScope | undefined {
  if (permission === 'public' || forPeople.some((each) => each.test(path))) return undefined;
  const [, root, , collection = root] = path.split('/');
  if (root !== 'committees' || collection === undefined || !isCollection(collection)) return undefined;
  if (collection === 'committees') return method === 'get' ? 'committees:read' : undefined;
  return `${collection}:${method === 'get' ? 'read' : 'write'}`;
}
