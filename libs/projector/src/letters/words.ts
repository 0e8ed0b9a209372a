import type { AgendaState, Language } from '#mission/core';

const day = (language: Language, written: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${written}T12:00:00Z`));

const STATES: Readonly<Record<Language, Readonly<Record<AgendaState, (on: string) => string>>>> = {
  fr: {
    OVERDUE: (on) => `En retard depuis le ${on}`,
    AT_RISK: () => 'À risque',
    WAITING: () => 'En attente',
    DUE: (on) => `Pour le ${on}`,
  },
  en: {
    OVERDUE: (on) => `Overdue since ${on}`,
    AT_RISK: () => 'At risk',
    WAITING: () => 'Waiting',
    DUE: (on) => `Due ${on}`,
  },
};

/** Where something stands, as a letter says it. */
export const stands = (language: Language, state: AgendaState, on: string): string =>
  STATES[language][state](day(language, on));

/** What letters say besides what is the matter. */
export const WORDS = {
  fr: {
    subject: (count: number) =>
      count === 1 ? '1 chose vous attend dans Relais' : `${count} choses vous attendent dans Relais`,
    hello: 'Bonjour,',
    begins: (count: number) =>
      count === 1 ? 'Cette semaine, une chose vous attend :' : `Cette semaine, ${count} choses vous attendent :`,
    expected: 'À faire :',
    more: (count: number) => `… et ${count} de plus dans Relais.`,
    open: 'Ouvrir Relais :',
    stop: 'Vous recevez cette lettre chaque lundi. Pour ne plus la recevoir :',
    confirmSubject: 'Confirmez votre adresse pour recevoir les lettres de Relais',
    confirm:
      'Vous avez demandé à recevoir chaque lundi ce qui vous attend dans Relais. Confirmez que cette adresse est la vôtre, sous sept jours :',
    notYou: 'Si vous n’avez rien demandé, ne faites rien : aucune autre lettre ne partira.',
  },
  en: {
    subject: (count: number) =>
      count === 1 ? '1 thing is waiting for you in Relais' : `${count} things are waiting for you in Relais`,
    hello: 'Hello,',
    begins: (count: number) =>
      count === 1 ? 'This week one thing is waiting for you:' : `This week ${count} things are waiting for you:`,
    expected: 'To do:',
    more: (count: number) => `… and ${count} more in Relais.`,
    open: 'Open Relais:',
    stop: 'You get this letter every Monday. To stop it:',
    confirmSubject: 'Confirm your address to get letters from Relais',
    confirm:
      'You asked to be told every Monday what is waiting for you in Relais. Confirm within seven days that this address is yours:',
    notYou: 'If you asked for nothing, do nothing: no other letter will be sent.',
  },
} as const satisfies Record<Language, unknown>;
