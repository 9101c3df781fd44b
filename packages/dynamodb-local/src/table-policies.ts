import { Refused } from './refused';

type Asked = Record<string, unknown>;

/** So many writes are still judged by a policy that was taken away: the service forgets slowly. */
const forgetting = 2;

/** Policies of tables, as far as what they deny to everybody goes: the actions of a transaction. */
export class TablePolicies {
  readonly #policies = new Map<string, string>();
  readonly #fading = new Map<string, { policy: string; writes: number }>();

  of(table: string): string | undefined {
    return this.#policies.get(table);
  }

  put(table: string, policy: string): void {
    this.#policies.set(table, policy);
    this.#fading.delete(table);
  }

  /** By the names of the service's calls. One that answers nothing lets the call through. */
  readonly calls: Readonly<Record<string, (asked: Asked) => Promise<Asked | undefined>>> = {
    GetResourcePolicy: async (asked) => ({ Policy: this.#required(tableIn(asked)) }),
    DeleteResourcePolicy: async (asked) => {
      const table = tableIn(asked);
      this.#fading.set(table, { policy: this.#required(table), writes: forgetting });
      this.#policies.delete(table);
      return {};
    },
    PutResourcePolicy: async (asked) => {
      this.put(tableIn(asked), String(asked['Policy']));
      return {};
    },
    TransactWriteItems: async (asked) => {
      for (const item of asked['TransactItems'] as Record<string, { TableName: string }>[])
        for (const [kind, { TableName }] of Object.entries(item))
          if (this.#denied(TableName).has(actions[kind] ?? '')) throw new Refused('AccessDeniedException');
      return undefined;
    },
  };

  #required(table: string): string {
    const policy = this.#policies.get(table);
    if (policy === undefined) throw new Refused('PolicyNotFoundException');
    return policy;
  }

  #denied(table: string): Set<string> {
    const fading = this.#fading.get(table);
    if (fading && fading.writes > 0) fading.writes -= 1;
    const policy = this.#policies.get(table) ?? (fading && fading.writes > 0 ? fading.policy : undefined);
    if (policy === undefined) return new Set();
    const { Statement } = JSON.parse(policy) as {
      Statement: { Effect: string; Action: string | string[]; Condition?: object }[];
    };
    // What a condition narrows lets a transaction through.
    return new Set(
      Statement.filter(({ Effect, Condition }) => Effect === 'Deny' && !Condition).flatMap(({ Action }) => Action),
    );
  }
}

const actions: Readonly<Record<string, string>> = {
  Delete: 'dynamodb:DeleteItem',
  Update: 'dynamodb:UpdateItem',
  Put: 'dynamodb:PutItem',
};

/** arn:…:table/lianluo-prod-journal */
const tableIn = ({ ResourceArn }: Asked): string => String(ResourceArn).split('/').at(-1) ?? '';
