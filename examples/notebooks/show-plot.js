// Draws a plot as SVG, without a browser, and shows it below the cell. Options as for Plot.plot.
const Plot = require("@observablehq/plot");
const { parseHTML } = require("linkedom");
const tslab = require("tslab");

const { document } = parseHTML("<html><body></body></html>");

exports.Plot = Plot;
exports.showPlot = (options) => {
  const plot = Plot.plot({ ...options, document, style: { background: "white", color: "black" } });
  plot.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  // Places to a tenth of a pixel: the eye sees no more, and the file stays small.
  tslab.display.svg(plot.outerHTML.replace(/-?\d+\.\d{2,}/g, (number) => `${Math.round(Number(number) * 10) / 10}`));
};
