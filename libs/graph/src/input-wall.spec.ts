import { count, group, person, say, text } from '#decider';
import { describe, expect, it } from '@jest/globals';
import { inputClass } from './input-class.js';
import { throughTheWall } from './input-wall.js';

const NoteInput = inputClass('WallNoteInput', 'A note.', {
  note: text(),
  about: person().list(),
  votes: group('WallVotesInput', { yes: count(9), no: count(9) })
    .maybe()
    .about(say('Votes.', 'Votes.')),
});

const given = { note: ' vu\r\nici ', about: ['DIR '] };
const rules = (more: object) => {
  const brought = throughTheWall(NoteInput, { ...given, ...more });
  return 'bad' in brought ? brought.bad.map(({ field, rule }) => `${field} ${rule}`) : [];
};

describe('An input that does not come by GraphQL', () => {
  it('has the form that its class gives it', () => {
    expect(throughTheWall(NoteInput, given)).toEqual({ input: { note: 'vu\nici', about: ['DIR'] } });
  });

  it.each<[string, object, readonly string[]]>([
    ['an unknown field', { colour: 'red' }, ['input.colour whitelistValidation']],
    ['a text that says nothing', { note: '?!' }, ['input.note isLegible']],
    ['one of a list', { about: ['DIR', 'x y'] }, ['input.about isRef']],
    ['a part of a group', { votes: { yes: -1, no: 2 } }, ['input.votes.yes min']],
    ['a control character', { note: 'a\u0007' }, ['input.note isStorable']],
  ])('is held to the same rules: %s', (_, more, broken) => {
    expect(rules(more)).toEqual(broken);
  });
});
