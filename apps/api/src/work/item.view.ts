import type { GatheringSummary, GatheringView } from '@lianluo/contract/gathering';
import type { OpinionSummary, OpinionView } from '@lianluo/contract/opinion';
import type { Gathering } from '@lianluo/domain/gathering/gathering';
import type { Opinion } from '@lianluo/domain/opinion/opinion';
import type { Actor } from '@lianluo/domain/permission';
import type { WorkItem } from '@lianluo/domain/work/item';
import { kindOfItem } from '@lianluo/domain/work/kinds';
import { allowedActions } from '@lianluo/domain/work/lifecycle';

function shared(item: WorkItem, actor: Actor) {
  const { id, committee, number, title, unit, topics, reportedOn, waitingFor, dueOn, createdAt, updatedAt, version } =
    item;
  return {
    id,
    committee,
    ...(number !== undefined && { number }),
    title,
    ...(unit !== undefined && { unit }),
    ...(topics !== undefined && topics.length > 0 && { topics: [...topics] }),
    reportedOn,
    waitingFor,
    dueOn,
    createdAt,
    updatedAt,
    version,
    allowedActions: allowedActions(kindOfItem(item), item, actor).map(({ action, label, requires }) => ({
      action,
      label,
      requires: [...requires],
    })),
  };
}

function opinionSummary(item: Opinion, actor: Actor): OpinionSummary {
  return {
    ...shared(item, actor),
    status: item.status,
    authors: [...item.authors],
    fastLane: item.fastLane,
    handlingUnits: [...item.handlingUnits],
    adoptions: [...item.adoptions],
    imported: item.imported,
  };
}

function opinionView(item: Opinion, actor: Actor): OpinionView {
  const { content, mode, instructions, recipients, issuedOn, mergedInto, reason, rejected, localHandling, feedback } =
    item;
  return {
    ...opinionSummary(item, actor),
    handlingUnits: [...item.handlingUnits],
    content: content && { ...content, references: content.references && [...content.references] },
    instructions: [...instructions],
    recipients: recipients && [...recipients],
    mode,
    issuedOn,
    mergedInto,
    reason,
    rejected,
    localHandling,
    feedback,
  };
}

function gatheringSummary(item: Gathering, actor: Actor): GatheringSummary {
  const { status, plannedOn, heldOn, place, topic } = item;
  return { ...shared(item, actor), status, plannedOn, heldOn, place, topic };
}

function gatheringView(item: Gathering, actor: Actor): GatheringView {
  const { attendance, record, outcome, reason } = item;
  return { ...gatheringSummary(item, actor), attendance: [...attendance], record, outcome, reason };
}

/** An item as the wire shows it to this caller. */
export const itemView = (item: WorkItem, actor: Actor): OpinionView | GatheringView =>
  item.kind === 'opinions' ? opinionView(item as Opinion, actor) : gatheringView(item as Gathering, actor);

/** The same in a list, without long texts. */
export const itemSummary = (item: WorkItem, actor: Actor): OpinionSummary | GatheringSummary =>
  item.kind === 'opinions' ? opinionSummary(item as Opinion, actor) : gatheringSummary(item as Gathering, actor);
