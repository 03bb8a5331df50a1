import type { Demo } from "../steps/server.ts";
import { askForAnswer, begin, chooseGroup, comment, goToQuestions, judge, next, send, standAt } from "../steps/guest.ts";
import { expect, test } from "../steps/house.ts";
import { ASKED, GROUPS, PERSONNUMMER, TRIED } from "../steps/story.ts";

/** The group, and a question for each need that parents have: all of them. */
const LENGTH = ASKED.length + 1;

function linkOf(demo: Demo): string {
  if (!demo.round) throw new Error("the demo has no open round");
  return demo.round;
}

test.describe("with the link of a round, anybody", () => {
  test("tries the prototype, says what she thinks, and finds it again with her code", async ({ page, demo, says }) => {
    await page.goto(linkOf(demo));
    await expect(page.getByText(says("public-know-voluntary"))).toBeVisible();
    await expect(page.getByText(says("public-know-document"))).toBeVisible();
    await begin(page, says, linkOf(demo));

    // The prototype leads on, and its form with it.
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(TRIED.start);
    await page.getByRole("link", { name: TRIED.toChoose }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(TRIED.choose);
    await page.getByRole("radio", { name: "På en promenad" }).check();
    await page.getByRole("checkbox", { name: "Tolk" }).check();
    await page.getByLabel("Är det något som vi ska tänka på?").fill("Jag hör dåligt på ena örat.");
    await page.getByRole("button", { name: "Skicka", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: TRIED.thanks })).toBeVisible();

    await comment(page, says, "Vem är det som svarar mig?");
    await expect(page.getByRole("heading", { name: says("public-comment-thanks") })).toBeVisible();
    await expect(page.getByText("Vem är det som svarar mig?")).toBeVisible();

    await goToQuestions(page, says);
    await standAt(page, says, 1, LENGTH);
    await chooseGroup(page, GROUPS.parents);
    await standAt(page, says, 2, LENGTH);
    await judge(page, says, ASKED[0], "public-yes");
    await standAt(page, says, 3, LENGTH);
    await judge(page, says, ASKED[1], "public-no", "Jag vill läsa efteråt.");
    await standAt(page, says, 4, LENGTH);
    await next(page, says);
    await standAt(page, says, 5, LENGTH);
    await judge(page, says, ASKED[3], "public-not-mine");

    await expect(page.getByRole("listitem").filter({ hasText: says("public-send-group") })).toContainText(GROUPS.parents);
    // She thinks again about one of them: what she said before is still there.
    await page.getByRole("link", { name: `${says("public-send-change")} : ` }).filter({ hasText: ASKED[1] }).click();
    await standAt(page, says, 3, LENGTH);
    await expect(page.getByRole("radio", { name: says("public-no"), exact: true })).toBeChecked();
    await expect(page.getByLabel(says("public-more"))).toHaveValue("Jag vill läsa efteråt.");
    await page.getByRole("radio", { name: says("public-partly"), exact: true }).check();
    await page.getByLabel(says("public-more")).fill("Jag vill läsa efteråt, men det går bra.");
    // Straight to the end: what she changed has not been sent, and the page says so.
    await page.getByRole("button", { name: says("public-stop") }).click();
    await expect(page.getByText(says("public-not-sent-elsewhere"))).toBeVisible();
    await page.getByRole("link", { name: says("public-not-sent-look") }).click();
    await expect(page.getByText(says("public-not-sent"), { exact: true })).toBeVisible();
    await judge(page, says, ASKED[1], "public-partly");
    await page.getByRole("button", { name: says("public-stop") }).click();
    const said = page.getByRole("listitem").filter({ hasText: ASKED[1] });
    await expect(said).toContainText(says("public-partly"));
    await expect(said).toContainText("men det går bra");
    await expect(page.getByRole("listitem").filter({ hasText: ASKED[2] })).toHaveCount(0);

    const code = await send(page, says, "Skriv större,\ntack.");
    expect(page.url()).not.toContain(code.slice(0, 4));
    // The phone dropped the page: the code is there for a while.
    await page.reload();
    await expect(page.getByText(code)).toBeVisible();
    await page.getByRole("button", { name: says("public-done-hide") }).click();
    await page.goto("/answer/code");
    await expect(page.getByText(code)).toHaveCount(0);

    // Read from a scrap of paper, another day, on another phone.
    for (const name of ["visit", "draft", "answer"]) await page.context().clearCookies({ name });
    await askForAnswer(page, says, `  ${code.toLowerCase().replaceAll("-", " ")} `);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(says("public-answer-heading"));
    for (const words of ["Vem är det som svarar mig?", "Jag vill läsa efteråt, men det går bra.", "Skriv större,"]) {
      await expect(page.getByText(words)).toBeVisible();
    }
    await expect(page.getByText(says("public-answer-you-said", { answer: says("public-partly") }))).toBeVisible();
    await expect(page.getByText(says("public-answer-some-wait"))).toBeVisible();
  });

  test("is stopped before a personnummer is stored, with every word kept", async ({ page, demo, says }) => {
    const words = `Min son ${PERSONNUMMER} skulle ha varit med.`;
    // The digits are not shown again: somebody may be looking over her shoulder.
    const refused = says("fault-personnummer", { place: words.replace(PERSONNUMMER, "12••••-••••") });
    const summary = page.getByRole("alert");
    await begin(page, says, linkOf(demo));

    await comment(page, says, words);
    await expect(summary).toContainText(refused);
    await expect(page.getByLabel(says("public-comment-what"))).toHaveValue(words);
    await comment(page, says, "Min son [personnummer] skulle ha varit med.");
    await expect(page.getByRole("heading", { name: says("public-comment-thanks") })).toBeVisible();

    await goToQuestions(page, says);
    await standAt(page, says, 1, LENGTH);
    await chooseGroup(page, says("public-group-none"));
    await judge(page, says, ASKED[0], "public-partly", words);
    await expect(summary).toContainText(refused);
    await expect(page.getByRole("radio", { name: says("public-partly"), exact: true })).toBeChecked();
    await expect(page.getByLabel(says("public-more"))).toHaveValue(words);

    await page.goto(`${linkOf(demo)}/send`);
    await page.getByLabel(says("public-words")).fill(words);
    await page.getByRole("button", { name: says("public-send-send"), exact: true }).click();
    await expect(summary).toContainText(refused);
    await expect(page.getByLabel(says("public-words"))).toHaveValue(words);
    await page.getByLabel(says("public-words")).fill("");
    await page.getByRole("button", { name: says("public-back"), exact: true }).click();

    await page.goto(`${linkOf(demo)}/send`);
    await expect(page.getByText("[personnummer]")).toBeVisible();
    await expect(page.getByText(PERSONNUMMER)).toHaveCount(0);
  });

  test("leaves in a hurry, and whoever takes over the phone sees nothing of it", async ({ page, demo, says }) => {
    await begin(page, says, linkOf(demo));
    const exit = page.getByRole("link", { name: says("public-exit") });
    await expect(exit).toHaveAttribute("href", "/t/leave");
    // Not followed all the way: it is empty, and leads out of here.
    const answer = await page.request.get("/t/leave");
    expect(answer.status()).toBe(200);
    const to = /http-equiv="refresh" content="0; url=([^"]+)"/.exec(await answer.text())?.[1] ?? "";
    expect(new URL(to).origin).not.toBe(demo.base);

    await page.goto(`${linkOf(demo)}/send`);
    await expect(page).toHaveURL(linkOf(demo));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(says("public-welcome"));
    await expect(page.getByRole("button", { name: says("public-begin"), exact: true })).toBeVisible();
  });

  test("finds what she typed again, whichever way she goes and in whichever language", async ({ page, demo, says }) => {
    await begin(page, says, linkOf(demo));
    await goToQuestions(page, says);
    await chooseGroup(page, GROUPS.parents);
    const words = page.getByLabel(says("public-more"));
    await words.fill("Det här har jag inte skickat.");
    await page.getByRole("button", { name: says("public-back"), exact: true }).click();
    await chooseGroup(page, `${GROUPS.parents} ${says("public-group-chosen")}`);
    await expect(words).toHaveValue("Det här har jag inte skickat.");
    await page.reload();
    await expect(words).toHaveValue("Det här har jag inte skickat.");
    await words.fill("Och inte det här.");
    await page.locator("button.language").click();
    await expect(page.getByRole("textbox")).toHaveValue("Och inte det här.");
    // Not followed all the way: it leads out of here.
    await page.request.get("/t/leave");
    await page.goto(`${linkOf(demo)}/question/1`);
    await expect(page).toHaveURL(linkOf(demo));
    await expect(page.getByText("Och inte det här.")).toHaveCount(0);
  });
});

test.describe("a code", () => {
  test("from a poster is found however it is typed, and one that nobody gave out is told kindly", async ({ page, demo, says }) => {
    const code = linkOf(demo).split("/").at(-1) ?? "";
    await page.goto("/t");
    const box = page.getByLabel(says("public-code"), { exact: true });
    const go = page.getByRole("button", { name: says("public-code-go") });
    await go.click();
    await expect(page.getByRole("alert")).toContainText(says("public-code-missing"));

    await box.fill("ABCDEF");
    await go.click();
    await expect(page.getByRole("alert")).toContainText(says("public-code-unknown"));
    await expect(box).toHaveValue("ABCDEF");

    await box.fill(` ${code.slice(0, 3).toLowerCase()} ${code.slice(3)} `);
    await go.click();
    await expect(page).toHaveURL(linkOf(demo));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(says("public-welcome"));
  });

  test("of a round that never was, or for an answer that never was, says so and keeps what was typed", async ({ page, says }) => {
    const response = await page.goto("/t/ZZZZZZ");
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("alert")).toContainText(says("public-code-unknown"));

    await askForAnswer(page, says, "abcd-efgh");
    await expect(page.getByRole("alert")).toContainText(says("public-answer-unknown"));
    await expect(page.getByLabel(says("public-answer-code"))).toHaveValue("abcd-efgh");

    await askForAnswer(page, says, "");
    await expect(page.getByRole("alert")).toContainText(says("public-code-missing-return"));
  });
});
