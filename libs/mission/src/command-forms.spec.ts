import type { Sentence } from '#decider';
import { draftedCedre, missionAfter, startedCedre, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { describeCommands, type FormField, type WantedForms } from './command-forms.js';
import { readCommandForms } from './command-forms.reader.js';
import type { MissionState } from './mission-state.js';

type Place = readonly [where: string, words: Sentence];

const inFields = (at: string, fields: readonly FormField[]): readonly FormField[] =>
  fields.flatMap((field) => [
    { ...field, name: `${at}.${field.name}` },
    ...inFields(`${at}.${field.name}`, field.fields),
  ]);

const forms = describeCommands();
const fields = [
  ...forms.flatMap(({ name, fields: own }) => inFields(name, own)),
  ...inFields('common', forms[0]?.common ?? []),
];
const choices = fields.flatMap(({ name, choices: words }) =>
  words.map(({ value, label }): Place => [`${name}=${value}`, label]),
);

/** What stands on a button, beside a field or in a list. */
const labels: readonly Place[] = [
  ...forms.map(({ name, label }): Place => [name, label]),
  ...fields.map(({ name, label }): Place => [name, label]),
  ...choices,
];
/** What is said below it. */
const helps: readonly Place[] = [
  ...forms.map(({ name, help }): Place => [name, help]),
  ...fields.map(({ name, help }): Place => [name, help]),
];
const cases: readonly Place[] = fields.flatMap(({ name, requiredWhen }): readonly Place[] =>
  requiredWhen ? [[name, requiredWhen]] : [],
);

/** Words that are the same in both languages. */
const SAME = ['Consultant', 'Sponsor'];

/** English that would stand out in a French text. */
const ENGLISH =
  /\b(?:the|of|is|are|and|or|for|with|from|who|what|which|that|this|when|whether|left|out|not|by|how|why|one|day|share|most)\b/i;
/** French that would stand out in an English text. */
const FRENCH = /\b(?:le|la|les|des|du|un|une|est|sont|et|ou|pour|avec|qui|que|dans|sur|par|pas)\b|[éèêàùçœ]/i;

const wrong = (places: readonly Place[], isWrong: (words: Sentence) => boolean): readonly string[] =>
  places.filter(([, words]) => isWrong(words)).map(([where, { fr, en }]) => `${where}: ${fr} | ${en}`);

describe('The form of a command', () => {
  it('is there for whatever a person may send, and has fields', () => {
    expect(forms.length).toBeGreaterThan(150);
    expect(fields.length).toBeGreaterThan(700);
    expect(choices.length).toBeGreaterThan(150);
    expect(forms.map(({ name }) => name)).not.toContain('recordAuditQuery');
  });

  it('is worded in both languages, which differ', () => {
    const words = [...labels, ...helps, ...cases];
    expect(wrong(words, ({ fr, en }) => fr.trim() === '' || en.trim() === '')).toEqual([]);
    expect(wrong(words, ({ fr, en }) => fr === en && !SAME.includes(fr))).toEqual([]);
  });

  it('is worded in one language at a time', () => {
    const words = [...labels, ...helps, ...cases];
    expect(wrong(words, ({ fr }) => ENGLISH.test(fr.replaceAll(/« [^»]* »/g, '')))).toEqual([]);
    expect(wrong(words, ({ en }) => FRENCH.test(en))).toEqual([]);
  });

  it('has labels that begin with a capital and do not end like a sentence', () => {
    expect(wrong(labels, ({ fr, en }) => [fr, en].some((each) => !/^[\p{Lu}\d].*[^.;:,\s]$/u.test(each)))).toEqual([]);
    expect(wrong(labels, ({ fr, en }) => fr.length > 60 || en.length > 60)).toEqual([]);
  });

  it('has help that is a sentence', () => {
    expect(wrong(helps, ({ fr, en }) => [fr, en].some((each) => !/^[\p{Lu}\d].*[.…?]$/su.test(each)))).toEqual([]);
    expect(wrong(cases, ({ fr }) => !/^s(?:i |’)/.test(fr))).toEqual([]);
  });

  it('calls no two commands, no two fields of a form and no two words of a list the same', () => {
    const twice = (words: readonly Sentence[]) =>
      (['fr', 'en'] as const).flatMap((language) => {
        const said = words.map((each) => each[language]);
        return said.filter((each, at) => said.indexOf(each) !== at);
      });
    expect(twice(forms.map(({ label }) => label))).toEqual([]);
    const within = (own: readonly FormField[]): readonly string[] => [
      ...twice(own.map(({ label }) => label)),
      ...own.flatMap(({ choices: list, fields: parts }) => [
        ...twice(list.map(({ label }) => label)),
        ...within(parts),
      ]),
    ];
    expect(
      forms.flatMap(({ name, fields: own, common }) => within([...own, ...common]).map((each) => [name, each])),
    ).toEqual([]);
  });

  it('says what is required, in which case, in which unit and from where to where', () => {
    const field = (path: string) => fields.find(({ name }) => name === path);
    expect(field('grantDelegation.domain')).toMatchObject({ required: 'ALWAYS', refersTo: 'domain', kind: 'name' });
    expect(field('grantDelegation.ceilingCents')).toMatchObject({
      ...{ required: 'NEVER', unit: { fr: 'centimes d’euro', en: 'euro cents' }, least: 0, most: 1_000_000_000_000 },
    });
    expect(field('grantDelegation.validTo')).toMatchObject({
      ...{ required: 'SOMETIMES', requiredWhen: { fr: 'si le titulaire est un consultant' } },
    });
    expect(field('liftBlocker.evidence')).toMatchObject({ required: 'ALWAYS', many: true });
    expect(field('planMilestone.milestone')).toMatchObject({ required: 'NEVER', refersTo: 'milestone' });
    expect(field('assignRole.role')?.choices.slice(0, 2)).toEqual([
      { value: 'CONSULTANT', label: { fr: 'Consultant', en: 'Consultant' } },
      { value: 'LEADERSHIP', label: { fr: 'Direction', en: 'Leadership' } },
    ]);
    expect(field('completeExpressDiagnostic.ownerDecisionShare')?.unit?.en).toBe('share, 0 to 1');
  });
});

describe('What is left out of a form', () => {
  const standard = (path: string) => fields.find(({ name }) => name === path)?.standard;

  it('has a default where the command has one, as it would be sent', () => {
    expect(standard('grantDelegation.binding')).toBe('NONE');
    expect(standard('draftMission.wipLimit')).toBe('3');
    expect(standard('takeDecision.communicated')).toBe('false');
    expect(readCommandForms('en', undefined, { command: 'draftMission' })[0]?.fields).toContainEqual(
      expect.objectContaining({ name: 'wipLimit', default: '3' }),
    );
  });

  it('has none where that would be nothing', () => {
    expect([standard('takeDecision.kpis'), standard('grantDelegation.ceilingCents')]).toEqual([undefined, undefined]);
  });
});

describe('The commands that are asked for', () => {
  const named = (wanted: WantedForms) => describeCommands(wanted).map(({ name, slice }) => [name, slice]);

  it('are those of a slice, or one by its name', () => {
    const ofMilestones = named({ slice: 'milestones' });
    expect(ofMilestones).toContainEqual(['planMilestone', 'milestones']);
    expect(new Set(ofMilestones.map(([, slice]) => slice))).toEqual(new Set(['milestones']));
    expect(named({ command: 'takeDecision' })).toEqual([['takeDecision', 'decisions']]);
    expect(named({ slice: 'milestones', command: 'takeDecision' })).toEqual([]);
    expect(named({ slice: null, command: null })).toHaveLength(forms.length);
  });

  it('are none of those that no person sends', () => {
    expect(named({ command: 'recordAuditQuery' })).toEqual([]);
  });
});

describe('The commands of a mission', () => {
  const asked = (history: readonly Told[], person: string) => {
    const state = missionAfter(...history);
    return new Map(
      readCommandForms('fr', { mission: 'M1', state, admins: {}, person, day: '2026-02-02' }).map(
        ({ name, refusal }) => [name, refusal?.code],
      ),
    );
  };

  it('are refused to whoever has no role for them, and while the mission is elsewhere', () => {
    const director = asked([...startedCedre], 'DIR');
    expect(director.get('grantDelegation')).toBeUndefined();
    expect(director.get('waiveBlocker')).toBeUndefined();
    expect(director.get('startMission')).toBe('WRONG_STATE');
    expect(asked([...startedCedre], 'COO').get('waiveBlocker')).toBe('ROLE_FORBIDDEN');
    expect(asked([...draftedCedre], 'COO').get('takeDecision')).toBe('MISSION_NOT_STARTED');
  });

  it('say why in the language of the reader', () => {
    const state = missionAfter(...startedCedre);
    const sender = { mission: 'M1', state, admins: {}, person: 'COO', day: '2026-02-02' };
    const [fr, en] = (['fr', 'en'] as const).map((language) =>
      readCommandForms(language, sender).find(({ name }) => name === 'waiveBlocker'),
    );
    expect(fr?.refusal?.sentence.text).toBe('Cette action est réservée à : sponsor et direction.');
    expect(en?.label.text).toBe('Waive a gate');
  });

  it('tell how many people there may be to whoever may send the command, and to no one else', () => {
    const [small, large] = [40, 90].map((headcount) =>
      missionAfter(...startedCedre.map((fact) => (fact.type === 'MissionDrafted' ? drafted(fact, headcount) : fact))),
    );
    const mostOf = (state: MissionState | undefined, person: string) =>
      state &&
      readCommandForms('en', { mission: 'M1', state, admins: {}, person, day: '2026-02-02' }, { command: 'holdRitual' })
        .flatMap((form) => form.fields)
        .find(({ name }) => name === 'attendees')?.most;
    expect([mostOf(small, 'COO'), mostOf(large, 'COO')]).toEqual([160, 360]);
    expect(mostOf(small, 'NOBODY')).toBeUndefined();
    const alone = readCommandForms('en', undefined, { command: 'holdRitual' })[0]?.fields;
    expect(alone?.find(({ name }) => name === 'attendees')?.most).toBeUndefined();
  });
});

const drafted = (fact: Told, headcount: number): Told => ({ ...fact, data: { ...fact.data, headcount } });
