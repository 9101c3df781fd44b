import type { BodyOf } from '@lianluo/contract/endpoint';
import type { consultations } from '@lianluo/contract/consultation';
import type { opinions } from '@lianluo/contract/opinion';
import type { Gathering } from '@lianluo/domain/gathering/gathering';
import type { Opinion } from '@lianluo/domain/opinion/opinion';
import { invalidField } from '@lianluo/domain/refusal';
import type { WorkItem } from '@lianluo/domain/work/item';
import type { KindName } from '@lianluo/domain/work/kinds';
import type { Scope } from '../context';
import { requireTopics } from '../topic/require-topics';
import { requireUnits } from '../unit/require-units';
import { namedAuthors } from './people';

export type OpinionDraft = BodyOf<typeof opinions.record>;
export type GatheringDraft = BodyOf<typeof consultations.record>;
export type GatheringChange = BodyOf<typeof consultations.change>;

/** A draft of a kind from what the office entered: units and people checked, today where no day was given. */
export async function newItem(scope: Scope, kind: KindName, body: OpinionDraft | GatheringDraft): Promise<WorkItem> {
  const [unit, topics] = await Promise.all([unitOf(scope, body.unit), requireTopics(scope, body.topics ?? [])]);
  const shared = {
    id: scope.newId(),
    committee: scope.committee.id,
    title: body.title,
    ...(unit !== undefined && { unit }),
    ...(topics.length > 0 && { topics }),
    waitingFor: null,
    dueOn: null,
    createdBy: scope.user.id,
    createdAt: scope.instant,
    updatedAt: scope.instant,
    version: 1,
  };
  if (kind === 'opinions') {
    // The endpoint of a kind has validated its own body.
    const { content, authors, fastLane, reportedOn = scope.today } = body as OpinionDraft;
    refuseFuture(scope, reportedOn);
    const opinion: Opinion = {
      ...shared,
      kind,
      status: 'draft',
      reportedOn,
      content,
      authors: await namedAuthors(scope, authors),
      fastLane,
      handlingUnits: [],
      adoptions: [],
      instructions: [],
      imported: false,
    };
    return opinion;
  }
  const { plannedOn, place, topic } = body as GatheringDraft;
  const gathering: Gathering = {
    ...shared,
    kind,
    status: 'draft',
    reportedOn: plannedOn,
    plannedOn,
    ...(place !== undefined && { place }),
    ...(topic !== undefined && { topic }),
    attendance: [],
  };
  return gathering;
}

/** The item with the fields that were sent. */
export async function changedItem(
  scope: Scope,
  before: WorkItem,
  body: Partial<OpinionDraft> | GatheringChange,
): Promise<WorkItem> {
  const unit = body.unit === undefined ? before.unit : await unitOf(scope, body.unit);
  const topics = body.topics === undefined ? before.topics : await requireTopics(scope, body.topics);
  const shared = { ...before, title: body.title ?? before.title, unit, topics: topics?.length ? topics : undefined };
  if (before.kind === 'opinions') {
    const { content, authors, fastLane, reportedOn } = body as Partial<OpinionDraft>;
    if (reportedOn !== undefined) refuseFuture(scope, reportedOn);
    const opinion = before as Opinion;
    const changed: Opinion = {
      ...opinion,
      ...shared,
      kind: 'opinions',
      status: opinion.status,
      content: content
        ? { ...(opinion.content?.references && { references: opinion.content.references }), ...content }
        : opinion.content,
      authors: authors ? await namedAuthors(scope, authors) : opinion.authors,
      fastLane: fastLane ?? opinion.fastLane,
      // Once somebody else has had a hand in it, it is no longer the submitter's to take back.
      submittedBy: opinion.submittedBy === scope.user.id ? opinion.submittedBy : undefined,
      reportedOn: reportedOn ?? opinion.reportedOn,
    };
    return changed;
  }
  const { plannedOn, place, topic } = body as GatheringChange;
  const gathering = before as Gathering;
  const day = plannedOn ?? gathering.plannedOn;
  const changed: Gathering = {
    ...gathering,
    ...shared,
    kind: gathering.kind,
    status: gathering.status,
    plannedOn: day,
    reportedOn: day,
    place: place === undefined ? gathering.place : (place ?? undefined),
    topic: topic === undefined ? gathering.topic : (topic ?? undefined),
  };
  return changed;
}

/** An operator works for one unit and no other; for the office any unit of the committee will do. */
async function unitOf(scope: Scope, unit: string | undefined): Promise<string | undefined> {
  const own = scope.actor.unit;
  if (own !== undefined) {
    if (unit !== undefined && unit !== own) throw invalidField('/unit', 'unit.foreign', '只能登记本站的条目。');
    return own;
  }
  if (unit !== undefined) await requireUnits(scope, [unit], () => '/unit');
  return unit;
}

function refuseFuture(scope: Scope, reportedOn: string): void {
  if (reportedOn > scope.today) throw invalidField('/reportedOn', 'day.future', '报送日期不能晚于今天。');
}
