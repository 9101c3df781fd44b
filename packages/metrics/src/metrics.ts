/** Where CloudWatch keeps what the functions say of themselves, and the one dimension by which stages are told apart. */
export const metricNamespace = 'Lianluo';
export const metricDimension = 'Stage';

/** What the functions measure, each in its unit of CloudWatch. How many ask and how long they wait is told by the gateway, for nothing. */
export const figures = {
  /** Refused because of who asks: wrong passwords, lock-outs, missing rights. */
  Denied: 'Count',
  /** Told to come again, because the tables were busy. */
  Busy: 'Count',
  /** Hours that seals have waited for their verification beyond its time. */
  AuditUnverified: 'Count',
  /** How old the newest export is that a restore was verified from. */
  ExportAgeHours: 'None',
  /** Imports that the clock found open and sent to the queue again. */
  ImportsResumed: 'Count',
  /** 1 when the probe did not get through to the site, else 0. */
  SiteDown: 'Count',
  /** Days until the certificate of the site ends. */
  CertificateDays: 'None',
  /** Event source mappings that hand nothing on. */
  MappingsDisabled: 'Count',
} as const;
export type Figure = keyof typeof figures;

/** Those that are sent whatever happens. CloudWatch is paid by the hour in which a figure is sent, so the others cost next to nothing. */
export const steadyFigures = [
  'ExportAgeHours',
  'SiteDown',
  'CertificateDays',
  'MappingsDisabled',
] as const satisfies Figure[];

/**
 * 故障: what went wrong and was taken care of, so that no error of a function tells it. An error in a log names its problem
 * and is counted by it; each has an alarm (infra/src/watch) and a line in docs/operating.md.
 */
export const problems = [
  /** A fault of ours: the request was answered 500. */
  'Failed',
  /** The tables do not answer, or take no writes. */
  'Unready',
  /** A refused call has no entry in the journal. */
  'Unjournaled',
  /** Committees whose journal does not match its seals. */
  'AuditBroken',
  /** An entry or a seal of the journal that was there was changed or removed. */
  'JournalChanged',
  /** A job did not reach the queue. */
  'JobUnsent',
  /** A job was cut short and comes again from the queue. */
  'JobFailed',
  /** An import was given up after every try. */
  'ImportFailed',
  /** A batch of changes could not be taken as a whole. */
  'BatchSplit',
  /** A change could not be taken: it comes again, and at last goes to the dead letters. */
  'ChangeStuck',
] as const;
export type Problem = (typeof problems)[number];
