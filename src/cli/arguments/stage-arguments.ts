/** Arguments of `wirecopy stage` to a request. */
import { Argument, type Command } from "commander";
import { type ClusterOptionFlags, withClusterOptions } from "./cluster-options.js";
import { EXIT_CODES } from "./exit-codes.js";
import { type FieldFlags, withFields } from "./input-options.js";

export const STAGES = [
  "fingerprint",
  "statistics",
  "house",
  "stretches",
  "keys",
  "candidates",
  "verify",
  "reports",
  "round-ups",
  "stories",
  "carry-over",
  "assemble",
] as const;
export type StageName = (typeof STAGES)[number];

/** Stages that weigh no words. */
const WITHOUT_COUNTS = [
  "fingerprint",
  "statistics",
  "candidates",
  "carry-over",
] as const satisfies readonly StageName[];
/** Stages that do, and so need the counts of the whole archive. */
export type WeighingStage = Exclude<StageName, (typeof WITHOUT_COUNTS)[number]>;

export interface StageRequest {
  command: "stage";
  stage: StageName;
  /** File or folder with the counts of words; "" for none. */
  counts: string;
  /** For `fingerprint`: how the fields of an article are read. */
  fields: FieldFlags;
  options: ClusterOptionFlags;
}

interface StageFlags extends ClusterOptionFlags, FieldFlags {
  counts?: string;
}

export function addStage(program: Command, take: (request: StageRequest) => void): void {
  const command = withClusterOptions(
    withFields(
      program
        .command("stage")
        .summary("Run one stage of an archive job as a filter over NDJSON.")
        .description(DESCRIPTION)
        .addArgument(new Argument("<stage>", "which one").choices(STAGES))
        .option(
          "--counts <path>",
          "file or folder with the counts of words; all stages from house on need it but candidates and carry-over, and the others pass it over",
        ),
    ),
  );
  command
    .addHelpText("after", NOTES)
    .action((stage: StageName, { counts = "", map, dateOrder, ...options }: StageFlags) => {
      if (counts === "" && !WITHOUT_COUNTS.some((one) => one === stage))
        command.error(
          `error: The stage ${stage} weighs words. Give --counts PATH with what the stage statistics counted.`,
        );
      const ofArticles = command.options.find(
        (option) =>
          option.attributeName() !== "counts" && command.getOptionValueSource(option.attributeName()) === "cli",
      );
      if (stage !== "fingerprint" && ofArticles !== undefined)
        command.error(
          `error: The stage ${stage} takes no ${ofArticles.long}: it goes by what the rows carry. Give it to the stage fingerprint.`,
        );
      take({ command: "stage", stage, counts, fields: { map, dateOrder }, options });
    });
}

const DESCRIPTION = [
  "Rows on standard input to rows on standard output, for engines that can pipe; spark/ has a job, and docs/stages-as-commands.md",
  "describes the rows. The options of clustering, --map and --date-order are for fingerprint; the rows carry them to the other stages.",
].join(" ");

const NOTES = `
EXAMPLES
  wirecopy stage fingerprint < articles.ndjson > saved.ndjson
  wirecopy stage statistics < saved.ndjson > counts.ndjson
${EXIT_CODES}`;
