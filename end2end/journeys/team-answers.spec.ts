import { askForAnswer, begin, chooseGroup, comment, goToQuestions, judge, send, standAt } from "../steps/guest.ts";
import { answer, isInHand, takeInHand, waiting } from "../steps/feedback.ts";
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
  await follow(team, says("round-tab-verdicts"));
  const verdicts = team.getByRole("region", { name: says("round-verdicts-of", { need: "B-01" }) });
  await expect(verdicts.getByRole("row").filter({ hasText: OURS.group })).toContainText(new RegExp(`1\\s*${says("verdict-partly")}`, "i"));

  // What waits, of one page; one visit is one thing, and what waits next comes by itself.
  await team.goto(round);
  await expect(waiting(team, says, 2)).toHaveAttribute("aria-current", "page");
  await team.getByText(says("round-filter"), { exact: true }).click();
  await field(team, says("round-filter-about")).selectOption({ label: says("round-about-step", { title: LETTER.first.title, n: 1 }) });
  await press(team, says("backlog-show"));
  await takeInHand(team, says, QUESTION);
  await expect(team.getByRole("article")).toContainText("Ett namn säger inte allt.");
  await answer(team, says, ANSWER);
  await expect(team.getByText(says("round-part-answered"))).toBeVisible();
  await team.getByRole("link", { name: says("round-rest-waits", { n: 1 }) }).click();
  await takeInHand(team, says, "Ett namn säger inte allt.");
  await expect(team.getByText(ANSWER)).toBeVisible();
  await expect(team.getByRole("button", { name: says("round-answer-send") })).toHaveCount(1);

  await askForAnswer(guest, says, code);
  await expect(guest.getByText(ANSWER)).toBeVisible();
  await expect(guest.getByText(says("public-answer-some-wait"))).toBeVisible();

  // The next iteration begins as a copy, and says whom it answers.
  await goTo(team, says, "loop-prototypes");
  await team.getByRole("rowheader", { name: LETTER.name }).getByRole("link").click();
  await press(team, says("prototype-next", { version: 2 }));
  await expect(team.getByRole("link", { name: says("prototype-state-draft", { version: 2 }), exact: true })).toBeVisible();
  await team.getByRole("list", { name: says("prototype-pages") }).getByRole("link", { name: LETTER.first.title, exact: true }).click();
  await writePage(team, says, LETTER.first.title, LETTER.first.body.replace("**Maja**", "**Maja**, socialsekreterare"));
  await backToLetter(team);
  await follow(team, says("prototype-change-add"));
  await arrive(team, says("prototype-change-new", { version: 2 }));
  await team.getByRole("radio", { name: says("prototype-change-yes"), exact: true }).check();
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

test("the team answers all that waits, one after the other and several at once", async ({ signedIn, visitor, says }) => {
  test.setTimeout(150_000);
  const team = await signedIn("lead");
  const link = await openRoundOfOurOwn(team, says);
  const round = team.url();
  const guest = await visitor();
  await begin(guest, says, link);
  const letter = guest.url();
  for (const words of ["Vem är Maja?", "Tack för att ni frågar.", "För liten text.", "Jag ser inte texten.", "Var ligger det?"]) {
    await comment(guest, says, words);
    await expect(guest.getByRole("heading", { name: says("public-comment-thanks") })).toBeVisible();
    await guest.goto(letter);
  }

  await team.goto(round);
  await expect(waiting(team, says, 5)).toBeVisible();
  await takeInHand(team, says, "Vem är Maja?");
  // An answer without words stays where one is.
  await press(team, says("round-answer-send"));
  await expect(team.getByRole("alert")).toContainText(says("round-answer-missing"));
  await isInHand(team, says, "Vem är Maja?");
  await answer(team, says, "Hon tar emot dig.");

  // What needs no answer is said so, and taken back where one is told.
  await isInHand(team, says, "Tack för att ni frågar.");
  await press(team, says("round-no-answer"));
  await isInHand(team, says, "För liten text.");
  await expect(waiting(team, says, 3)).toBeVisible();
  await press(team, says("told-undo"));
  await isInHand(team, says, "Tack för att ni frågar.");
  await expect(waiting(team, says, 4)).toBeVisible();
  await press(team, says("round-no-answer"));
  await isInHand(team, says, "För liten text.");

  // Two that one answer fits.
  await team.goto(`${round}?show=waiting`);
  await follow(team, says("round-several-do"));
  for (const words of ["För liten text.", "Jag ser inte texten."]) await team.getByRole("checkbox", { name: words }).check();
  await field(team, says("round-several-label")).fill("Nu är den större.");
  await press(team, says("round-several-send"));
  await expect(team.getByText(says("told-answered-several", { n: 2 }))).toBeVisible();
  await takeInHand(team, says, "Var ligger det?");
  await expect(team.getByText("Nu är den större.")).toHaveCount(2);
  await answer(team, says, "Mitt i stan.");
  await expect(team.getByText(says("round-all-answered"))).toBeVisible();
});
