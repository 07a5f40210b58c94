/** Claims, each with its confidence, to how far that confidence can be believed: reliability table and calibration error. */
import { requireIterable, requireObject } from "../basics/require.js";
import { InputError, show } from "../errors.js";

/** One claim: how sure it was, and whether it turned out right. */
export interface ConfidenceRow {
  /** 0–1. */
  confidence: number;
  /** Whether the claim turned out right. */
  right: boolean;
}

/** The claims whose confidence lies in one stretch. */
export interface ReliabilityBin {
  /** Lower end, included. */
  from: number;
  /** Upper end, excluded; 1 is in the last bin. */
  to: number;
  /** Number of claims. */
  count: number;
  /** Mean confidence of the claims in it; `null` when there are none. */
  meanConfidence: number | null;
  /** Share of them that are right; `null` when there are none. */
  shareRight: number | null;
}

/**
 * Claims by confidence, in bins of equal width: where confidence is honest, `shareRight` is near `meanConfidence` in every
 * bin (DeGroot and Fienberg, "The comparison and evaluation of forecasters", The Statistician 32, 1983).
 *
 * Lowest bin first, empty bins included. Linear in the claims. Throws `InputError` for a confidence outside 0–1, a `right`
 * that is no boolean, or bins outside 1–1000.
 *
 * @param bins number of bins (default 10)
 */
export function reliabilityTable(rows: Iterable<ConfidenceRow>, bins = 10): ReliabilityBin[] {
  if (!Number.isInteger(bins) || bins < 1 || bins > 1000)
    throw new InputError(`bins is ${show(bins)}. Use a whole number from 1 to 1000; 10 is usual.`);
  requireIterable("rows", rows, "{ confidence, right }");
  const counts = new Array<number>(bins).fill(0);
  const sums = new Array<number>(bins).fill(0);
  const rights = new Array<number>(bins).fill(0);
  let position = 0;
  for (const row of rows) {
    requireObject(row, `rows[${position}]`);
    const { confidence, right } = row;
    if (!(confidence >= 0 && confidence <= 1))
      throw new InputError(`rows[${position}].confidence is ${show(confidence)}. Use a number from 0 to 1.`);
    // The "false" of a table would count as right.
    if (typeof right !== "boolean")
      throw new InputError(`rows[${position}].right is ${show(right)}. Use true or false.`);
    const bin = binOf(confidence, bins);
    counts[bin]!++;
    sums[bin]! += confidence;
    if (right) rights[bin]!++;
    position++;
  }
  return counts.map((count, bin) => ({
    from: bin / bins,
    to: (bin + 1) / bins,
    count,
    meanConfidence: count > 0 ? sums[bin]! / count : null,
    shareRight: count > 0 ? rights[bin]! / count : null,
  }));
}

/**
 * Expected calibration error: the gap between mean confidence and share right of each bin, weighted by the bin's claims
 * (Naeini, Cooper and Hauskrecht, "Obtaining well calibrated probabilities using Bayesian binning", AAAI 2015).
 * 0 is perfect, 1 the worst; 0 without any claim. The figure depends on the number of bins: state it. Cost and errors
 * are those of `reliabilityTable`.
 *
 * @param bins number of bins (default 10)
 */
export function expectedCalibrationError(rows: Iterable<ConfidenceRow>, bins = 10): number {
  let gaps = 0;
  let claims = 0;
  for (const bin of reliabilityTable(rows, bins)) {
    if (bin.meanConfidence === null || bin.shareRight === null) continue;
    gaps += bin.count * Math.abs(bin.meanConfidence - bin.shareRight);
    claims += bin.count;
  }
  return claims > 0 ? gaps / claims : 0;
}

/** The bin whose `from` and `to`, as the table gives them, lie around a confidence. */
function binOf(confidence: number, bins: number): number {
  const bin = Math.min(bins - 1, Math.floor(confidence * bins));
  // The product is rounded: .29 of 100 bins comes out below 29.
  if (confidence < bin / bins) return bin - 1;
  return bin < bins - 1 && confidence >= (bin + 1) / bins ? bin + 1 : bin;
}
