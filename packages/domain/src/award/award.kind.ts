import { may } from '../permission';
import { factsFor } from '../scorecard/fact';
import { kindOf } from '../work/kind';
import { awardLevels, awardNatures, awardStatuses, awardTypes, natureOf, type Award } from './award';
import { awardFields, issuing } from './award.fields';
import { awardSteps } from './award.steps';

const wasGiven = ({ status }: Award): boolean => status === 'given';
const membersOf = ({ members }: Award): string[] => members.map(({ member }) => member);
const unitsOf = ({ units }: Award): string[] => units.map(({ unit }) => unit);

/** 表彰通报: 表彰奖励 and 通报批评, the office's own register */
export const awardKind = kindOf<Award>()({
  name: 'awards',
  words: {
    label: '表彰通报',
    ledger: '表彰通报台账',
    short: '表彰通报',
    one: '表彰通报',
    measure: '项',
    unit: '登记单位',
    page: 'award',
  },
  statuses: awardStatuses,
  initial: 'draft',
  course: ['draft', 'given'],
  // Whom a county praises and blames is its own affair: the city reads the figures alone.
  readPermission: 'gathering:read',
  recordPermission: 'opinion:edit',
  fields: awardFields,
  draft: ['type', 'level', 'issuer', 'members', 'units', 'proposal', 'opinion', 'content'],
  corrects: { given: issuing },
  listed: ['type', 'level', 'issuer', 'members', 'givenOn', 'imported'],
  judged: ['units'],
  long: ['content'],
  searched: ['content'],
  exported: ['units', 'docNumber'],
  steps: awardSteps,
  waits: () => undefined,
  changeRefusal: ({ status }, actor) =>
    status === 'draft' && may(actor, 'opinion:edit') ? undefined : 'work.not-changeable',
  changed: (_before, next) => ({ ...next, reportedOn: next.givenOn ?? next.reportedOn }),
  shownBelow: () => false,
  facets: {
    nature: { label: '性质', type: 'choice', labels: awardNatures },
    type: { label: '类别', type: 'choice', labels: awardTypes },
    level: { label: '级别', type: 'choice', labels: awardLevels },
    given: { label: '已印发', type: 'choice', labels: { award: '已印发的表彰奖励', censure: '已印发的通报批评' } },
    named: { label: '所涉联络组织', type: 'item' },
    proposal: { label: '所涉提案', type: 'item' },
    opinion: { label: '所涉社情民意信息', type: 'item' },
  },
  standsIn: (item) => [
    `nature=${natureOf(item)}`,
    `type=${item.type}`,
    `level=${item.level}`,
    ...(wasGiven(item) ? [`given=${natureOf(item)}`] : []),
    ...unitsOf(item).map((unit) => `named=${unit}`),
    ...(item.proposal === undefined ? [] : [`proposal=${item.proposal}`]),
    ...(item.opinion === undefined ? [] : [`opinion=${item.opinion}`]),
  ],
  members: membersOf,
  proves: {
    'awards.given': {
      label: '表彰奖励',
      list: 'given=award',
      ofUnit: 'named',
      figure: true,
      dims: ['type', 'level'],
    },
    'censures.given': { label: '通报批评', list: 'given=censure', ofUnit: 'named', dims: ['type', 'level'] },
  },
  facts(item) {
    if (!wasGiven(item)) return [];
    const { type, level, topics } = item;
    const concerned = { members: membersOf(item), units: unitsOf(item), topics };
    return factsFor(`${natureOf(item)}s.given`, item.reportedOn, concerned).map((fact) => ({ ...fact, type, level }));
  },
  foundBy: ({ members, units, issuer, docNumber = '' }) => [
    ...members.map(({ name }) => name),
    ...units.map(({ name }) => name),
    issuer,
    docNumber,
  ],
  sheet: { load: async () => (await import('./award.sheet')).awardSheet },
});
