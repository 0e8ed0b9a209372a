import { Module, type DynamicModule } from '@nestjs/common';
import { HealthController, HealthParts } from './health.controller.js';

@Module({})
class Health {}

/** `/health/live` and `/health/ready`. */
export const healthModule = (parts: HealthParts): DynamicModule => ({
  module: Health,
  controllers: [HealthController],
  providers: [{ provide: HealthParts, useValue: parts }],
});
