import { PROJECT, ROLES } from "../steps/cast.ts";
import { expect, test } from "../steps/house.ts";
import { menu, otherLanguage } from "../steps/menu.ts";
import { wordsOf } from "../steps/words.ts";

const OTHER = { sv: { language: "en", link: "In English" }, en: { language: "sv", link: "På svenska" } } as const;

test.describe("the front door", () => {
  for (const role of ROLES) {
    test(`whoever has the link of the ${role} is let in, and can leave again`, async ({ page, demo, says }) => {
      await page.goto(demo.sign_in[role]);
      await page.getByRole("main").getByRole("link", { name: PROJECT, exact: true }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(PROJECT);

      await (await menu(page, says)).getByRole("button", { name: says("shell-sign-out") }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(says("sign-in-title"));

      await page.goto("/account");
      await expect(page.getByRole("button", { name: says("sign-in-do") })).toBeVisible();
    });
  }

  test("the whole interface changes language and back, on the page where one is", async ({ signedIn, language, says }) => {
    const page = await signedIn("lead");
    await (await menu(page, says)).getByRole("link", { name: says("loop-team"), exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(says("team-title"));
    const here = page.url();

    const other = OTHER[language];
    const theirs = wordsOf(other.language);
    await otherLanguage(await menu(page, says), other.link).click();
    await expect(page).toHaveURL(here);
    await expect(page.locator("html")).toHaveAttribute("lang", other.language);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(theirs("team-title"));
    const head = await menu(page, theirs);
    await expect(head.getByRole("navigation", { name: theirs("shell-menu") })).toBeVisible();

    await otherLanguage(head, OTHER[other.language].link).click();
    await expect(page).toHaveURL(here);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(says("team-title"));
  });

  test("a wrong password says so, keeps the address, and tells nobody who has an account", async ({ page, says }) => {
    const answers: string[] = [];
    for (const address of ["siri.vallgren@example.se", "ingen@example.se"]) {
      await page.goto("/sign-in");
      await page.getByLabel(says("sign-in-email")).fill(address);
      await page.getByLabel(says("sign-in-password")).fill("fel lösenord här");
      await page.getByRole("button", { name: says("sign-in-do") }).click();
      await expect(page.getByRole("alert").or(page.locator(".error-summary"))).toContainText(says("sign-in-wrong"));
      await expect(page.getByLabel(says("sign-in-email"))).toHaveValue(address);
      answers.push((await page.locator("main").innerText()).replaceAll(address, ""));
    }
    expect(answers[0]).toBe(answers[1]);
  });

  test("a link that leads nowhere says so kindly", async ({ page, says }) => {
    const response = await page.goto("/in/this-was-never-a-link");
    expect(response?.status()).toBe(410);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(says("trouble-gone"));
    await page.getByRole("link", { name: says("trouble-home") }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(says("sign-in-title"));
  });
});
