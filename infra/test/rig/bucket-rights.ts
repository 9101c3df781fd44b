import type { MayDo } from './bucket';
import type { Template } from './tables';

interface Statement {
  Effect: string;
  Action: string | string[];
  Resource: unknown;
}

/** An ARN with its parts put together. */
const joined = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value ?? '').replaceAll(/[^\w:/.*-]/g, '');

/** What the template's roles let functions do in the files bucket; each function signs by its own name. */
export function bucketRights({ Resources }: Template): MayDo {
  const all = Object.values(Resources);
  const roleOf = (name: string): unknown => {
    const own = all.find(
      ({ Type, Properties }) => Type === 'AWS::Lambda::Function' && Properties['Handler'] === `${name}.handler`,
    );
    return (own?.Properties['Role'] as { 'Fn::GetAtt'?: string[] } | undefined)?.['Fn::GetAtt']?.[0];
  };
  const statementsOf = (name: string): Statement[] =>
    all.flatMap(({ Type, Properties }) => {
      const roles = (Properties['Roles'] ?? []) as { Ref: string }[];
      if (Type !== 'AWS::IAM::Policy' || !roles.some(({ Ref }) => Ref === roleOf(name))) return [];
      return (Properties['PolicyDocument'] as { Statement: Statement[] }).Statement;
    });
  return (who, action, key) =>
    statementsOf(who).some(
      ({ Effect, Action, Resource }) =>
        Effect === 'Allow' &&
        [Action].flat().includes(action) &&
        [Resource].flat().some((resource) => {
          const [, prefix] = /-files-[^/]*\/(.*)\*$/.exec(joined(resource)) ?? [];
          return prefix !== undefined && key.startsWith(prefix);
        }),
    );
}
