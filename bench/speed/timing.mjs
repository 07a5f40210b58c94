/** Processor milliseconds of this process that a job takes, its garbage collection included: the wall clock of a busy machine says little. */
export function processorTime(job) {
  const before = process.cpuUsage();
  job();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * Milliseconds that one short call keeps its caller waiting: the lesser of clock and processor time. The clock also runs while other programs
 * have the core, and processor time counts what other threads of this one compile and collect meanwhile; neither is less than the call itself.
 */
export function latency(call) {
  const began = process.hrtime.bigint();
  const used = processorTime(call);
  return Math.min(used, Number(process.hrtime.bigint() - began) / 1e6);
}

/** Milliseconds of each job over the rounds, taken in turns so that a slow moment of the machine hits all; one round before warms up. */
export function interleaved(jobs, rounds) {
  const times = jobs.map(() => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [i, job] of jobs.entries()) {
      const time = processorTime(job);
      if (round > 0) times[i].push(time);
    }
  }
  return times.map(median);
}

export function median(list) {
  return quantile(list, 0.5);
}

export function quantile(list, share) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

/** One bare pass over the characters of all texts: the yardstick. */
export function characterPass(articles) {
  let sum = 0;
  for (const { text } of articles) for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}
