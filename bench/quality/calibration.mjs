// Is a copy at 0.9 right nine times in ten? Over every labelled pair of which the library said something.
import { GOLD_SETS } from "./read-data.mjs";
import { isDerived } from "./say-pairs.mjs";

const BINS = 10;

/** A copy is right when it says derived of a derived pair, or quotes or boilerplate of another. */
export function measureCalibration({ library, measures, judged }) {
  const { expectedCalibrationError, reliabilityTable } = library.evaluate;
  const rowsOf = (pairs) =>
    pairs.map(({ copy, label }) => ({ confidence: copy.confidence, right: isDerived(copy) === (label === 1) }));
  const said = judged.filter((pair) => pair.copy !== undefined);
  const derived = said.filter((pair) => isDerived(pair.copy));
  const groups = { gold: (pair) => GOLD_SETS.includes(pair.set) };
  for (const set of new Set(judged.map((pair) => pair.set))) groups[set] = (pair) => pair.set === set;
  const detail = {};
  for (const [name, wanted] of Object.entries(groups)) {
    const copies = rowsOf(derived.filter(wanted));
    const all = rowsOf(said.filter(wanted));
    if (copies.length === 0) continue;
    detail[name] = {
      copies: {
        count: copies.length,
        error: expectedCalibrationError(copies, BINS),
        table: reliabilityTable(copies, BINS),
      },
      all: { count: all.length, error: expectedCalibrationError(all, BINS), table: reliabilityTable(all, BINS) },
    };
    const label = name === "gold" ? "all gold pairs" : name;
    measures.add("calibration", `error of copies, ${BINS} bins, ${label}`, detail[name].copies.error, {
      ...(name === "gold" ? { atMost: 0.05 } : {}),
      note: `${copies.length} copies; with quotes and boilerplate ${detail[name].all.error.toFixed(3)}`,
    });
  }
  return detail;
}
