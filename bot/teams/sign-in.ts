// What Teams is answered when it believes that somebody is signing in to the bot: nobody ever has to, so that no sign-in of ours is under way.
import type { Incoming } from './activity.ts';
import type { HttpAnswer } from './host.ts';

/**
 * The answers that the Bot Framework's own sign-in gives where it has nothing to go on: 412 to a token that Teams offers (Teams
 * goes on with a button, or lets it be), 404 to the code of a sign-in that was never begun, 200 to the news that one failed. The
 * token itself is not read.
 */
export function answerSignIn({ step, exchange }: Extract<Incoming, { kind: 'signIn' }>): HttpAnswer {
  switch (step) {
    case 'tokenExchange':
      return { status: 412, body: { ...exchange, failureDetail: 'This bot asks nobody to sign in.' } };
    case 'verifyState':
      return { status: 404 };
    case 'failure':
      return { status: 200 };
  }
}
