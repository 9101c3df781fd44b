import { ofType, type Resources } from './watched';

interface Reference {
  Ref?: string;
  'Fn::GetAtt'?: [id: string, attribute: string];
}
/** The logical id that a value of a template means. */
export const referred = (value: unknown): string | undefined => {
  const { Ref, 'Fn::GetAtt': attribute } = (value ?? {}) as Reference;
  return Ref ?? attribute?.[0];
};

interface Statement {
  Effect: string;
  Principal: { Service?: string };
  Action: string;
  Resource: unknown;
  Condition?: unknown;
}

/** Who tells which topic: alarms, rules, budgets, watchers of costs and vaults of backups. */
export function tellersOf(resources: Resources): { service: string; topic: string | undefined }[] {
  const told = (type: string, service: string, targets: (properties: Record<string, unknown>) => unknown[]) =>
    ofType(resources, type).flatMap(([, { Properties }]) =>
      targets(Properties).map((target) => ({ service, topic: referred(target) })),
    );
  const list = (value: unknown) => (value ?? []) as Record<string, unknown>[];
  const bySns = (subscribers: unknown) =>
    list(subscribers).flatMap((each) =>
      (each['Type'] ?? each['SubscriptionType']) === 'SNS' ? [each['Address']] : [],
    );
  return [
    ...told('AWS::CloudWatch::Alarm', 'cloudwatch.amazonaws.com', ({ AlarmActions, OKActions }) => [
      ...list(AlarmActions),
      ...list(OKActions),
    ]),
    ...told('AWS::Events::Rule', 'events.amazonaws.com', ({ Targets }) =>
      list(Targets).flatMap(({ Arn }) => (resources[referred(Arn) ?? '']?.Type === 'AWS::SNS::Topic' ? [Arn] : [])),
    ),
    ...told('AWS::Budgets::Budget', 'budgets.amazonaws.com', ({ NotificationsWithSubscribers }) =>
      list(NotificationsWithSubscribers).flatMap(({ Subscribers }) => bySns(Subscribers)),
    ),
    ...told('AWS::CE::AnomalySubscription', 'costalerts.amazonaws.com', ({ Subscribers }) => bySns(Subscribers)),
    ...told('AWS::Backup::BackupVault', 'backup.amazonaws.com', ({ Notifications }) =>
      list(Notifications ? [Notifications] : []).map(({ SNSTopicArn }) => SNSTopicArn),
    ),
  ];
}

/** What a topic lets whom do. */
export const statementsOf = (resources: Resources, topic: string): Statement[] =>
  ofType(resources, 'AWS::SNS::TopicPolicy')
    .filter(([, { Properties }]) => (Properties['Topics'] as unknown[]).some((each) => referred(each) === topic))
    .flatMap(([, { Properties }]) => (Properties['PolicyDocument'] as { Statement: Statement[] }).Statement);
