import { Ledger } from '#ledger';
import type { ReadDatabase } from '#read-models';
import { Controller, Get, HttpException, HttpStatus } from '@nestjs/common';
import { readiness, type Readiness } from './readiness.js';

/** What the health checks look at. */
export abstract class HealthParts {
  abstract readonly ledger: Ledger;
  abstract readonly readModels: ReadDatabase;
  /** Projections that must be running. */
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

  /** Store reachable, projections running, lag bounded; 503 with the same details when not. */
  @Get('ready')
  async ready(): Promise<Readiness> {
    const { ledger, readModels, projections, bearableLagMs } = this.parts;
    const found = await readiness(ledger, readModels, projections, bearableLagMs, new Date());
    if (!found.ready) throw new HttpException(found, HttpStatus.SERVICE_UNAVAILABLE);
    return found;
  }
}
