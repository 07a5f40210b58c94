/** Stands in the head of every report and hardly anywhere else: a report may be written over an earlier one, and is no article. */
export const REPORT_MARK = '<meta name="generator" content="wirecopy">';
