// Made from the `.graphql` file beside it by `npm run generate`; do not edit.
import type { Operation } from '../asking/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ForecastStatus =
  | 'AT_RISK'
  | 'DONE'
  | 'LATE'
  | 'ON_TRACK';

export type ForecastQueryVariables = Exact<{
  mission: string;
  on?: string | null | undefined;
}>;


export type ForecastQuery = { readonly handoverForecast: { readonly status: ForecastStatus, readonly backlog: number, readonly contractEnd: string, readonly openWeeksToContractEnd: number, readonly p50: number | null, readonly p50Week: string | null, readonly p85: number | null, readonly p85Week: string | null, readonly p95: number | null, readonly p95Week: string | null, readonly probabilities: ReadonlyArray<number>, readonly probabilityByContractEnd: number, readonly remaining: ReadonlyArray<string>, readonly message: { readonly text: string }, readonly limits: { readonly text: string } } | null };

export const forecast: Operation<ForecastQuery, ForecastQueryVariables> = {
  text: "query Forecast($mission:String!$on:Day){handoverForecast(mission:$mission asKnownOn:$on){status backlog contractEnd openWeeksToContractEnd message{text}limits{text}p50 p50Week p85 p85Week p95 p95Week probabilities probabilityByContractEnd remaining}}",
};
