import { defineConfig } from "@playwright/test";
import base from "./playwright.config.ts";

/** `./dev shots`: takes the README's pictures. */
export default defineConfig({
  ...base,
  testDir: "shots",
  outputDir: "test-results/shots",
  workers: 1,
  projects: [{ name: "shots" }],
});
