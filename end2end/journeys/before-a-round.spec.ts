import type { Page } from "@playwright/test";
import { type Verdict, chooseGroup, goToQuestions, judge, send, standAt } from "../steps/guest.ts";
import { expect, test } from "../steps/house.ts";
import { assume, NAME } from "../steps/needs.ts";
import { OURS, startProject } from "../steps/projects.ts";
import { draftLetter, LETTER, linkNeeds, makePrototype, writePage } from "../steps/prototypes.ts";
import { arrive, field, follow, press, trouble } from "../steps/ui.ts";
import type { Says } from "../steps/words.ts";

const NEEDS = [
  NAME,
  { when: "sitter i väntrummet", needs: "veta när det är min tur", soThat: "jag kan gå ut en stund", metWhen: "Jag vet vilken tid det blir.\nJag får veta om det dröjer." },
  { when: "har en fråga på kvällen", needs: "veta vart jag kan vända mig", soThat: "jag slipper vänta till morgonen", metWhen: "Det står ett nummer som någon svarar på." },
];
const ASKED = "Vet du vad hon heter?";
const INVITATION = "Vill du läsa ett brev och säga vad du tycker?";

/** A project of one's own with three needs and a letter that is meant to meet them; stands on the letter's page. */
async function threeNeeds(page: Page, says: Says) {
  await startProject(page, says);
  for (const need of NEEDS) await assume(page, says, need);
  await makePrototype(page, says, LETTER.name);
  await linkNeeds(page, says, NEEDS.map((need) => need.needs), "B-01", "Brevet säger det.");
  await draftLetter(page, says);
}

/** The page says that nothing of it counts, and fits a narrow phone. */
async function isGoneThrough(page: Page, says: Says) {
  await expect(page.getByText(says("rehearsal-line"), { exact: true })).toBeVisible();
  const size = page.viewportSize()!;
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth), page.url()).toBeLessThanOrEqual(320);
  await page.setViewportSize(size);
}

test("the team goes through a round of three needs before it opens, and all that was typed is there afterwards", async ({ signedIn, says }) => {
  test.setTimeout(240_000);
  const page = await signedIn("lead");
  await threeNeeds(page, says);
  await follow(page, says("prototype-step-open"));
  await arrive(page, says("round-new-heading", { name: `${LETTER.name}, v1` }));
  await expect(page.getByText(says("round-faults-none"))).toBeVisible();
  await field(page, says("round-invitation")).fill(INVITATION);
  await field(page, says("round-asked")).first().fill(ASKED);

  // The questions stand there as they will be asked.
  await press(page, says("round-asked-show"));
  const looks = page.getByRole("group", { name: ASKED });
  await expect(looks.getByText(NAME.metWhen)).toBeVisible();
  await expect(looks.getByRole("radio", { name: says("public-not-mine") })).toBeDisabled();
  await expect(trouble(page)).toHaveCount(0);

  // From the door to the code, as a visitor.
  await press(page, says("round-rehearse"));
  await arrive(page, says("public-welcome"));
  await expect(page.getByText(INVITATION)).toBeVisible();
  await isGoneThrough(page, says);
  await page.getByRole("button", { name: says("public-begin"), exact: true }).click();
  await arrive(page, LETTER.first.title);
  await isGoneThrough(page, says);
  await page.getByRole("article").getByRole("button", { name: "Svara", exact: true }).click();
  await arrive(page, LETTER.second.title);
  await goToQuestions(page, says);
  await standAt(page, says, 1, 4);
  await isGoneThrough(page, says);
  await chooseGroup(page, OURS.group);
  const answers: [string, Verdict][] = [[ASKED, "public-yes"], [NEEDS[1]!.needs, "public-partly"], [NEEDS[2]!.needs, "public-not-mine"]];
  for (const [at, [asked, verdict]] of answers.entries()) {
    await standAt(page, says, at + 2, 4);
    await isGoneThrough(page, says);
    await expect(page.getByText(NEEDS[at]!.metWhen.split("\n")[0]!, { exact: true })).toBeVisible();
    await judge(page, says, asked, verdict, "Bara en provning.");
  }
  await expect(page.getByText(ASKED, { exact: true })).toBeVisible();
  await expect(page.getByText("Bara en provning.")).toHaveCount(0);
  await isGoneThrough(page, says);
  await send(page, says, "Tack.");
  await isGoneThrough(page, says);

  // Every way out of it ends it.
  await page.getByRole("link", { name: says("public-exit") }).click();
  await arrive(page, says("rehearsal-over"));
  await isGoneThrough(page, says);
  await follow(page, says("rehearsal-back"));
  await arrive(page, says("round-new-heading", { name: `${LETTER.name}, v1` }));
  await expect(field(page, says("round-invitation"))).toHaveValue(INVITATION);
  await expect(field(page, says("round-asked")).first()).toHaveValue(ASKED);
  await press(page, says("round-do-open"));
  await arrive(page, `${LETTER.name}, v1`);
  await expect(page.getByText(says("round-came", { n: 0 }))).toBeVisible();

  // While it is open, too.
  await follow(page, says("round-rehearse"));
  await arrive(page, says("public-welcome"));
  await page.getByRole("link", { name: says("rehearsal-back") }).click();
  await arrive(page, `${LETTER.name}, v1`);
});

test("what visitors would stumble on is told, and mended on the way", async ({ signedIn, says }) => {
  test.setTimeout(240_000);
  const page = await signedIn("lead");
  await threeNeeds(page, says);
  await follow(page, LETTER.second.title);
  await writePage(page, says, LETTER.second.title, "Maja väntar på dig.\n\n[[borta|Till din tid]]\n");
  await page.goto(page.url().replace(/prototypes\/.*$/, "rounds/new?prototype=1"));
  await field(page, says("round-invitation")).fill(INVITATION);
  await expect(page.getByText(says("round-faults-above", { n: 1 }))).toBeVisible();
  await press(page, says("round-do-open"));
  await expect(trouble(page)).toContainText(says("round-anyway-missing"));
  await press(page, `${says("round-faults-edit")} ${LETTER.second.title}`);
  await arrive(page, says("prototype-page-heading", { title: LETTER.second.title }));
  await writePage(page, says, LETTER.second.title, LETTER.second.body);
  await follow(page, says("round-faults-back"));
  await expect(page.getByText(says("round-faults-none"))).toBeVisible();
  await expect(field(page, says("round-invitation"))).toHaveValue(INVITATION);
  await press(page, says("round-do-open"));
  await arrive(page, `${LETTER.name}, v1`);
});
