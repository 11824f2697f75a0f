import { readFileSync } from "node:fs";

/** How many clock ticks Linux counts a second in `/proc`. */
const TICKS_PER_SECOND = 100;
const MS_PER_TICK = 1000 / TICKS_PER_SECOND;

/** CPU time that a process has used with all its threads, in milliseconds, to 10 ms. */
export function cpuOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  return cpuInStat(stat);
}

/** CPU time in the text of `/proc/<pid>/stat`, in milliseconds. */
export function cpuInStat(stat: string): number {
  // The command's name may hold spaces and brackets; the fields after its last bracket do not.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK;
}

/** Memory of a process that is in RAM, in bytes. */
export function rssOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return rssInStatus(status);
}

/** Resident memory in the text of `/proc/<pid>/status`, in bytes. */
export function rssInStatus(status: string): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  if (kilobytes === undefined) throw new Error("The process has no resident memory: has it ended?");
  return Number(kilobytes) * 1024;
}

/** CPU time that all programs of the machine have used, in milliseconds. */
export function cpuOfMachine(): number {
  return busyInStat(readFileSync("/proc/stat", "utf8"));
}

/** What programs used, in the text of `/proc/stat`, in milliseconds; the kernel's interrupts belong to nobody. */
export function busyInStat(stat: string): number {
  const [user = 0, nice = 0, system = 0] = stat
    .slice(0, stat.indexOf("\n"))
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return (user + nice + system) * MS_PER_TICK;
}
