import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { STEPS } from '../../apps/console/src/recording/round-steps.js';

const events = readFileSync('libs/mission/EVENTS.md', 'utf8');
const schema = readFileSync('apps/api/schema.gql', 'utf8');

describe('the Friday round', () => {
  it.each(STEPS)('knows events and commands that there are: $name', ({ types, settles, offers, form }) => {
    expect(
      types.filter(
        (type) =>
          !events.includes(`
### ${type}
`),
      ),
    ).toEqual([]);
    const commands = [...settles, ...offers, ...(form === undefined ? [] : [form])];
    expect(commands.filter((name) => !schema.includes(`  ${name}(input:`))).toEqual([]);
  });
});
