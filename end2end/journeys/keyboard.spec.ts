import type { Locator } from "@playwright/test";
import { expect, test } from "../steps/house.ts";
import { tabTo, typeInto } from "../steps/keys.ts";
import { menu } from "../steps/menu.ts";
import { invite, join } from "../steps/people.ts";
import { OURS, startProject } from "../steps/projects.ts";
import { ASKED, GROUPS, TRIED } from "../steps/story.ts";
import { arrive, field, trouble } from "../steps/ui.ts";

test.describe("with the keyboard only", () => {
  test.skip(({ language, hasTouch }) => language !== "sv" || !!hasTouch, "a keyboard, in one language");

  test("somebody who is invited signs in, skips the menu and makes a change", async ({ signedIn, visitor, page, says }) => {
    test.setTimeout(90_000);
    const lead = await signedIn("lead");
    await startProject(lead, says);
    const home = lead.url();
    const newcomer = await visitor();
    const who = await join(newcomer, says, await invite(lead, says, "role-member"), "Vendela Kvist");

    await page.goto(home);
    await arrive(page, says("sign-in-title"));
    await typeInto(page, field(page, says("sign-in-email")), who.email);
    await typeInto(page, field(page, says("sign-in-password")), who.password);
    await page.keyboard.press("Enter");
    await arrive(page, OURS.name);

    // The first stop on every page leads past the menu.
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: says("shell-skip") })).toBeFocused();
    await expect(page.getByRole("link", { name: says("shell-skip") })).toBeInViewport();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("main").locator(":focus")).toHaveCount(1);

    const settings = page.getByRole("main").getByRole("link", { name: says("settings-title"), exact: true });
    await tabTo(page, settings);
    await page.keyboard.press("Enter");
    await arrive(page, says("settings-title"));
    await typeInto(page, field(page, says("group-new")), "De som flyttar ofta");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name: says("group-add") })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("status")).toContainText(says("told-group-added", { name: "De som flyttar ofta" }));
    await expect(field(page, says("group-rename", { name: "De som flyttar ofta" }))).toHaveValue("De som flyttar ofta");
  });

  test("whoever sends a form that cannot be taken stands at what has to be mended, and is led to it", async ({ signedIn, says }) => {
    const page = await signedIn("member");
    await page.goto(`${page.url()}needs/new`);
    await typeInto(page, field(page, says("need-when")), "väntar på besked");
    await tabTo(page, page.getByRole("button", { name: says("need-save") }));
    await page.keyboard.press("Enter");
    await expect(trouble(page)).toBeFocused();
    await expect(trouble(page)).toContainText(says("need-need-missing"));
    await expect(field(page, says("need-when"))).toHaveValue("väntar på besked");

    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(field(page, says("need-needs"))).toBeFocused();
    await expect(field(page, says("need-needs"))).toHaveAccessibleDescription(new RegExp(says("need-need-missing")));
  });

  test("somebody goes through an open round, from the door to the code", async ({ page, demo, says }) => {
    const enter = async (target: Locator) => {
      await tabTo(page, target);
      await page.keyboard.press("Enter");
    };
    const button = (name: string) => page.getByRole("button", { name, exact: true });
    await page.goto(demo.round ?? "");
    await enter(button(says("public-begin")));
    const draft = page.getByRole("article");
    for (const [role, name] of [["link", TRIED.who], ["link", TRIED.toChoose], ["button", "Skicka"]] as const) {
      await enter(draft.getByRole(role, { name, exact: true }));
    }
    await enter(button(says("public-to-questions")));
    await enter(button(GROUPS.young));
    for (const asked of [ASKED[0], ASKED[2], ASKED[3]]) {
      await expect(page.getByText(asked!).first()).toBeVisible();
      await tabTo(page, page.getByRole("radio").first());
      const yes = page.getByRole("radio", { name: says("public-yes"), exact: true });
      for (let n = 0; n < 6 && !(await yes.isChecked()); n += 1) await page.keyboard.press("ArrowDown");
      await expect(yes).toBeChecked();
      await enter(button(says("public-next")));
    }
    await typeInto(page, page.getByLabel(says("public-words")), "Bra att se vem det är.");
    await enter(button(says("public-send-send")));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(says("public-done"));
    await expect(page.getByText(/^[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}$/)).toBeVisible();
  });

  test("nobody is kept in the menu of a small screen", async ({ signedIn, says }) => {
    const page = await signedIn("member");
    await page.setViewportSize({ width: 375, height: 720 });
    const opener = page.getByRole("banner").locator("summary");
    await tabTo(page, opener);
    await page.keyboard.press("Enter");
    await tabTo(page, (await menu(page, says)).getByRole("link", { name: new RegExp(`^${says("loop-team")}$`) }));
    await page.keyboard.press("Enter");
    await arrive(page, says("team-title"));
  });
});
