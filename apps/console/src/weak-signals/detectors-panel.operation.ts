// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type DetectorState =
  | 'ALARM'
  | 'LEARNING'
  | 'QUIET';

export type DetectorsQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
}>;


export type DetectorsQuery = { readonly weakSignals: { readonly detectors: ReadonlyArray<{ readonly detector: string, readonly version: number, readonly state: DetectorState, readonly rule: boolean, readonly arl0: number | null, readonly subjects: ReadonlyArray<string>, readonly needs: { readonly sentence: { readonly text: string } } | null }>, readonly falseAlarmBudget: { readonly weeks: number, readonly expected: number, readonly probability: { readonly known: number, readonly estimated: number } } | null } | null };

export const detectors: Operation<DetectorsQuery, DetectorsQueryVariables> = {
  text: "query Detectors($mission:String!$on:Day){weakSignals(mission:$mission asKnownOn:$on){detectors{detector version state rule arl0 subjects needs{sentence{text}}}falseAlarmBudget{weeks expected probability{known estimated}}}}",
};
