import { type Page, expect } from "@playwright/test";
import { arrive, field, follow, goTo, press } from "./ui.ts";
import type { Says } from "./words.ts";

/** Adds the next participant, who gets the code `code`, and stands on her page. */
export async function addParticipant(page: Page, says: Says, code: string, group: string) {
  await goTo(page, says, "loop-participants");
  await follow(page, says("participants-add"));
  await arrive(page, says("participants-add"));
  await field(page, says("participant-group")).selectOption({ label: group });
  await field(page, says("participant-recruited")).selectOption({ label: says("recruited-waiting-room") });
  await press(page, says("participants-add"));
  await arrive(page, code);
}

/** Writes down what the participant has said yes to, from her page and back to it. */
export async function recordConsent(page: Page, says: Says, code: string, scope: string[]) {
  await follow(page, says("consent-record"));
  await arrive(page, says("consent-heading", { code }));
  for (const id of ["consent-team", ...scope]) await field(page, says(id)).check();
  await page.getByRole("radio", { name: says("consent-form-oral"), exact: true }).check();
  await press(page, says("consent-save"));
  await arrive(page, code);
  await expect(page.getByText(says("consent-none"), { exact: true })).toHaveCount(0);
}
