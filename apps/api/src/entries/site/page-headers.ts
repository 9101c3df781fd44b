/** What every page is sent with: nothing from elsewhere, in nobody's frame. `files` is where it sends and fetches large files. */
export const pageHeaders = (files?: string) => ({
  'content-security-policy': [
    "default-src 'self'",
    ...(files === undefined ? [] : [`connect-src 'self' ${files}`]),
    "img-src 'self' data: blob:",
    // A scan that is looked at over its page: fetched, judged by its content, and handed to the browser's own viewer.
    'frame-src blob:',
    // Element Plus sets styles on elements.
    "style-src 'self' 'unsafe-inline'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
});
