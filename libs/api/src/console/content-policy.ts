const DIRECTIVES: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'connect-src': "'self'",
  'img-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
};

/** What a browser may do with the console: run its files, speak to this server, and make no text into code. */
export const contentPolicy = Object.entries(DIRECTIVES)
  .map((directive) => directive.join(' '))
  .join('; ');
