/** Time as the processor spends it, so that other work on the machine is not the code's fault. */

/** Milliseconds of processor time that `work` takes: the best of some runs. */
export function cpuTime(work: () => void, runs = 3): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const from = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(from);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

/** Less than this cannot be told from the engine's own work. */
const LEAST_MILLISECONDS = 2;

/** How many times as long `work` takes on eight times as much: about 8 where its cost is linear, 64 where it is quadratic. */
export function growthOnEightTimes(work: (size: number) => void, size: number, runs = 3): number {
  work(size); // compiles the code
  const once = cpuTime(() => work(size), runs);
  return cpuTime(() => work(8 * size), runs) / Math.max(once, LEAST_MILLISECONDS);
}
