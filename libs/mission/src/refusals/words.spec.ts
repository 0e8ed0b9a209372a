import { describe, expect, it } from '@jest/globals';
import { REF_KINDS } from '#decider';
import { ROLES } from '../shared/vocabulary.js';
import { refusalEvents } from './refusals.events.js';
import { refuse, sentenceOf } from './refusals.js';
import { STATES, STATES_WITH, thingWord, type State } from './words.js';

const states = Object.keys(STATES) as (keyof typeof STATES)[];
const sentence = (state: State) => sentenceOf(refuse('WRONG_STATE', { kind: 'decision', ref: 'D1', state }));

describe('The words of refusals', () => {
  it.each([...REF_KINDS, ...ROLES])('name a thing in both languages: %s', (thing) => {
    expect(thingWord(thing, 'fr')).toMatch(/^L(?:e |a |’)/);
    expect(thingWord(thing, 'en')).toMatch(/^[A-Z]/);
  });

  it.each(states)('name a state in both languages, in words and as a code: %s', (state) => {
    const code = state.toUpperCase().replaceAll(' ', '_') as State;
    const { fr, en } = sentence(state);
    expect(fr).toMatch(/^La décision D1 est dans l’état « .+ » : action impossible\.$/);
    expect(en).toBe(`Decision D1 is ${state}: not possible.`);
    expect(fr).not.toContain(`« ${state} »`);
    expect(sentence(code)).toEqual({ fr, en });
  });

  it('call slices and words of closed lists as a person does', () => {
    expect(sentenceOf(refuse('NOT_IN_SCOPE', { about: 'weak-signals' }))).toEqual({
      fr: '« signaux faibles » est hors du périmètre d’accès accordé.',
      en: '“weak signals” is outside the granted access.',
    });
    expect(sentenceOf(refuse('NOT_IN_SCOPE', { about: '12' })).fr).toMatch(/^12 est hors/);
    expect(sentenceOf(refuse('COSTS_INCOMPLETE', { missing: ['maintenance', 'tools'] }))).toEqual({
      fr: 'Il manque les coûts : entretien et outils.',
      en: 'Missing costs: maintenance and tools.',
    });
    expect(sentenceOf(refuse('POWER_OF_ATTORNEY_REQUIRED', { domain: 'banque', binding: 'CRIMINAL' })).fr).toContain(
      '(au pénal)',
    );
  });

  it('say with whom, with what or how far, by a fact of its own', () => {
    const replaced = refuse('WRONG_STATE', { kind: 'decision', ref: 'D1', state: 'superseded by', by: 'D2' });
    expect(sentenceOf(replaced)).toEqual({
      fr: 'La décision D1 est dans l’état « remplacé par D2 » : action impossible.',
      en: 'Decision D1 is superseded by D2: not possible.',
    });
  });

  it.each(Object.entries(STATES_WITH))(
    'of a refusal that was recorded with one text take it apart: %s',
    (state, { fact }) => {
      const [, apart] = refusalEvents.RefusalLogged.upcasts;
      const rest = fact === 'level' ? 4 : 'D2';
      const facts = { kind: 'decision', ref: 'D1' };
      expect(apart!({ code: 'WRONG_STATE', facts: { ...facts, state: `${state} ${rest}` } })['facts']).toEqual({
        ...facts,
        state,
        [fact]: rest,
      });
    },
  );

  it('leave a state alone that is whole', () => {
    const [, apart] = refusalEvents.RefusalLogged.upcasts;
    const facts = { kind: 'plan', ref: 'KT-1', state: 'open' };
    expect(apart!({ code: 'WRONG_STATE', facts })['facts']).toEqual(facts);
  });
});
