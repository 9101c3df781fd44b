import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Says at the construct why a rule of cdk-nag does not hold for it. */
export function acknowledge(scope: IConstruct, reasons: Record<string, string>): void {
  const validations = Validations.of(scope);
  for (const [id, reason] of Object.entries(reasons)) validations.acknowledge({ id, reason });
}
