import { isHeavy, type Endpoint } from '@lianluo/contract/endpoint';
import { scopeOf } from '@lianluo/contract/scope-of';
import { fileFaults, type FileFault } from '@lianluo/domain/file/file.refusals';
import { refusals, type RefusalCode } from '@lianluo/domain/refusals';
import { stepOf } from './documented-step';
import { isIdempotent, saysWhosePage, takesVersion } from './parameters';

type Where = (endpoint: Endpoint) => boolean;

const named =
  (pattern: RegExp): Where =>
  ({ operationId }) =>
    pattern.test(operationId);
const isPublic: Where = ({ permission }) => permission === 'public';
const isWrite: Where = ({ method }) => method !== 'get';
const takesJson: Where = ({ body }) => body !== undefined;
const takesFile: Where = ({ upload, bytes }) => upload !== undefined || bytes === true;
const isSession = named(/^session\./);
const isStep: Where = (endpoint) => stepOf(endpoint) !== undefined;
const anywhere: Where = () => true;

const works =
  '(opinions|clues|suggestions|deeds|readings|consultations|activities|calls|issues|arrivals|awards|tasks|reports|speeches|motions|proposals)';
const gatherings = '(readings|consultations|activities)';
/** What opens a sheet that somebody sent. */
const readsSheet = named(/^(imports|adoption-lists)\.|^grid\.preview-import$/);
/** What reads a file or makes one. */
const handlesFile: Where = (endpoint) => isHeavy(endpoint) && !endpoint.heavy;
/** What puts opinions into an issue, or an issue on its way. */
const issues = named(/^issues\.|^opinions\.issue/);

/** Which operations can answer a code: the floor's by what an endpoint takes, a rule's by what it is a rule of. */
const places: readonly (readonly [codes: RegExp, where: Where])[] = [
  [/^session\.none$|^key\.refused$/, (endpoint) => !isPublic(endpoint)],
  [/^key\.scope-missing$/, (endpoint) => scopeOf(endpoint) !== undefined],
  [/^key\.sessions-only$/, (endpoint) => !isPublic(endpoint) && scopeOf(endpoint) === undefined],
  [/^key\.(wider|expiry|too-many)$/, named(/^api-keys\.create$/)],
  [/^key\.over$/, named(/^api-keys\.(rotate|revoke|confirm|refuse)$/)],
  [/^key\.not-waiting$/, named(/^api-keys\.(confirm|refuse)$/)],
  [/^link\.(over|used)$/, named(/^links\.(renew|revoke)$/)],
  [/^link\.expiry$/, named(/^links\.(create|renew)$/)],
  [/^link\.too-many$/, ({ path }) => path.startsWith('/links/')],
  [/^session\.(refused|locked|busy|too-many)$/, named(/^session\.(sign-in|change-password)$/)],
  [/^session\.locked$|^session\.too-many$|^session\.busy$/, named(/^setup\./)],
  [/^setup\./, named(/^setup\./)],
  [/^session\.password-change-needed$/, (endpoint) => !isPublic(endpoint) && !isSession(endpoint)],
  [/^session\.foreign-origin$/, isWrite],
  [/^session\.other-user$/, saysWhosePage],
  [/^password\./, named(/^session\.change-password$|^setup\./)],
  [/^permission\.missing$/, ({ permission }) => permission !== 'signed-in' && permission !== 'public'],
  // An officer's paths may refuse by what is asked and not by whom.
  [/^permission\.missing$/, named(/^(views|uploads|exports|imports|waiting)\./)],
  [/^not-found$/, (endpoint) => endpoint.path.includes('{') || isWrite(endpoint)],
  [/^request\.content-type$/, (endpoint) => takesJson(endpoint) || takesFile(endpoint)],
  [/^request\.file-expected$/, ({ upload }) => upload !== undefined],
  [/^request\.bytes-expected$/, ({ bytes }) => bytes === true],
  [/^request\.malformed$/, takesJson],
  [/^request\.malformed$/, takesFile],
  [/^request\.cursor$/, ({ query }) => query !== undefined],
  [/^request\.too-large$/, isWrite],
  [/^request\.invalid$/, anywhere],
  [/^idempotency\./, isIdempotent],
  [/^version\.missing$/, ({ versioned }) => versioned === true],
  [/^version\.(stale|malformed)$/, takesVersion],
  [/^server\.(failed|busy)$/, anywhere],
  [/^limit\./, anywhere],
  [/^figures\.former$/, ({ method }) => method === 'get'],
  [/^(export|import)\.too-many$/, handlesFile],
  [/^scheme\.trying$/, ({ heavy }) => heavy === true],
  [/^export\.too-many-/, named(/^(exports|grid)\./)],
  [/^sheet\./, (endpoint) => handlesFile(endpoint) || readsSheet(endpoint)],
  [/^import\.(?!failed$)/, readsSheet],
  // An entry of a list that an import under way is about to write.
  [/^import\.row-pending$/, isWrite],
  [/^upload\./, (endpoint) => named(/^uploads\./)(endpoint) || endpoint.upload !== undefined || readsSheet(endpoint)],
  [/^file\.too-many(-open)?$/, named(/\.add-([a-z]+-)?file$/)],
  [/^file\.too-many$/, named(/^files\.complete$/)],
  [/^file\.not-arrived$/, named(/^files\.(complete|content|change)$/)],
  [/^file\.differs$/, named(/^files\.send-part$/)],
  [/^file\.lost$/, named(/^files\.content$/)],
  [/^action\.(not-now|followed)$/, isStep],
  [/^action\.not-now$/, named(new RegExp(`^${works}\\.`))],
  [/^work\./, (endpoint) => isWrite(endpoint) && named(new RegExp(`^${works}\\.`))(endpoint)],
  [/^opinion\./, named(/^(opinions|adoption-lists)\.|^issues\./)],
  [/^opinion\.(content-missing|no-parent|already-adopted)$/, named(/^arrivals\./)],
  [/^(submission|instruction)\./, named(/^(opinions|arrivals)\./)],
  [/^deadline\.(?!unknown-step$)/, ({ path }) => /\/deadline\/(extension|pause|resume)/.test(path)],
  [/^handling-unit\./, named(/^(opinions|proposals)\./)],
  [/^record\./, named(/^(opinions|issues|adoption-lists)\.|^grid\.void-contact$/)],
  [/^(issue|signing)\./, issues],
  [/^signing\./, named(/^opinions\.(review|sign)/)],
  [/^series\.unknown$/, issues],
  [/^arrival\./, named(/^arrivals\./)],
  [/^attendance\./, named(new RegExp(`^${gatherings}\\.attend$`))],
  [/^gathering\./, named(new RegExp(`^${gatherings}\\.`))],
  [/^activity-type\./, named(/^(committees\.change|activities\.)/)],
  [/^link\.expiry$/, named(/^consultations\.open-round$|^proposals\.send-(signing|rating)-links$/)],
  [/^(point|round)\./, named(/^(consultations\.|links\.(read|answer)-round$)/)],
  [/^proposal\./, named(/^proposals\./)],
  [/^proposal-report\./, named(/^proposal-report\./)],
  [/^scheme\.none$/, named(/^scores\./)],
  [/^scheme\.not-scored$/, named(/^scores\.(explain-points|ranking|export-(points|stars|explanation))$/)],
  [/^action\.not-now$/, named(/^appraisals\.(?!(list|read|objections|corrections)$)/)],
  [/^scheme\.none$/, named(/^appraisals\./)],
  [/^ranking\./, named(/^scores\.ranking$/)],
  [/^assessment\.no-sheet$/, named(/^scores\.(explain|fill|export)-assessment$|^scores\.assessment-notice$/)],
  [/^assessment\.closed$/, named(/^scores\.(fill-assessment|add-assessment-file|\w+-grant)$/)],
  [/^assessment\.(no-group|too-long)$/, named(/^scores\.fill-assessment$/)],
  [/^assessment\.not-published$/, named(/^scores\.(explain-assessment|export-assessments?)$/)],
  [/^assessment\.(nothing-taken|tells-nobody|undecided)$/, named(/^scores\.assessment-notice$/)],
  [/^assessment\.file-used$/, named(/^files\.remove$/)],
  [/^grant\.decided$/, named(/^scores\.(approve|decline|withdraw)-grant$/)],
  [/^grant\.own$/, named(/^scores\.(approve|decline)-grant$/)],
  [/^grant\.too-many$/, named(/^scores\.create-grant$/)],
  [/^suggestion\./, named(/^suggestions\./)],
  [/^report\.empty$/, named(/^reports\.submit/)],
  [/^report\.volume-/, named(/^report-volumes\./)],
  [/^speech\./, named(/^speeches\./)],
  [/^motion\./, named(/^motions\./)],
  [/^letter\.(no-code|unnumbered|addressee)$/, named(/\.send-letter$/)],
  [/^view\./, named(/^views\./)],
  [/^grid\./, named(/^grid\./)],
  [/^committee\.taken$/, named(/^(committees|rehearsal)\.create$|^setup\./)],
  [/^user\.taken$/, named(/^users\.|^(committees|rehearsal)\.create$|^setup\./)],
  [/^user\.(officer|itself)$/, named(/^(users|administrators)\./)],
  [
    /^name\.taken$/,
    named(
      /^(units|members|informants|handling-units|topics|series|views|classified-matters|books|reading-groups|recurrences|rosters|report-rules)\.|^imports\./,
    ),
  ],
  [/^member\.taken$/, named(/^(members|imports)\./)],
];

// Object.keys types keys as strings; the object is a closed literal.
const faults = Object.keys(fileFaults) as FileFault[];

/** Codes that no operation answers: before any is known, or told inside of an answer. */
export const codesElsewhere: readonly RefusalCode[] = [
  'request.host',
  'request.method',
  'action.unknown',
  'import.failed',
  ...faults.filter((code) => code !== 'file.differs'),
];

// The catalogue is a closed literal; Object.keys forgets its keys.
const codes = Object.keys(refusals) as RefusalCode[];

/** Where each may be answered. There are hundreds of codes, operations and lines of the table: patterns are read once a code. */
const told: ReadonlyMap<RefusalCode, { owner: string; where: readonly Where[] }> = new Map(
  codes
    .filter((code) => !codesElsewhere.includes(code))
    .map((code) => {
      const [owner = ''] = code.split('.');
      return [code, { owner, where: places.flatMap(([pattern, where]) => (pattern.test(code) ? [where] : [])) }];
    }),
);

/** The codes an operation may answer, as the catalogue has them. */
export function codesOf(endpoint: Endpoint): RefusalCode[] {
  const [collection = ''] = endpoint.operationId.split('.');
  // A rule of what a collection holds is told by the collection's own operations: `webhook.url` by `webhooks.create`.
  const isOwn = (owner: string): boolean => owner === collection || `${owner}s` === collection;
  return [...told].flatMap(([code, { owner, where }]) =>
    isOwn(owner) || where.some((each) => each(endpoint)) ? [code] : [],
  );
}
