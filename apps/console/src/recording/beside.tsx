import type { ComponentType } from 'preact';
import { RightsBeside } from './rights-beside.js';
import type { TypedGroup } from './typed.js';

export interface BesideProps {
  readonly mission: string;
  readonly typed: TypedGroup;
}

/** What a person has to know before they fill in the form of a command. */
export const BESIDE: Readonly<Record<string, ComponentType<BesideProps> | undefined>> = {
  takeDecision: RightsBeside,
  proposeDecision: RightsBeside,
};
