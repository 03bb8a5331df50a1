import { type Page, expect } from "@playwright/test";
import { arrive, field, follow, goTo, press } from "./ui.ts";
import type { Says } from "./words.ts";

export interface Phrase {
  when: string;
  needs: string;
  soThat: string;
  metWhen: string;
}

/** The need that the journeys phrase when they need one of their own. */
export const NAME: Phrase = {
  when: "får en tid hos socialtjänsten",
  needs: "veta vad den jag ska träffa heter",
  soThat: "jag vågar gå in",
  metWhen: "Jag vet vem jag ska fråga efter.",
};

/** The whole sentence, as everybody reads it. */
export const sentence = (says: Says, { when, needs, soThat }: Phrase) =>
  says("public-need", { situation: when, need: needs, outcome: soThat });

/** Fills in the form of a need that is open, and saves it. */
export async function phrase(page: Page, says: Says, need: Phrase, group?: string) {
  await fillNeed(page, says, need);
  if (group) await page.getByRole("checkbox", { name: group }).check();
  await press(page, says("need-save"));
  await arrive(page, sentence(says, need));
}

export async function fillNeed(page: Page, says: Says, need: Phrase) {
  await expect(page.getByText(says("need-no-solution"))).toBeVisible();
  await field(page, says("need-when")).fill(need.when);
  await field(page, says("need-needs")).fill(need.needs);
  await field(page, says("need-so-that")).fill(need.soThat);
  await field(page, says("need-met-when")).fill(need.metWhen);
}

/** Writes down a need that nobody has said yet. */
export async function assume(page: Page, says: Says, need: Phrase) {
  await goTo(page, says, "loop-needs");
  await follow(page, says("needs-new"));
  await phrase(page, says, need);
}

/** Gathers needs, by their code and first words, into a cluster. */
export async function gather(page: Page, says: Says, name: string, insight: string, needs: string[]) {
  await goTo(page, says, "loop-clusters");
  await follow(page, says("patterns-new"));
  await arrive(page, says("patterns-new"));
  await field(page, says("pattern-name")).fill(name);
  await field(page, says("pattern-insight")).fill(insight);
  for (const need of needs) await page.getByRole("checkbox", { name: need }).check();
  await press(page, says("pattern-save"));
  await arrive(page, says("patterns-title"));
  await expect(page.getByRole("heading", { level: 2, name })).toBeVisible();
  await expect(page.getByText(insight)).toBeVisible();
}
