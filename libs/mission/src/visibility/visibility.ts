import type { DomainEvent } from '#decider';
import type { EvidenceRef, PersonCode, Ref } from '../shared/vocabulary.js';
import { nameKey } from '#decider';

/**
 * The acquirers who may know of a line: all of them; those who were granted its slice; of these, those who may also see
 * key accounts; none. Everybody else who has a part in the mission knows of every line.
 */
export type Audience = 'any acquirer' | 'grant' | 'key accounts' | 'no acquirer';

/**
 * Whose matter a line may be. `bid`: what a person does as a bidder. `person`: a person who may be a bidder and nothing
 * else. `organisation`: one that may be bidding. `evidence`: a document that may be a bidder's confidentiality agreement.
 * `answer`: the answer to a question that may be a bidder's. When it is, other bidders do not know of the line.
 */
export type Concern = `${'bid' | 'person' | 'organisation' | 'evidence' | 'answer'}:${string}`;

export const aBid = (person: PersonCode): Concern => `bid:${person}`;
export const aPerson = (person: PersonCode): Concern => `person:${person}`;
export const anOrganisation = (name: string): Concern => `organisation:${nameKey(name)}`;
export const aDocument = (evidence: EvidenceRef): Concern => `evidence:${evidence}`;
export const anAnswer = (question: Ref): Concern => `answer:${question}`;

/** What may be known of the lines of an event type. */
export interface Visibility<E extends DomainEvent> {
  readonly to: Audience | ((data: E['data']) => Audience);
  /** Whose matter it is, if it may be one bidder's. What an acquirer records is their bid, whatever stands here. */
  readonly concerns?: (data: E['data']) => Concern;
  /** Fields that no line shows to anybody: a view of its own tells them, and hides what would point at a person. */
  readonly guarded?: readonly (keyof E['data'] & string)[];
  /** What an acquirer does not read of a line that they see, and no search finds for anybody. */
  readonly withheld?: readonly (keyof E['data'] & string)[];
  /** The data without what key accounts weigh. */
  readonly withoutKeyAccounts?: (data: E['data']) => object;
}

/** An answer for every event type of a slice: add an event and the compiler asks what may be known of it. */
export type VisibilityTable<E extends DomainEvent> = {
  readonly [Type in E['type']]: Visibility<Extract<E, { readonly type: Type }>>;
};

/** For whoever was granted the slice, all of it. */
export const inGrant = { to: 'grant' } as const;

/** For no acquirer. */
export const forNoAcquirer = { to: 'no acquirer' } as const;
