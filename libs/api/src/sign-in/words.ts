import type { Language } from '#mission';

const fr = {
  title: 'Relais',
  signIn: 'Se connecter',
  signOut: 'Se déconnecter',
  signOutEverywhere: 'Se déconnecter de tous les appareils',
  person: 'Code personne',
  password: 'Mot de passe',
  newPassword: 'Nouveau mot de passe (12 caractères au moins)',
  again: 'Confirmer le mot de passe',
  byPasskey: 'Se connecter avec une clé d’accès',
  byProvider: 'Se connecter avec le compte de l’entreprise',
  makePasskey: 'Créer une clé d’accès sur cet appareil',
  addPasskey: 'Ajouter une clé d’accès sur cet appareil',
  makeAccount: 'Enregistrer et se connecter',
  wrong: 'Code ou mot de passe incorrect.',
  tooOften: 'Trop d’essais ont échoué. Attendez une minute avant de réessayer.',
  tooMany: 'Trop de demandes viennent de cette adresse. Attendez une minute.',
  unequal: 'Les deux mots de passe sont différents.',
  tooShort: 'Un mot de passe a de 12 à 200 caractères.',
  invited: (person: string) => `Invitation pour ${person}`,
  invitedUntil: (day: string) => `Ce lien sert une seule fois, jusqu’au ${day}. Ne le transmettez pas.`,
  NO_INVITATION: 'Ce lien n’est plus valable : il a déjà servi, a été remplacé ou a expiré. Demandez-en un autre.',
  HAS_ACCOUNT:
    'Cette personne a déjà un compte : connectez-vous. Compte perdu ? L’exploitant du service envoie un lien.',
  TAKEN: 'Ce compte appartient déjà à une autre personne.',
  signedInAs: (person: string) => `Connecté : ${person}`,
  signedInUntil: (places: number, day: string) =>
    `${places > 1 ? `Connecté sur ${places} appareils` : 'Connecté sur cet appareil'} ; cette session finit le ${day} au plus tard.`,
  go: 'Continuer',
  open: 'Ouvrir la console',
  ask: 'Interroger le registre (GraphiQL)',
  demo: 'Personnes de la démonstration',
  demoAbout: 'Cette page n’existe qu’avec la démonstration : choisissez qui vous êtes.',
  away: 'Le fournisseur d’identité ne répond pas. Réessayez dans quelques minutes ; qui est déjà connecté le reste.',
  signedOut: 'Vous êtes déconnecté.',
  notLetIn: 'La connexion n’a pas abouti. Recommencez.',
  unknown: 'Votre compte est valable, mais ne correspond à personne ici. Demandez une invitation.',
  stale: 'Cette connexion a commencé il y a trop longtemps, ou dans un autre navigateur. Recommencez.',
  foreign: 'Cette demande vient d’une page d’un autre site. Rien n’a été fait.',
  failed: 'Une erreur s’est produite de notre côté.',
  passkeyFailed: 'La clé d’accès n’a pas été acceptée.',
};

const en: typeof fr = {
  title: 'Relais',
  signIn: 'Sign in',
  signOut: 'Sign out',
  signOutEverywhere: 'Sign out on all devices',
  person: 'Person code',
  password: 'Password',
  newPassword: 'New password (at least 12 characters)',
  again: 'Confirm the password',
  byPasskey: 'Sign in with a passkey',
  byProvider: 'Sign in with the company account',
  makePasskey: 'Create a passkey on this device',
  addPasskey: 'Add a passkey on this device',
  makeAccount: 'Save and sign in',
  wrong: 'Wrong person code or password.',
  tooOften: 'Too many attempts failed. Wait a minute before you try again.',
  tooMany: 'Too many requests come from this address. Wait a minute.',
  unequal: 'The two passwords differ.',
  tooShort: 'A password has 12 to 200 characters.',
  invited: (person) => `Invitation for ${person}`,
  invitedUntil: (day) => `This link works once, until ${day}. Do not pass it on.`,
  NO_INVITATION: 'This link no longer works: it was used, replaced, or has expired. Ask for another.',
  HAS_ACCOUNT: 'This person already has an account: sign in. Locked out? Whoever runs the service sends a link.',
  TAKEN: 'This account already belongs to another person.',
  signedInAs: (person) => `Signed in: ${person}`,
  signedInUntil: (places, day) =>
    `Signed in on ${places > 1 ? `${places} devices` : 'this device'}; this session ends on ${day} at the latest.`,
  go: 'Continue',
  open: 'Open the console',
  ask: 'Query the ledger (GraphiQL)',
  demo: 'People of the demo',
  demoAbout: 'This page exists with the demo alone: choose who you are.',
  away: 'The identity provider does not answer. Try again in a few minutes; who is signed in stays so.',
  signedOut: 'You are signed out.',
  notLetIn: 'Signing in did not succeed. Start again.',
  unknown: 'Your account is good, but belongs to no person here. Ask for an invitation.',
  stale: 'This sign-in began too long ago, or in another browser. Start again.',
  foreign: 'This request comes from a page of another site. Nothing was done.',
  failed: 'Something went wrong on our side.',
  passkeyFailed: 'The passkey was not accepted.',
};

export type Words = typeof fr;

export const WORDS: Readonly<Record<Language, Words>> = { fr, en };

/** Words that are a sentence as they stand. */
export type Said = { [Key in keyof Words]: Words[Key] extends string ? Key : never }[keyof Words];

/** A day and an hour, as people read them. */
export const moment = (at: Date, language: Language): string =>
  new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Paris',
  }).format(at);
