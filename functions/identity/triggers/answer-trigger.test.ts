import { describe, expect, test } from 'vitest';
import { defineChallenge, refuseSelfSignUp } from './answer-trigger.ts';

const round = (challengeResult: boolean, challengeName = 'CUSTOM_CHALLENGE') => ({
  challengeName,
  challengeResult,
});

describe('the custom challenge', () => {
  test('asks for a ticket first', () => {
    expect(defineChallenge({ session: [] })).toMatchObject({
      challengeName: 'CUSTOM_CHALLENGE',
      issueTokens: false,
      failAuthentication: false,
    });
  });

  test('lets in after the right ticket', () => {
    expect(defineChallenge({ session: [round(true)] })).toEqual({
      issueTokens: true,
      failAuthentication: false,
    });
  });

  test.each([
    ['a wrong ticket', { session: [round(false)] }],
    ['a right ticket after a wrong one', { session: [round(false), round(true)] }],
    ['another kind of challenge', { session: [round(true, 'PASSWORD_VERIFIER')] }],
    ['a user who is not there', { session: [], userNotFound: true }],
  ])('ends for good after %s', (_what, request) => {
    expect(defineChallenge(request)).toEqual({ issueTokens: false, failAuthentication: true });
  });
});

test('nobody signs up by themselves', () => {
  expect(() => refuseSelfSignUp('PreSignUp_SignUp')).toThrow('nobody signs up here');
  expect(() => refuseSelfSignUp('PreSignUp_AdminCreateUser')).not.toThrow();
  expect(() => refuseSelfSignUp('PreSignUp_ExternalProvider')).not.toThrow();
});
