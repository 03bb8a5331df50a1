import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Looks up what the interface says. */
export type Says = (id: string, args?: Record<string, FluentVariable>) => string;

/** The texts that the interface itself is made of, so that journeys name a button by its words in either language. */
export function wordsOf(language: "sv" | "en"): Says {
  const folder = join(import.meta.dirname, "../../content", language, "ui");
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const file of readdirSync(folder)) bundle.addResource(new FluentResource(readFileSync(join(folder, file), "utf8")));
  return (id, args) => {
    const pattern = bundle.getMessage(id)?.value;
    if (!pattern) throw new Error(`no text is called ${id} in ${language}`);
    const faults: Error[] = [];
    const text = bundle.formatPattern(pattern, args, faults);
    if (faults[0]) throw faults[0];
    return text;
  };
}
