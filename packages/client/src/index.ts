export { clientOf } from './client';
export { mirror } from './mirror';
export { LianluoProblem } from './problem';
export { verifyWebhook, WebhookRefused } from './webhook';
