import type { StackName } from './names';

/** Secrets that an operator may turn: both the new and the one before count until the next turn. */
export const rotatableSecrets = ['signing', 'origin'] as const;
type RotatableSecret = (typeof rotatableSecrets)[number];

/** Where a function finds the ids of the versions that it accepts, with commas between. */
export const versionsVariable = {
  signing: 'SIGNING_SECRET_VERSIONS',
  origin: 'ORIGIN_SECRET_VERSIONS',
} as const satisfies Record<RotatableSecret, string>;

/** What only the account can tell of a stage, and what its templates depend on. `bin/ask-account.ts` asks. */
export interface Facts {
  /**
   * Stacks that have been whole once. One that has not is not protected yet: its failed creation is taken back, and a table or
   * a stack that refuses to be deleted would stand in the way of the next try.
   */
  standing: readonly StackName[];
  /** Ids of the versions of a secret that are accepted, the one in use first. */
  versions: Record<RotatableSecret, readonly [inUse: string, ...before: string[]]>;
  /** Sandboxes that Lambda runs for this stage and for whatever else has none of its own in the account and region. */
  sandboxes: number;
}

/** Stands for the answers where nobody was asked: templates to read and to test, of a stage that runs, and no secret there is. */
export const supposed: Facts = {
  standing: ['Waf', 'Data', 'App'],
  versions: {
    signing: ['00000000-0000-0000-0000-000000005160'],
    origin: ['00000000-0000-0000-0000-000000000160'],
  },
  sandboxes: 1000,
};

/** Of a stack's status: a creation that was not finished, or was taken back, leaves nothing that must be protected. */
export const isStanding = (status: string): boolean =>
  !/^(CREATE_(IN_PROGRESS|FAILED)|ROLLBACK_|REVIEW_|DELETE_)/.test(status);

/**
 * The versions that count, from what Secrets Manager tells of a secret: that in use, that before it, and that with which the
 * edge was deployed, should it have been turned twice since. Nothing before the secret has been made.
 *
 * @param listed Ids with their stages, `AWSCURRENT` and after a rotation `AWSPREVIOUS`.
 */
export function countingVersions(
  listed: readonly { id: string; stages: readonly string[] }[],
  deployed: string | undefined,
): readonly [string, ...string[]] | undefined {
  const [inUse, ...before] = ['AWSCURRENT', 'AWSPREVIOUS'].flatMap((stage) =>
    listed.filter(({ stages }) => stages.includes(stage)).map(({ id }) => id),
  );
  if (inUse === undefined) return undefined;
  const known = [inUse, ...before];
  return [inUse, ...before, ...(deployed === undefined || known.includes(deployed) ? [] : [deployed])];
}

/** As much of a deployed template as is read again. */
export interface DeployedTemplate {
  Resources?: Record<
    string,
    { Properties?: { ReservedConcurrentExecutions?: number; Environment?: { Variables?: Record<string, unknown> } } }
  >;
}

const propertiesIn = ({ Resources = {} }: DeployedTemplate) =>
  Object.values(Resources).map(({ Properties = {} }) => Properties);

/** The sandboxes that a deployed template keeps for its functions. */
export const reservedIn = (template: DeployedTemplate): number =>
  propertiesIn(template).reduce((sum, { ReservedConcurrentExecutions: count = 0 }) => sum + count, 0);

/** The version of a secret that a deployed template has in use. */
export function deployedVersion(template: DeployedTemplate, secret: RotatableSecret): string | undefined {
  const listed = propertiesIn(template).map(({ Environment }) => Environment?.Variables?.[versionsVariable[secret]]);
  return listed.find((versions) => typeof versions === 'string')?.split(',')[0];
}
