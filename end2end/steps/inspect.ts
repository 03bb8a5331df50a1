import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContextOptions } from "@playwright/test";
import { createHash } from "node:crypto";
import { HtmlValidate } from "html-validate";
import type { Sheet } from "./watch.ts";

/** WCAG 2.2, levels A and AA. */
const AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Validity and good use, not taste: the pages are written by a program, and no proxy may change them on the way. */
const html = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    "attribute-boolean-style": "off",
    "doctype-style": "off",
    "long-title": "off",
    "no-trailing-whitespace": "off",
    "void-style": "off",
  },
});

/**
 * Looks at every page as it was sent: is it valid HTML, and can everybody use it? Pages that this worker has inspected
 * before, word for word, are not inspected again.
 */
export class Inspector {
  readonly #seen = new Set<string>();

  constructor(
    private readonly browser: Browser,
    private readonly screen: BrowserContextOptions,
  ) {}

  async look(sheets: Sheet[]): Promise<string[]> {
    const fresh = sheets.filter((sheet) => this.#isNew(sheet));
    const faults: string[] = [];
    for (const sheet of fresh) faults.push(...(await validity(sheet)));
    faults.push(...(await this.#axe(fresh)));
    return faults;
  }

  #isNew({ html, status }: Sheet): boolean {
    const text = html.replaceAll(/nonce="[^"]*"/g, "");
    const mark = createHash("sha256").update(`${status} ${text}`).digest("base64");
    return this.#seen.size < this.#seen.add(mark).size;
  }

  async #axe(sheets: Sheet[]): Promise<string[]> {
    if (sheets.length === 0) return [];
    const context = await this.browser.newContext({ ...this.screen, javaScriptEnabled: true });
    const faults: string[] = [];
    try {
      for (const { url, status, html } of sheets) {
        const page = await context.newPage();
        await page.route(url, (route) =>
          route.request().resourceType() === "document"
            ? route.fulfill({ status: 200, contentType: "text/html; charset=utf-8", body: html })
            : route.continue(),
        );
        await page.goto(url);
        const { violations } = await new AxeBuilder({ page }).withTags(AXE_TAGS).analyze();
        for (const fault of violations) {
          const where = fault.nodes.map((node) => `${node.target.join(" ")}: ${node.failureSummary ?? ""}`);
          faults.push(`axe, ${url} (${status}): ${fault.id}, ${fault.help}\n    ${where.slice(0, 5).join("\n    ")}`);
        }
        await page.close();
      }
    } finally {
      await context.close();
    }
    return faults;
  }
}

async function validity({ url, status, html: text }: Sheet): Promise<string[]> {
  const report = await html.validateString(text, url);
  return report.results.flatMap((result) =>
    result.messages.map((fault) => `html, ${url} (${status}): ${fault.message} [${fault.ruleId}] at ${fault.line}:${fault.column} ${fault.selector ?? ""}`),
  );
}
