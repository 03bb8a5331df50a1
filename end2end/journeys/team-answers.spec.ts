import { askForAnswer, begin, chooseGroup, comment, goToQuestions, judge, send, standAt } from "../steps/guest.ts";
import { expect, test } from "../steps/house.ts";
import { NAME } from "../steps/needs.ts";
import { OURS } from "../steps/projects.ts";
import { backToLetter, LETTER, writePage } from "../steps/prototypes.ts";
import { closeRound, openRound, openRoundOfOurOwn } from "../steps/rounds.ts";
import { arrive, field, follow, goTo, press } from "../steps/ui.ts";

const QUESTION = "Vad gör Maja?";
const ANSWER = "Maja är socialsekreterare. Det skriver vi ut i nästa version.";

test("the team hears what visitors say, answers, and changes the prototype because of it", async ({ signedIn, visitor, says }) => {
  test.setTimeout(150_000);
  const team = await signedIn("lead");
  const link = await openRoundOfOurOwn(team, says);
  const round = team.url();

  const guest = await visitor();
  await begin(guest, says, link);
  await comment(guest, says, QUESTION);
  await expect(guest.getByRole("heading", { name: says("public-comment-thanks") })).toBeVisible();
  await goToQuestions(guest, says);
  await standAt(guest, says, 1, 2);
  await chooseGroup(guest, OURS.group);
  await judge(guest, says, NAME.needs, "public-partly", "Ett namn säger inte allt.");
  const code = await send(guest, says);

  // Verdicts need by need and group by group, comments page by page.
  await team.reload();
  const verdicts = team.getByRole("region", { name: says("round-verdicts-of", { need: "B-01" }) });
  await expect(verdicts.getByRole("row").filter({ hasText: OURS.group })).toContainText(new RegExp(`1\\s*${says("verdict-partly")}`, "i"));
  await team.getByRole("link", { name: says("round-about-step", { title: LETTER.first.title, n: 1 }) }).click();
  const piece = team.getByRole("article").filter({ hasText: QUESTION });
  await expect(team.getByRole("article")).toHaveCount(1);

  await piece.locator("summary", { hasText: says("round-answer") }).click();
  await field(piece, says("round-answer-label")).fill(ANSWER);
  await piece.getByRole("button", { name: says("round-answer-send") }).click();
  await arrive(team, /\d/);
  await expect(team.getByText(ANSWER)).toBeVisible();
  await expect(team.getByRole("button", { name: says("round-answer-send") })).toHaveCount(0);

  await askForAnswer(guest, says, code);
  await expect(guest.getByText(ANSWER)).toBeVisible();
  await expect(guest.getByText(says("public-answer-some-wait"))).toBeVisible();

  // The next iteration begins as a copy, and says whom it answers.
  await goTo(team, says, "loop-prototypes");
  await team.getByRole("rowheader", { name: LETTER.name }).getByRole("link").click();
  await press(team, says("prototype-next", { version: 2 }));
  await expect(team.getByRole("heading", { name: says("prototype-state-draft", { version: 2 }) })).toBeVisible();
  await team.getByRole("list", { name: says("prototype-pages") }).getByRole("link", { name: LETTER.first.title, exact: true }).click();
  await writePage(team, says, LETTER.first.title, LETTER.first.body.replace("**Maja**", "**Maja**, socialsekreterare"));
  await backToLetter(team);
  await follow(team, says("prototype-change-add"));
  await arrive(team, says("prototype-change-new", { version: 2 }));
  await field(team, says("prototype-change-what")).fill("Det står vad Maja gör.");
  await field(team, says("prototype-change-because")).fill("Ett namn räcker inte för att veta vem man möter.");
  await press(team, says("prototype-change-save"));
  await expect(team.getByRole("alert")).toContainText(says("prototype-change-feedback-missing"));
  await expect(field(team, says("prototype-change-what"))).toHaveValue("Det står vad Maja gör.");
  await team.getByRole("checkbox", { name: QUESTION }).check();
  await press(team, says("prototype-change-save"));
  await arrive(team, LETTER.name);
  await expect(team.getByText(says("prototype-change-answers", { n: 1 }))).toBeVisible();

  // Nobody outside the team can read it before somebody has read it as they will.
  await expect(team.getByText(says("change-unpublished"))).toBeVisible();
  await guest.goto(`${link}/you-said`);
  await expect(guest.getByText(says("public-you-said-empty"))).toBeVisible();
  await team.getByRole("link", { name: says("change-publish-do") }).click();
  await arrive(team, says("change-publish-heading", { number: 1 }));
  await expect(team.getByRole("heading", { name: says("public-we-are-doing") })).toBeVisible();
  await press(team, says("change-publish-do"));
  await arrive(team, LETTER.name);
  await guest.goto(`${link}/you-said`);
  await expect(guest.getByRole("heading", { name: says("public-we-are-doing") })).toBeVisible();

  await follow(team, says("prototype-compare-link", { from: 1 }));
  await arrive(team, says("prototype-compare", { from: 1, to: 2 }));
  await expect(team.getByText("Det står vad Maja gör.")).toBeVisible();
  await expect(team.getByRole("insertion").filter({ hasText: "socialsekreterare" })).toBeVisible();
  await expect(team.getByText(says("prototype-diff-same", { pages: LETTER.second.title }))).toBeVisible();

  // Once the new version is out, the one who asked is told, and so is everybody.
  await team.goto(round);
  await closeRound(team, says, "T-01");
  await goTo(team, says, "loop-prototypes");
  await team.getByRole("rowheader", { name: LETTER.name }).getByRole("link").click();
  const second = await openRound(team, says, LETTER.name, 2);
  await askForAnswer(guest, says, code);
  await expect(guest.getByRole("heading", { name: says("public-answer-changed", { version: 2 }) })).toBeVisible();
  await expect(guest.getByText("Det står vad Maja gör.")).toBeVisible();
  await guest.goto(second);
  await guest.getByRole("link", { name: says("public-you-said-link") }).click();
  await expect(guest.getByText("Ett namn räcker inte för att veta vem man möter.")).toBeVisible();
  await expect(guest.getByText(QUESTION)).toHaveCount(0);

  // The first round is over, and says so kindly.
  const late = await visitor();
  const response = await late.goto(link);
  expect(response?.status()).toBe(410);
  await arrive(late, says("public-closed"));
  await expect(late.getByRole("button", { name: says("public-begin") })).toHaveCount(0);
});
