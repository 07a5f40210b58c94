/** Who is writing: a process by its number and, where the system tells it, the moment it began, since numbers are given out again. */
import { readFileSync } from "node:fs";

export interface ProcessMark {
  pid: number;
  /** Clock ticks from the system's start to the process's, as text; "" where the system does not tell. */
  began: string;
}

export function ownMark(): ProcessMark {
  return { pid: process.pid, began: beganOf(process.pid) };
}

/** Whether the marked process still runs on this machine. */
export function isAlive({ pid, began }: ProcessMark): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, for somebody else.
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  // Z: it has ended, and its parent has not asked how, as where the first process of a container asks nobody.
  if (statOf(pid)[0] === "Z") return false;
  return began === "" || beganOf(pid) === "" || beganOf(pid) === began;
}

function beganOf(pid: number): string {
  return statOf(pid)[19] ?? "";
}

/** What Linux tells of a process, from the third field on, its state; empty where the system tells nothing. */
function statOf(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field is the program's name in brackets, which may hold spaces.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return [];
  }
}
