import { dayOf } from '../../calendar/day';
import { officialDate } from '../../document/issue-paper';
import { plainParagraphs, printedLine } from '../../document/plain-paragraphs';
import { isInCharge } from '../../handling/handling';
import type { Handled } from '../../proposal/handling-unit';
import { isFiled, wasReplied } from '../../proposal/facts';
import { proposing, type Proposal, type Proposer } from '../../proposal/proposal';
import { className } from '../../proposal/proposal-rules';
import { satisfactions } from '../../proposal/rating';
import { begun, box, organOf, quoted, type Drafted, type PaperMatter } from '../matter';
import type { Paper } from '../paper';
import type { PaperRule } from '../rule';

const addressed = (proposer: Proposer): string =>
  'member' in proposer ? `${printedLine(proposer.name)}委员` : printedLine(proposer.name);

/** 第15号, or 第15号-2 of a part. */
const numberOf = ({ number = '' }: Proposal, unit?: Handled): string =>
  printedLine(unit?.part ? `${number}-${unit.part.no}` : number);

/** A reply goes to each who proposed it by itself, so each has a record of its own. */
const recordOf = (unit: Handled, proposer: Proposer): string => `${unit.id}-${proposer.id}`;

function replied(item: Proposal): { unit: Handled; proposer: Proposer; record: string }[] {
  // What an assistant says goes to the lead, who answers with one reply.
  const answering = item.handlingUnits.filter(
    (unit) => isInCharge(unit) && unit.reply !== undefined && (unit.lead || item.mode !== 'joint'),
  );
  return answering.flatMap((unit) =>
    proposing(item).map((proposer) => ({ unit, proposer, record: recordOf(unit, proposer) })),
  );
}

/** 提案答复函: the unit's own letter, its class at the head, signed by who leads the unit. */
export const proposalReply: Drafted<Proposal> = {
  subjects: (item) =>
    replied(item).map(({ unit, proposer, record }) => ({ record, label: `${unit.name}致${addressed(proposer)}` })),
  draft(item, matter) {
    const found = replied(item).find(({ record }) => record === matter.record);
    const { unit, proposer } = found ?? {};
    const { letter } = unit ?? {};
    const organ = printedLine(unit?.name ?? '');
    const signer = letter?.signer ? [`签发人：${printedLine(letter.signer)}`] : [];
    return {
      ...begun('reply-letter', matter),
      ...(letter && { mark: className(letter.class) }),
      head: { organ },
      ...(letter?.number && { number: printedLine(letter.number) }),
      title: `关于${numberOf(item, unit)}提案${quoted(item.title)}的答复函`,
      addressed: proposer ? addressed(proposer) : '',
      paragraphs: [
        `您提出的${quoted(item.title)}（${numberOf(item, unit)}提案）收悉，现答复如下：`,
        ...plainParagraphs(unit?.reply),
        '感谢您对我们工作的关心和支持，欢迎继续提出宝贵意见。',
        '专此函复。',
        ...signer,
      ],
      signed: { organ, date: officialDate(repliedDay(unit) ?? matter.on) },
      copies: [organOf(matter)],
    };
  },
};

const repliedDay = (unit: Handled | undefined): string | undefined => unit?.repliedAt && dayOf(unit.repliedAt);

/** 提案交办单 of one unit: what it is given, and with whom. */
export const assignedUnits = (item: Proposal): readonly Handled[] =>
  isFiled(item) ? item.handlingUnits.filter(isInCharge) : [];

export const roleOf = (item: Proposal, { lead, part }: Handled): string =>
  part || item.mode === 'split' ? '分办' : lead || item.mode === 'sole' ? '主办' : '协办';

const boxes = Object.values(satisfactions)
  .map((each) => `□${each}`)
  .join('　　');

/** 征询意见表: one for each who proposed it, the attitude and the result rated apart, by their own hand. */
export const consultingForm: PaperRule = {
  texts: ['title', 'boxes'],
  of: {
    proposals: {
      subjects: (item) =>
        wasReplied(item)
          ? proposing(item).map((proposer) => ({ record: proposer.id, label: addressed(proposer) }))
          : [],
      draft: (item, matter) => form(item, matter),
    },
  },
};

function form(item: Proposal, matter: PaperMatter): Paper {
  const proposer = item.proposers.find(({ id }) => id === matter.record);
  const units = item.handlingUnits.filter(isInCharge);
  return {
    ...begun('consulting-form', matter),
    title: '提案办理情况征询意见表',
    ...(proposer && { addressed: addressed(proposer) }),
    paragraphs: [],
    boxes: [
      [box('案号', numberOf(item)), box('提案者', proposer ? addressed(proposer) : '')],
      [box('案由', printedLine(item.title))],
      [box('承办单位', units.map(({ name }) => printedLine(name)).join('、'))],
      [
        box('答复日期', item.repliedOn ? officialDate(item.repliedOn) : ''),
        box('办理结果', item.class ? className(item.class) : ''),
      ],
      [box('对办理态度', boxes, 14)],
      [box('对办理结果', boxes, 14)],
      [box('意见建议', '', 60)],
      [box('提案者签名', '', 16), box('填表日期')],
      [box('说明', `由提案者本人填写，承办单位不得代填；填好后请退回${organOf(matter)}。`, 16)],
    ],
  };
}
