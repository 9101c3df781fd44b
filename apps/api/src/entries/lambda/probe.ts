import { daysOfCertificate } from './probe-certificate';
import { silentMappings } from './probe-mappings';
import { hindranceOf } from './probe-site';
import { ownCredentials, region, setting } from './environment';
import { logMetrics } from './log';

const site = new URL(setting('SITE_ORIGIN'));

/**
 * 拨测: looks at the deployment as those outside do, through the edge, and at what has no figure of its own. Without it
 * nobody is told of a name that does not resolve, a certificate that ends, or a consumer that was switched off.
 */
export async function handler(): Promise<void> {
  const [hindrance, days] = await Promise.all([hindranceOf(site), daysOfCertificate(site)]);
  logMetrics(
    // Whoever cannot see the certificate says nothing of it: the site is down, and that is told.
    { SiteDown: hindrance === undefined ? 0 : 1, ...(days !== undefined && { CertificateDays: days }) },
    { message: 'site probed', ...(hindrance !== undefined && { hindrance }) },
  );

  const credentials = ownCredentials();
  const client = { region: region(), ...(credentials && { credentials }) };
  const silent = await silentMappings(client, setting('MAPPINGS').split(','));
  logMetrics({ MappingsDisabled: silent.length }, { message: 'mappings probed', silent });
}
