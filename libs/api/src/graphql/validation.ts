import { badFields, BadUserInput, foreignTexts, WALL } from '#graph';
import { ValidationPipe, type ArgumentMetadata } from '@nestjs/common';

/**
 * GraphQL lets null be said where something may be left out; to us it means the same. And it lets any text be said,
 * where some cannot be stored everywhere.
 */
class Wall extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const isInput = metadata.type === 'body' && typeof value === 'object' && value !== null;
    if (!isInput) return super.transform(value, metadata) as Promise<unknown>;
    const foreign = foreignTexts(value, 'input');
    if (foreign.length > 0) throw new BadUserInput(foreign);
    const said = Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null));
    return super.transform(said, metadata) as Promise<unknown>;
  }
}

/** The wall in front of every resolver: unknown fields out, every rule of the input classes checked. */
export const validation = (): ValidationPipe =>
  new Wall({ ...WALL, transform: true, exceptionFactory: (errors) => new BadUserInput(badFields(errors)) });
