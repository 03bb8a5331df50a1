import type { Page } from "@playwright/test";
import { arrive, field, follow, press } from "./ui.ts";
import type { Says } from "./words.ts";

/** A project with one target group, and what it wants to understand. */
export const OURS = {
  name: "Brevet om en tid",
  group: "Nyinflyttade",
  challenge: "Hur kan vi skriva så att den som får brevet vågar komma?",
} as const;

/** Types what the project is into its form. */
export async function describe(page: Page, says: Says) {
  await field(page, says("project-name")).fill(OURS.name);
  await field(page, says("project-purpose")).fill("Vi vill förstå vad ett brev om en tid gör med den som får det.");
  await field(page, says("project-team")).fill("Digiteamet i Ekhamra");
  await field(page, says("project-phone")).fill("040-628 04 21");
  await field(page, says("project-hours")).fill("vardagar kl. 9–15");
  await field(page, says("project-groups")).fill(`${OURS.group}\nAnhöriga`);
}

/** Starts a project of one's own with its first sprint, and stands on its first page. */
export async function startProject(page: Page, says: Says) {
  await page.goto("/");
  await follow(page, says("project-new"));
  await arrive(page, says("project-new"));
  await describe(page, says);
  await press(page, says("project-start"));

  await arrive(page, says("sprint-new"));
  await field(page, says("sprint-challenge")).fill(OURS.challenge);
  await field(page, says("sprint-phase")).selectOption({ label: says("phase-explore") });
  await press(page, says("sprint-save"));
  await arrive(page, OURS.name);
}
