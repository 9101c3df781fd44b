/** The closed lists of the networks. They cross the wire, and stand alone so that a contract loads no rules with them. */

/** 联系网络的种类 */
export const networkKinds = [
  'five-level',
  'leader-unit',
  'six-contacts',
  'committee-department',
  'supervisor-department',
] as const;
export type NetworkKind = (typeof networkKinds)[number];

/** 联系对象的类型. A special committee and a studio are units; a committee is another 政协 (县级政协). */
export const subjectTypes = ['member', 'unit', 'department', 'sector', 'committee'] as const;
export type SubjectType = (typeof subjectTypes)[number];

/** 就近就熟: what two subjects may have in common, so that one knows the other. */
export const traitNames = ['sector', 'street', 'unit'] as const;
export type Trait = (typeof traitNames)[number];

/** 联系方式 */
export const contactWays = ['visit', 'call', 'talk', 'meeting'] as const;
export type ContactWay = (typeof contactWays)[number];

/** 网络变动: what was done to a network, as its journal calls it. */
export const gridActions = ['build', 'move', 'leave', 'replace', 'scheme'] as const;
export type GridAction = (typeof gridActions)[number];

/** What the quiet radar (工作空白提示) has a row for. */
export const radarTypes = ['grid', 'unit', 'member', 'topic'] as const;
export type RadarType = (typeof radarTypes)[number];

export const quietStates = ['active', 'quiet', 'never'] as const;
export type QuietState = (typeof quietStates)[number];
