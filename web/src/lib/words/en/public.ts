import type { PublicCatalogue, Translated } from '../catalogue.ts';
import { waysWords } from './ways.ts';

export const publicWords: Translated<PublicCatalogue> = {
  ...waysWords,
  'public.language': 'Language',
  'public.opening': 'One moment …',
  'public.no-answer': 'We cannot get a connection right now.',
  'public.try-again': 'Try again',
  'public.needs-script': 'Rød Tråd needs JavaScript to be switched on in the browser.',
  'public.purpose':
    'Rød Tråd is the municipality’s shared system for children’s wellbeing: assess, talk together and act. Every look-up is recorded.',
  'general.reference': 'Reference: {reference}',
  'public.portal': 'Search the municipality’s guidance without signing in',
  'public.to-front-page': 'Go to the front page',

  'sign-in.title': 'Sign in',
  'sign-in.lead': 'Choose who you are, and we show you the way.',
  'sign-in.municipality': 'Municipality',
  'sign-in.no-municipality': 'No municipality is ready for use yet.',
  'sign-in.waiting': 'Fetching municipalities …',
  'sign-in.way.unilogin': 'Sign in with Unilogin',
  'sign-in.way.ad': 'Sign in with the municipality’s login',
  'sign-in.way.kombit': 'Sign in with Fælleskommunal Adgangsstyring',
  'sign-in.reason.signed-out': 'You are signed out. Your drafts on this device have been deleted.',
  'sign-in.reason.session-over':
    'You have been signed in for too long. Sign in again and you return to the page. What you had typed is kept on the device.',
  'sign-in.reason.no-access':
    'You are signed in, but you have no role in Rød Tråd. Contact your leader or the municipality’s administrator.',
  'sign-in.reason.cancelled': 'The sign-in was cancelled.',
  'sign-in.reason.expired': 'Signing in took too long. Try again.',
  'sign-in.reason.provider-error': 'The sign-in service did not answer as it should. Try again shortly.',
  'sign-in.reason.municipality-unknown': 'The municipality does not use Rød Tråd.',
  'sign-in.reason.not-in-roster':
    'You are signed in, but your institution or municipality has not registered you in Rød Tråd. Contact your leader.',
  'sign-in.reason.second-factor-needed':
    'Sign in with two factors, for example MitID. A password alone is not enough for information about children.',
  'sign-in.reason.other': 'The sign-in did not succeed. Try again.',

  'refusal.input-invalid': 'Something is not filled in correctly.',
  'refusal.not-signed-in': 'You need to sign in again.',
  'refusal.not-permitted': 'You do not have access to this. If that is a mistake, contact your leader.',
  'refusal.cross-site': 'The action did not come from Rød Tråd’s own pages and was refused.',
  'refusal.not-found': 'It does not exist, or it has moved.',
  'refusal.page-not-found': 'The page does not exist.',
  'refusal.changed-meanwhile': 'A colleague changed it while you were working.',
  'refusal.surprise':
    'Something went wrong on our side. It has been recorded, and nothing you typed is lost.',
  'refusal.busy': 'It is very busy right now. Try again in a moment.',
  'refusal.offline': 'There is no connection to the net.',
  'refusal.other': 'It could not be done.',
  'refusal.municipality-unknown': 'The municipality does not use Rød Tråd.',
  'refusal.session-over': 'Your session is over. Sign in again.',
};
