// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type FormKind =
  | 'BOOL'
  | 'CENTS'
  | 'CHOICE'
  | 'COUNT'
  | 'DAY'
  | 'EVIDENCE'
  | 'GROUP'
  | 'INT'
  | 'NAME'
  | 'NUMBER'
  | 'PERIOD'
  | 'PERSON'
  | 'REF'
  | 'SHA256'
  | 'TEXT'
  | 'TITLE'
  | 'UNIT'
  | 'UUID'
  | 'WEEK';

export type FormRequirement =
  | 'ALWAYS'
  | 'NEVER'
  | 'SOMETIMES';

export type CommandListQueryVariables = Exact<{
  mission?: string | null | undefined;
}>;


export type CommandListQuery = { readonly commands: { readonly commands: ReadonlyArray<{ readonly name: string, readonly slice: string, readonly label: { readonly fr: string, readonly en: string }, readonly refusal: { readonly code: string, readonly sentence: { readonly text: string } } | null }> } | null };

export type CommandFormQueryVariables = Exact<{
  mission?: string | null | undefined;
  command: string;
}>;


export type CommandFormQuery = { readonly commands: { readonly commands: ReadonlyArray<{ readonly name: string, readonly label: { readonly text: string }, readonly help: { readonly text: string }, readonly refusal: { readonly code: string, readonly sentence: { readonly text: string } } | null, readonly common: ReadonlyArray<{ readonly name: string, readonly kind: FormKind, readonly many: boolean, readonly required: FormRequirement, readonly refersTo: string | null, readonly default: string | null, readonly least: number | null, readonly most: number | null, readonly label: { readonly text: string }, readonly help: { readonly text: string }, readonly requiredWhen: { readonly text: string } | null, readonly unit: { readonly text: string } | null, readonly choices: ReadonlyArray<{ readonly value: string, readonly label: { readonly text: string } }> }>, readonly fields: ReadonlyArray<{ readonly name: string, readonly kind: FormKind, readonly many: boolean, readonly required: FormRequirement, readonly refersTo: string | null, readonly default: string | null, readonly least: number | null, readonly most: number | null, readonly fields: ReadonlyArray<{ readonly name: string, readonly kind: FormKind, readonly many: boolean, readonly required: FormRequirement, readonly refersTo: string | null, readonly default: string | null, readonly least: number | null, readonly most: number | null, readonly label: { readonly text: string }, readonly help: { readonly text: string }, readonly requiredWhen: { readonly text: string } | null, readonly unit: { readonly text: string } | null, readonly choices: ReadonlyArray<{ readonly value: string, readonly label: { readonly text: string } }> }>, readonly label: { readonly text: string }, readonly help: { readonly text: string }, readonly requiredWhen: { readonly text: string } | null, readonly unit: { readonly text: string } | null, readonly choices: ReadonlyArray<{ readonly value: string, readonly label: { readonly text: string } }> }> }> } | null };

export type FieldFragment = { readonly name: string, readonly kind: FormKind, readonly many: boolean, readonly required: FormRequirement, readonly refersTo: string | null, readonly default: string | null, readonly least: number | null, readonly most: number | null, readonly label: { readonly text: string }, readonly help: { readonly text: string }, readonly requiredWhen: { readonly text: string } | null, readonly unit: { readonly text: string } | null, readonly choices: ReadonlyArray<{ readonly value: string, readonly label: { readonly text: string } }> };

export type PickRefsQueryVariables = Exact<{
  mission: string;
  kind: string;
  search?: string | null | undefined;
}>;


export type PickRefsQuery = { readonly refs: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly ref: string, readonly past: boolean, readonly title: { readonly text: string } | null, readonly stateLabel: { readonly text: string } | null } }> } | null };

export type PickPeopleQueryVariables = Exact<{
  mission: string;
}>;


export type PickPeopleQuery = { readonly people: { readonly people: ReadonlyArray<{ readonly person: string, readonly label: string, readonly position: string | null }> } | null };

export const commandList: Operation<CommandListQuery, CommandListQueryVariables> = {
  text: "query CommandList($mission:String){commands(mission:$mission){commands{name slice label{fr en}refusal{code sentence{text}}}}}",
};

export const commandForm: Operation<CommandFormQuery, CommandFormQueryVariables> = {
  text: "query CommandForm($mission:String$command:String!){commands(mission:$mission command:$command){commands{name label{text}help{text}refusal{code sentence{text}}common{...Field}fields{...Field fields{...Field}}}}}fragment Field on FormField{name kind many required label{text}help{text}requiredWhen{text}unit{text}refersTo default least most choices{value label{text}}}",
};

export const pickRefs: Operation<PickRefsQuery, PickRefsQueryVariables> = {
  text: "query PickRefs($mission:String!$kind:String!$search:String){refs(mission:$mission kind:$kind search:$search first:100){totalCount edges{node{ref past title{text}stateLabel{text}}}}}",
};

export const pickPeople: Operation<PickPeopleQuery, PickPeopleQueryVariables> = {
  text: "query PickPeople($mission:String!){people(mission:$mission){people{person label position}}}",
};
