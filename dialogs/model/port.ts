// What dialogues need of a language model: to read something into a form, and to draft pieces that are judged as they come.
import type { z } from 'zod';

/** What a call is for; also the label under which it is counted. */
export type ModelStep = 'read' | 'draft' | 'simplify' | 'judge';

/**
 * How a call ended that gave nothing: switched off; the person's share of the day used up; left alone after failures; not in
 * time; the endpoint refused or failed; not of the form asked for; longer than anything we would show; stopped by the person.
 */
export type ModelFailure = 'off' | 'limit' | 'resting' | 'slow' | 'failed' | 'unreadable' | 'tooLong' | 'stopped';

export interface NoWord {
  kind: 'failed';
  why: ModelFailure;
}

export interface ModelRequest<T> {
  step: ModelStep;
  /** What is to be done; written by us, holds nothing of people or documents. */
  instructions: string;
  /** What it is done with: text of people and documents, fenced off. */
  data: string;
  /** The form of the answer, or of each piece of a draft; limits of length are checked on what comes. */
  shape: z.ZodType<T>;
}

/** How much of the question a draft says that it answers. */
export const answerParts = ['whole', 'part', 'none'] as const;
export type AnswerPart = (typeof answerParts)[number];

/**
 * A language model for one turn of one person. Each call ends in time by itself and never throws; a draft in which nothing has
 * been kept when the first limit is reached ends as `slow`.
 */
export interface LanguageModel {
  /** Cannot be guessed: marks where data begins and ends in a request. */
  fence: string;
  read<T>(request: ModelRequest<T>): Promise<{ kind: 'read'; value: T } | NoWord>;
  /** Gives each piece to `take` as soon as it is whole; `enough` ends the draft. */
  draft<T>(
    request: ModelRequest<T>,
    take: (piece: T) => 'kept' | 'dropped' | 'enough',
  ): Promise<{ kind: 'drafted'; answers: AnswerPart } | NoWord>;
}
