import type { Webhooks } from '#deliveries';
import { Ledger } from '#ledger';
import type { ReadDatabase } from '#read-models';
import { Controller, Get, HttpException, HttpStatus, Req } from '@nestjs/common';
import { inNumbers, readiness, type Readiness, type ReadinessInNumbers, type ReadinessParts } from './readiness.js';

/** What the health checks look at. */
export abstract class HealthParts implements ReadinessParts {
  abstract readonly ledger: Ledger;
  abstract readonly readModels: ReadDatabase;
  abstract readonly webhooks: Pick<Webhooks, 'standing'>;
  abstract readonly projections: readonly string[];
  abstract readonly bearableLagMs: number;
}

/** For whoever runs the processes: is it alive, and can it serve? */
@Controller('health')
export class HealthController {
  constructor(private readonly parts: HealthParts) {}

  /** The process answers. */
  @Get('live')
  live(): { readonly live: true } {
    return { live: true };
  }

  /**
   * Store and read models reachable, lag bounded; 503 with the same details when not. The projections, which mission has
   * stopped and why, and what waits for programs are told on the machine itself alone: elsewhere one is told how many have.
   */
  @Get('ready')
  async ready(@Req() request: Caller): Promise<Readiness | ReadinessInNumbers> {
    const found = await readiness(this.parts, new Date());
    const told = isLocal(request) ? found : inNumbers(found);
    if (!found.ready) throw new HttpException(told, HttpStatus.SERVICE_UNAVAILABLE);
    return told;
  }
}

/** Who asks: the address at the other end, and what a proxy in between has added. */
interface Caller {
  readonly socket: { readonly remoteAddress?: string | undefined };
  readonly headers: Readonly<Record<string, unknown>>;
}

const LOOPBACK = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/;

/** A caller on this machine that is not a proxy for another. */
const isLocal = ({ socket, headers }: Caller): boolean =>
  LOOPBACK.test(socket.remoteAddress ?? '') && !['forwarded', 'x-forwarded-for', 'via'].some((name) => name in headers);
