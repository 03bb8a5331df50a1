import { spawn } from "node:child_process";

/** Works a little every ten milliseconds, in a process of its own, and tells how often it has come to that in each second. */
const BEAT = `let beats = 0; const work = () => { for (let n = 0, sum = 0; n < 1e6; n++) sum += n % 7; beats++; }; setInterval(work, 10); setInterval(() => { process.stdout.write(beats + "\\n"); beats = 0; }, 1000)`;

/** Tells whether the machine has time for somebody who hardly asks for any. */
export function probe(): { rates: () => number[]; stop: () => void } {
  const child = spawn(process.execPath, ["-e", BEAT], { stdio: ["ignore", "pipe", "ignore"] });
  let rates: number[] = [];
  child.stdout.on("data", (text: Buffer) => rates.push(...text.toString().trim().split("\n").map(Number)));
  return {
    rates: () => {
      const since = rates;
      rates = [];
      return since;
    },
    stop: () => child.kill(),
  };
}
