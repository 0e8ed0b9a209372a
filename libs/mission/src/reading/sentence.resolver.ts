import { SentenceType } from '#graph';
import { Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Signed } from '../pipeline/gate.js';
import { withoutErased } from '../shared/erased-person.js';
import type { PersonCode } from '../shared/vocabulary.js';

/** The context of a request that tells of missions: by field of the operation, who is erased in the mission it is about. */
export interface Telling extends Signed {
  erased?: Map<string, ReadonlySet<PersonCode>>;
}

type Path = GraphQLResolveInfo['path'];

/** The field of the operation under which something is answered. */
const rootOf = (path: Path): string => (path.prev ? rootOf(path.prev) : String(path.key));

/** Keeps for the sentences under a field of the operation who is erased. */
export function noteErased(context: Telling, { path }: GraphQLResolveInfo, erased: ReadonlySet<PersonCode>): void {
  (context.erased ??= new Map()).set(rootOf(path), erased);
}

const NOBODY: ReadonlySet<PersonCode> = new Set();

/** Every sentence that is answered goes through here: none names a person who is erased, whenever it was true. */
@Resolver(() => SentenceType)
export class SentenceResolver {
  @ResolveField()
  fr(@Parent() { fr }: SentenceType, @Context() context: Telling, @Info() { path }: GraphQLResolveInfo): string {
    return withoutErased(fr, erasedAt(context, path), 'fr');
  }

  @ResolveField()
  en(@Parent() { en }: SentenceType, @Context() context: Telling, @Info() { path }: GraphQLResolveInfo): string {
    return withoutErased(en, erasedAt(context, path), 'en');
  }

  @ResolveField()
  text(@Parent() { text }: SentenceType, @Context() context: Telling, @Info() { path }: GraphQLResolveInfo): string {
    return withoutErased(text, erasedAt(context, path), context.caller.language);
  }
}

const erasedAt = ({ erased }: Telling, path: Path): ReadonlySet<PersonCode> => erased?.get(rootOf(path)) ?? NOBODY;
