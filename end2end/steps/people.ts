import { type Page, expect } from "@playwright/test";
import { arrive, field, goTo, press } from "./ui.ts";
import type { Says } from "./words.ts";

/** Somebody who has an account of her own. */
export interface Newcomer {
  name: string;
  email: string;
  password: string;
}

/** From any page of a project, makes a link that lets one person in; `role` is the text that names the role. */
export async function invite(lead: Page, says: Says, role: string): Promise<string> {
  await goTo(lead, says, "loop-team");
  await field(lead, says("invitation-note")).fill("Nya kollegan");
  await field(lead, says("invitation-role")).selectOption({ label: `${says(role)} – ${says(`${role}-hint`)}` });
  await press(lead, says("invitation-make"));
  const made = lead.getByRole("textbox", { name: says("invitation-made", { note: "Nya kollegan" }) });
  await expect(made).toHaveAttribute("readonly");
  const link = await made.inputValue();
  if (!link.includes("/invitation/")) throw new Error("the team's page shows no link to send");
  return link;
}

/** Takes up an invitation with an account of one's own, and stands on the project's first page. */
export async function join(page: Page, says: Says, link: string, name: string): Promise<Newcomer> {
  const who = { name, email: `${crypto.randomUUID()}@example.se`, password: "tre korta ord om hösten" };
  await page.goto(link);
  await field(page, says("invitation-name")).fill(who.name);
  await field(page, says("sign-in-email")).fill(who.email);
  await field(page, says("invitation-password")).fill(who.password);
  await press(page, says("invitation-accept"));
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(/^$/);
  return who;
}
