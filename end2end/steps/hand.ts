import type { Locator } from "@playwright/test";

/** One hand at work: it counts every link, button, tick, choice and file, each once. What is typed is not counted. */
export class Hand {
  clicks = 0;

  async presses(at: Locator) {
    this.clicks += 1;
    await at.click();
  }

  async ticks(at: Locator) {
    this.clicks += 1;
    await at.check();
  }

  async chooses(at: Locator, label: string | RegExp) {
    this.clicks += 1;
    const options = await at.locator("option").allInnerTexts();
    const found = options.find((option) => (typeof label === "string" ? option === label : label.test(option)));
    await at.selectOption({ label: found ?? `${label}` });
  }

  async takes(at: Locator, file: string) {
    this.clicks += 1;
    await at.setInputFiles(file);
  }
}
