/** How much of a clustering is done, from the steps that fall into pieces: each takes about the same share of the time whatever the articles. */
import { channelStep, factsStep, judgeStep, keysStep, neighbourStep } from "../pipeline/steps.js";

/** The steps in their order, with the share of the time that has passed when each is done; what comes behind the last takes the rest. */
const DONE_AFTER: readonly (readonly [step: string, share: number])[] = [
  [keysStep.name, 0.35],
  [factsStep.name, 0.4],
  [judgeStep.name, 0.65],
  [neighbourStep.name, 0.75],
  [channelStep.name, 0.9],
];

export class WorkShare {
  #share = 0;

  /** Share of the work that is done, 0–1, when so much of a step is; never less than it said before. */
  after(step: string, done: number): number {
    const place = DONE_AFTER.findIndex(([name]) => name === step);
    if (place === -1) return this.#share;
    const before = DONE_AFTER[place - 1]?.[1] ?? 0;
    this.#share = Math.max(this.#share, before + (DONE_AFTER[place]![1] - before) * done);
    return this.#share;
  }
}
