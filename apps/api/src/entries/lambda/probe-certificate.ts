import { connect } from 'node:tls';

const dayMs = 86_400_000;
const patienceMs = 10_000;

/** Whole days until the certificate that a site shows ends, negative when it has; nothing when there is none to be seen. */
export function daysOfCertificate(site: URL, now = Date.now()): Promise<number | undefined> {
  return new Promise((resolve) => {
    const socket = connect({
      host: site.hostname,
      port: Number(site.port || 443),
      servername: site.hostname,
      // One that has ended must be read as well. Nothing is sent over this connection.
      rejectUnauthorized: false,
      timeout: patienceMs,
    });
    const done = (days?: number) => {
      socket.destroy();
      resolve(days);
    };
    socket.once('secureConnect', () => {
      const ends = Date.parse(socket.getPeerCertificate().valid_to);
      done(Number.isNaN(ends) ? undefined : Math.floor((ends - now) / dayMs));
    });
    socket.once('timeout', () => done());
    socket.once('error', () => done());
  });
}
