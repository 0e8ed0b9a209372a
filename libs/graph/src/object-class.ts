import type { Shape, Shown, ShownKind } from '#shapes';
import { Field, Float, Int, ObjectType, type GqlTypeReference } from '@nestjs/graphql';
import { GraphQLJSONObject } from 'graphql-type-json';
import { enumOf } from './enum-of.js';
import { CentsScalar, DayScalar, PositionScalar, UuidScalar, WeekScalar } from './scalars.js';

const made = new Map<string, Shape>();

/**
 * What a field answers with, for its decorator: `@Mutation(shows(MadeToken))`. The GraphQL type is made at once, while
 * classes are being declared; Nest does not look again later.
 */
export function shows<S extends Shape>(shape: S): () => S {
  objectClass(shape);
  return () => shape;
}

/** The shape behind a GraphQL object type; undefined when it has none. */
export const shapeOf = (type: string): Shape | undefined => made.get(type);

/** The GraphQL object type of a shape: its own class, with the `@Field`s of its fields, decorated once. */
export function objectClass<S extends Shape>(shape: S): S {
  const known = made.get(shape.name);
  if (known === shape) return shape;
  if (known) throw new Error(`Two shapes are called ${shape.name}: GraphQL knows one type of a name.`);
  // Before its fields: a shape may be part of itself.
  made.set(shape.name, shape);
  for (const [property, shown] of Object.entries(shape.fields)) decorate(shape.prototype, property, shown);
  ObjectType(shape.name, { description: shape.about })(shape);
  return shape;
}

function decorate(prototype: object, property: string, { kind, many, nullable, about, cost }: Shown<unknown>): void {
  const type = graphType(kind);
  Field(() => (many ? [type] : type), {
    nullable,
    ...(about !== undefined && { description: about }),
    ...(cost !== undefined && { complexity: cost }),
  })(prototype, property);
}

function graphType(kind: ShownKind): GqlTypeReference {
  switch (kind.is) {
    case 'line':
    case 'whole number':
      return Int;
    case 'number':
      return Float;
    case 'yes or no':
      return Boolean;
    case 'cents':
      return CentsScalar;
    case 'day':
      return DayScalar;
    case 'week':
      return WeekScalar;
    case 'position':
      return PositionScalar;
    case 'uuid':
      return UuidScalar;
    case 'object':
      return GraphQLJSONObject as GqlTypeReference;
    case 'choice':
      return enumOf(kind.name, kind.values);
    case 'shape':
      return objectClass(kind.shape());
    case 'text':
    case 'person':
    case 'ref':
    case 'month':
    case 'instant':
      return String;
  }
}
