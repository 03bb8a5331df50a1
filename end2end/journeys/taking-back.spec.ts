import type { Page } from "@playwright/test";
import { lift, readIn, takeIn } from "../steps/conversations.ts";
import { expect, test } from "../steps/house.ts";
import { tabTo } from "../steps/keys.ts";
import { NAME, assume, phrase } from "../steps/needs.ts";
import { addParticipant, recordConsent } from "../steps/participants.ts";
import { OURS, startProject } from "../steps/projects.ts";
import { arrive, field, follow, goTo, press } from "../steps/ui.ts";

const SAID = "Hade det stått ett namn så hade jag gått in.";
const TALK = `Intervjuare: Vad hade hjälpt?\nDeltagare: ${SAID}`;

/** Goes with the tab key to a link or a button in the middle of the page, and presses it. */
async function choose(page: Page, kind: "link" | "button", name: string) {
  await tabTo(page, page.getByRole("main").getByRole(kind, { name, exact: true }).first());
  await page.keyboard.press("Enter");
}

const told = (page: Page) => page.getByRole("main").getByRole("status");

test.describe("what was saved can be taken back, with the keyboard and without a script", () => {
  test.skip(({ javaScriptEnabled }) => javaScriptEnabled !== false, "once is enough");

  test("what was made by mistake goes, and at last the project", async ({ signedIn, says }) => {
    test.setTimeout(120_000);
    const page = await signedIn("lead");
    await startProject(page, says);
    const home = page.url();
    await addParticipant(page, says, "D-001", OURS.group);
    await recordConsent(page, says, "D-001", []);
    await follow(page, says("participant-write"));
    await field(page, says("source-title")).fill("Fel samtal");
    await field(page, says("source-channel")).selectOption({ label: says("source-channel-phone") });
    await press(page, says("write-begin"));
    await arrive(page, "Fel samtal");

    // A conversation that is being written.
    await choose(page, "link", says("source-remove"));
    await arrive(page, says("source-remove-heading", { code: "U-01" }));
    await choose(page, "link", says("form-cancel"));
    await arrive(page, "Fel samtal");
    await choose(page, "link", says("source-remove"));
    await choose(page, "button", says("source-remove-do"));
    await expect(told(page)).toHaveText(says("source-removed", { code: "U-01" }));

    await page.goto(`${home}participants/1`);
    await choose(page, "link", says("participant-remove"));
    await arrive(page, says("participant-remove-heading", { code: "D-001" }));
    await choose(page, "button", says("participant-remove-do"));
    await expect(told(page)).toHaveText(says("participant-removed", { code: "D-001" }));
    const gone = await page.goto(`${home}participants/1`);
    expect(gone?.status()).toBe(404);
    await arrive(page, says("trouble-removed"));

    await page.goto(home);
    await assume(page, says, NAME);
    await choose(page, "link", says("need-remove"));
    await arrive(page, says("need-remove-heading", { code: "B-01" }));
    await choose(page, "button", says("need-remove-do"));
    await expect(told(page).first()).toHaveText(says("need-gone", { code: "B-01" }));

    // The project is closed, stands apart, is opened again, and goes.
    await page.goto(`${home}settings`);
    await choose(page, "link", says("project-close"));
    await arrive(page, says("project-close-heading", { name: OURS.name }));
    await choose(page, "button", says("project-close-do"));
    await arrive(page, OURS.name);
    await expect(page.getByRole("main").getByRole("button", { name: says("project-reopen") })).toBeVisible();
    await expect(page.getByRole("link", { name: says("settings-title") })).toHaveCount(0);
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 2, name: says("projects-closed") })).toBeVisible();
    // Others of that name may be open.
    await page.goto(home);
    await choose(page, "button", says("project-reopen"));
    await expect(told(page)).toHaveText(says("project-reopened"));
    await choose(page, "link", says("settings-title"));
    await choose(page, "link", says("project-remove"));
    await arrive(page, says("project-remove-heading", { name: OURS.name }));
    await choose(page, "button", says("project-remove-do"));
    await expect(told(page)).toHaveText(says("project-removed"));
    expect((await page.goto(home))?.status()).toBe(404);
  });

  test("after a no, what a person said is found by number and removed, and her words are not shown", async ({ signedIn, says }) => {
    test.setTimeout(120_000);
    const page = await signedIn("member");
    await startProject(page, says);
    const home = page.url();
    await addParticipant(page, says, "D-001", OURS.group);
    await recordConsent(page, says, "D-001", []);
    await readIn(page, says, { title: "I porten", text: TALK });
    await takeIn(page, says, "I porten");
    await lift(page, says, SAID, "C-001");
    await follow(page, says("quote-need-new"));
    await phrase(page, says, NAME, OURS.group);

    await goTo(page, says, "loop-participants");
    await follow(page, "D-001");
    await follow(page, says("consent-change"));
    await field(page, says("consent-team")).uncheck();
    await press(page, says("consent-save"));
    await choose(page, "link", says("left-link"));
    await arrive(page, says("left-title", { code: "D-001" }));
    await expect(page.getByRole("main")).not.toContainText(SAID);

    await choose(page, "link", `${says("need-unlink")} C-001 B-01`);
    await arrive(page, says("link-remove-heading", { quote: "C-001", need: "B-01" }));
    await expect(page.getByRole("row").filter({ hasText: "B-01" })).toContainText(says("evidence-assumption"));
    await choose(page, "button", says("need-unlink"));
    await expect(told(page)).toHaveText(says("link-removed", { quote: "C-001", need: "B-01" }));
    await choose(page, "link", says("left-remove", { code: "D-001" }));
    await arrive(page, says("left-remove-heading", { code: "D-001" }));
    await expect(page.getByRole("main")).not.toContainText(SAID);
    await choose(page, "button", says("left-remove-do"));
    await expect(told(page)).toHaveText(says("left-removed", { n: 1 }));
    await expect(page.getByText(says("left-nothing", { code: "D-001" }))).toBeVisible();
    await page.goto(`${home}needs/1`);
    await expect(page.getByRole("main")).toContainText(says("evidence-assumption"));
  });
});
