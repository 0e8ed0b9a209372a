/**
 * Specs of the whole product that guard a folder beside those of its own library, nearest first: what is seen from outside
 * alone has no other. The longest folder counts.
 */
const GUARDS: Readonly<Record<string, readonly string[]>> = {
  'libs/embedded-node/src/': [
    'test/contract/event-store.spec.ts',
    'test/contract/embedded-node/shutdown.spec.ts',
    'test/contract/embedded-node/limits.spec.ts',
    'test/contract/embedded-node/model.spec.ts',
    'test/contract/embedded-node/concurrent.spec.ts',
  ],
  'libs/api/src/': [
    'test/faults/unauthenticated-resources.spec.ts',
    'test/faults/http-hygiene.spec.ts',
    'test/faults/other-origins.spec.ts',
    'test/journeys/bad-input.spec.ts',
    'test/faults/costly-operations.spec.ts',
    'test/faults/too-many-requests.spec.ts',
  ],
  'libs/api/src/identity/': [
    'test/journeys/signing-in.spec.ts',
    'test/faults/unauthenticated-resources.spec.ts',
    'test/journeys/invited-people.spec.ts',
    'test/journeys/bad-input.spec.ts',
  ],
  'libs/api/src/sign-in/': [
    'test/journeys/signing-in.spec.ts',
    'test/journeys/signing-in-by-a-provider.spec.ts',
    'test/journeys/invited-people.spec.ts',
  ],
};

/** Every spec that guards a folder. */
export const everyGuard: readonly string[] = [...new Set(Object.values(GUARDS).flat())];

/** The specs of the whole product that guard a file; none where those of libraries do. */
export function guardsOf(file: string): readonly string[] {
  const folders = Object.keys(GUARDS).filter((folder) => file.startsWith(folder));
  const nearest = folders.toSorted((a, b) => b.length - a.length)[0];
  return nearest === undefined ? [] : (GUARDS[nearest] ?? []);
}
