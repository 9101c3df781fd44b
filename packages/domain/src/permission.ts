import type { Duties, Duty, HouseRules } from './committee/duties';

/** 角色. The three officers (三员) exclude each other and everything else. */
export const roles = [
  'city-administrator',
  'county-administrator',
  'county-clerk',
  'unit-operator',
  'security-administrator',
  'audit-administrator',
] as const;
export type Role = (typeof roles)[number];

/** 接口: a service that calls by a key acts in this role, which no user has. */
export const integrator = 'integrator';
/** 受邀人: whoever a link is bound to acts in this role, without an account. */
export const invited = 'invited';
/** In which role something is done. */
export type ActingRole = Role | typeof integrator | typeof invited;

export const roleLabels: Record<ActingRole, string> = {
  'city-administrator': '市政协管理员',
  'county-administrator': '县（市、区）政协管理员',
  'county-clerk': '办公室经办人',
  'unit-operator': '工作站经办人',
  'security-administrator': '安全管理员',
  'audit-administrator': '审计管理员',
  integrator: '接口',
  invited: '受邀人（凭链接）',
};

/** 权限: what a caller may do in a committee. The API enforces it; the SPA only hides by it. */
export const permissions = [
  'committee:read',
  'committee:create',
  'committee:change',
  'user:manage',
  'administrator:reset',
  'overview:read',
  'score:read',
  'assessment:enter',
  'appraisal:run',
  'scheme:write',
  'unit:read',
  'unit:write',
  'member:read',
  'member:write',
  'member:reveal',
  'informant:read',
  'informant:write',
  'topic:read',
  'topic:write',
  'series:read',
  'series:write',
  'handling-unit:read',
  'handling-unit:write',
  'opinion:read',
  'gathering:read',
  'work:record',
  'work:submit',
  'opinion:edit',
  'opinion:review',
  'opinion:sign',
  'opinion:handle-locally',
  'opinion:adopt',
  'gathering:run',
  'gathering:plan',
  'file:add',
  'inbox:read',
  'reminder:send',
  'deadline:grant',
  'letter:send',
  'phrase:share',
  'grid:read',
  'grid:write',
  'contact:record',
  'import:run',
  'export:run',
  'view:keep',
  'view:manage',
  'event:read',
  'webhook:manage',
  'key:read',
  'key:manage',
  'key:confirm',
  'key:audit',
] as const;
export type Permission = (typeof permissions)[number];

const operator: readonly Permission[] = [
  'topic:read',
  'committee:read',
  'overview:read',
  'score:read',
  'assessment:enter',
  'unit:read',
  'member:read',
  'informant:read',
  'opinion:read',
  'gathering:read',
  'work:record',
  'work:submit',
  'opinion:handle-locally',
  'gathering:run',
  'file:add',
  'inbox:read',
  'view:keep',
];
const clerk = permissions.filter(
  (each) =>
    ![
      'committee:create',
      'committee:change',
      'scheme:write',
      'appraisal:run',
      'user:manage',
      'administrator:reset',
      'opinion:review',
      'opinion:sign',
      'deadline:grant',
      'view:manage',
      'webhook:manage',
      'key:read',
      'key:manage',
      'key:confirm',
      'key:audit',
    ].includes(each),
);
/** What the officers do is no administrator's: nobody confirms or audits their own keys. */
const managed = permissions.filter((each) => each !== 'key:confirm' && each !== 'key:audit');
const administrator = managed.filter((each) => each !== 'committee:create');
/** 安全管理员 confirms the keys that show personal data, 审计管理员 reads what keys are used for. */
const security: readonly Permission[] = ['key:read', 'key:confirm'];
const audit: readonly Permission[] = ['key:read', 'key:audit'];

/** What each role may do in the committee it belongs to. */
const own: Record<Role, readonly Permission[]> = {
  'city-administrator': managed,
  'county-administrator': administrator,
  'county-clerk': clerk,
  'unit-operator': operator,
  'security-administrator': security,
  'audit-administrator': audit,
};

/**
 * What a city's role may do on the paths of a county below it: figures and read access, and the keeping of its door; never its
 * work. Counties have no officers of their own.
 */
const below: Partial<Record<Role, readonly Permission[]>> = {
  'city-administrator': [
    'committee:read',
    'committee:change',
    'administrator:reset',
    'overview:read',
    'unit:read',
    'member:read',
    'opinion:read',
  ],
  'security-administrator': security,
  'audit-administrator': audit,
};

/** How a caller stands to the committee of a path: their own, a county below their city, or out of reach. */
export type Reach = 'own' | 'below';

/** What each duty allows its holders. */
const dutyPermissions: Record<Duty, Permission> = { review: 'opinion:review', sign: 'opinion:sign' };

/** Whom a committee has named for its duties, and who asks. */
export interface Named {
  duties?: Duties | undefined;
  user: string;
}

/** By the roles that are held. A duty that somebody was named for is theirs alone, whatever roles the others hold. */
export function permissionsOf(held: readonly Role[], reach: Reach, named?: Named): readonly Permission[] {
  const table: Partial<Record<Role, readonly Permission[]>> = reach === 'own' ? own : below;
  const holdersOf = (permission: Permission) =>
    Object.entries(named?.duties ?? {}).find(([duty]) => dutyPermissions[duty as Duty] === permission)?.[1] ?? [];
  return permissions.filter((each) => {
    const holders = reach === 'own' ? holdersOf(each) : [];
    return holders.length > 0
      ? holders.some(({ user }) => user === named?.user)
      : held.some((role) => table[role]?.includes(each));
  });
}

/** Whom a duty may be given to: it is done on the whole committee's items. */
export const mayHoldDuties = (held: readonly Role[]): boolean => permissionsOf(held, 'own').includes('opinion:edit');

/** The person a request is made for, as rules see them. */
export interface Actor {
  id: string;
  name: string;
  role: ActingRole;
  /** The committee the actor belongs to. */
  committee: string;
  /** 本站: the unit of an operator; other units' items do not exist for them. */
  unit?: string | undefined;
  /** The unit they belong to, whatever they may see: nobody judges their own. */
  belongsTo?: string | undefined;
  reach: Reach;
  permissions: readonly Permission[];
  /** The kinds of work that a key may write; of a person nothing is said, and their rights decide. */
  writes?: readonly string[] | undefined;
  /** 职务, as it stands under a signature. */
  post?: string | undefined;
  /** What their committee has laid down; where nothing is said, nothing. */
  rules?: HouseRules | undefined;
}

export const may = (actor: Actor, permission: Permission): boolean => actor.permissions.includes(permission);

/** Roles that may not be held together with any other (三员分立). */
export const officers: readonly Role[] = ['security-administrator', 'audit-administrator'];

/**
 * 三员 are made when a city is set up, and nobody who manages users appoints or changes one: an administrator who could appoint
 * whoever guards and audits them, or set that person's password, would guard and audit themselves.
 */
export const isOfficer = (held: readonly Role[]): boolean => held.some((role) => officers.includes(role));

export function rolesExclude(held: readonly Role[]): boolean {
  return held.length > 1 && isOfficer(held);
}
