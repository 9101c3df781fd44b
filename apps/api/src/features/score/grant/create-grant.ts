import type * as contract from '@lianluo/contract/grants';
import { yearOf } from '@lianluo/domain/calendar/day';
import { invalidField, Refusal } from '@lianluo/domain/refusal';
import type { Granted, PointsFor } from '@lianluo/domain/scheme/language';
import { grantedNode, grantErrors } from '@lianluo/domain/scheme/points/grant-rules';
import { mostEntries } from '@lianluo/domain/text/limits';
import { headStands, readAppraisalHead } from '../../../engine/appraisal/appraisal.store';
import { evidenceOf, provedBy } from '../../../engine/appraisal/evidence';
import { grantId, grantWrites, linesFor, readGrants, type StoredGrant } from '../../../engine/appraisal/grant.store';
import { requireOpen } from '../../../engine/appraisal/year-state';
import { askingOf } from '../../../engine/score/asking';
import { scoredOf } from '../../../engine/score/subjects';
import { standingMark } from '../../../engine/scorecard/standing-marks';
import type { AnswerFor, Call, Scope } from '../../../floor/context';
import { commit } from '../../../floor/http/commit';
import { differenceOf, entryOf } from '../../../floor/journal/journal';
import { grantView } from './grant.view';

type Endpoint = typeof contract.createGrant;

/** 认定加减分: it counts at once, or where the scheme asks for that, once somebody else has approved it. */
export async function createGrant(call: Call<Endpoint>): Promise<AnswerFor<Endpoint>> {
  const { subject, node: id, points, on } = call.body;
  const evidence = evidenceOf(call.body.evidence);
  const year = yearOf(on);
  const scored = await scoredOf(call, subject.id);
  if (scored?.kind !== subject.kind) throw invalidField('/subject/id', 'item.unknown', '没有这个考核对象。');
  const node = await requireNode(call, { year, kind: subject.kind, id });
  requireOffice(call, node);
  const [head, grants] = await Promise.all([readAppraisalHead(call, year), readGrants(call, year)]);
  requireOpen(head);
  if (grants.lines.length >= mostEntries.grants) throw new Refusal('grant.too-many');
  const given = linesFor(grants, subject).flatMap((line) => (line.node === id ? [line.points] : []));
  const of = { year, subject: subject.id };
  const { errors: unproved, held } = await provedBy(call, of, [{ pointer: '/evidence', evidence }]);
  const errors = [...grantErrors({ points, on, evidence }, node, given, call.today), ...unproved];
  if (errors.length > 0) throw new Refusal('request.invalid', errors);

  const { id: by, name } = call.actor;
  const grant: StoredGrant = {
    id: grantId(year, call.newId()),
    subject,
    node: id,
    label: node.granted,
    points,
    on,
    evidence,
    state: node.needs === 'evidence' ? 'counted' : 'waiting',
    by: { id: by, name },
    updatedAt: call.instant,
    version: 1,
  };
  const { id: _id, version: _version, updatedAt: _at, ...told } = grant;
  return commit(
    call,
    [
      ...grantWrites(call.committee.id, grants, grant),
      ...held,
      standingMark(call, subject),
      headStands(call.committee.id, head),
      entryOf(call, { kind: 'grants', id: grant.id, version: 1 }, 'create', differenceOf(undefined, told)),
    ],
    { body: await grantView(call, grant, head), version: 1 },
  );
}

/** What the scheme of the day's year lets somebody grant to a subject of the kind. */
async function requireNode(
  scope: Scope,
  { year, kind, id }: { year: number; kind: PointsFor; id: string },
): Promise<Granted> {
  const asking = await askingOf(scope, String(year));
  if (!asking) throw invalidField('/on', 'scheme.none', '这一天所在的年度没有施行的考核办法。');
  const tree = asking.scheme.points[kind]?.tree;
  const node = tree && grantedNode(tree, id);
  if (!node) throw invalidField('/node', 'item.unknown', '这一年的考核办法没有给这类对象设这个认定项。');
  return node;
}

/** What nobody approves is the office's to grant: no unit gives its own people points by itself. */
function requireOffice({ actor }: Scope, { granted, needs }: Granted): void {
  if (actor.unit === undefined || needs === 'evidence-and-approval') return;
  const message = `“${granted}”不需要审批即计分，请由政协办公室录入。`;
  throw new Refusal('permission.missing', [{ pointer: '/node', code: 'permission.missing', message }]);
}
