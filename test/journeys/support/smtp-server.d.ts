/** What of smtp-server is used. */
declare module 'smtp-server' {
  import type { Server } from 'node:net';
  import type { Readable } from 'node:stream';

  type Done = (error?: Error | null) => void;

  export interface SMTPServerOptions {
    readonly authOptional?: boolean;
    readonly disabledCommands?: readonly string[];
    readonly onRcptTo?: (address: { readonly address: string }, session: unknown, done: Done) => void;
    readonly onData?: (stream: Readable, session: unknown, done: Done) => void;
  }

  export class SMTPServer {
    constructor(options: SMTPServerOptions);
    listen(port: number, host: string, listening: () => void): Server;
    close(closed: () => void): void;
    on(event: 'error', heard: (error: Error) => void): this;
  }
}
